using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>
/// Puts the token against forged forms into every form that posts. The framework's own helper leaves it out, without a
/// word, where a form names its address, as ours do.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
}
