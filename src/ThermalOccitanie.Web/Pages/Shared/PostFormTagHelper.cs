using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ThermalOccitanie.Web.Pages.Public;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>
/// Puts the token against forged forms into every form that posts. The framework's own helper leaves it out, without a
/// word, where a form names its address, as ours do. On visitors' pages nobody is signed in: they want none, since
/// it would come with a cookie (ADR 0025).
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class PostFormTagHelper(IHtmlGenerator html) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.Model is not VisitorPage)
        {
            output.PostContent.AppendHtml(html.GenerateAntiforgery(ViewContext));
        }
    }
}
