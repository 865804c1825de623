using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages;

/// <summary>A form that posts, as a page really rendered it.</summary>
/// <param name="Key">The address of the page, and where the form goes if elsewhere: the name under which tests speak of it.</param>
internal sealed record RenderedForm(string Key, HttpClient Browser, HtmlPage Page, IHtmlFormElement Form)
{
    private const string Token = "__RequestVerificationToken";

    public string Action => Form.GetAttribute("action") ?? Page.Response.RequestMessage!.RequestUri!.PathAndQuery;

    /// <summary>What a person fills in.</summary>
    public IReadOnlyList<IElement> Controls { get; } = [.. Form.QuerySelectorAll("input, select, textarea").Where(c => c is not IHtmlInputElement { Type: "hidden" })];

    /// <summary>Those in which a person types.</summary>
    public IEnumerable<IElement> Texts => Controls.Where(c => c is IHtmlTextAreaElement or IHtmlInputElement { Type: not ("checkbox" or "radio" or "file") });

    /// <summary>The forms of a page that take something from whoever fills them in: the button that signs out is on each.</summary>
    public static IReadOnlyList<RenderedForm> Of(string pattern, HttpClient browser, HtmlPage page) =>
    [
        .. page.Document.QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>()
            .Select(form => new RenderedForm(form.GetAttribute("action") is { } action ? $"{pattern} → {action.Split('?')[0].Split('/')[^1]}" : pattern, browser, page, form)),
    ];

    /// <summary>Presses its first button, with these values in the place of what the page had, by name.</summary>
    public Task<HttpResponseMessage> SendAsync(IReadOnlyDictionary<string, string> typed)
    {
        var values = Form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(c => c is not IHtmlInputElement { Type: "file" }).SelectMany(c => Values(c, typed))
            .Concat(Form.QuerySelector("button") is { } button && button.HasAttribute("name") ? [KeyValuePair.Create(button.GetAttribute("name")!, button.GetAttribute("value") ?? "")] : [])
            .Concat(typed.Where(t => Form.QuerySelectorAll("[name]").Any(c => c.GetAttribute("name") == t.Key && IsChoice(c))))
            .ToList();

        if (Form.GetAttribute("enctype") != "multipart/form-data")
        {
            return Browser.PostAsync(Action, new FormUrlEncodedContent(values));
        }

        var parts = new MultipartFormDataContent();

        foreach (var (name, value) in values)
        {
            parts.Add(new StringContent(value), name);
        }

        return Browser.PostAsync(Action, parts);
    }

    /// <summary>What a page holds under a name, in whichever form.</summary>
    public static IEnumerable<string> Held(HtmlPage page, string name) =>
        page.Document.QuerySelectorAll("input, select, textarea").Where(c => c.GetAttribute("name") == name).Select(ValueOf);

    public static string ValueOf(IElement control) => control switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    private static bool IsChoice(IElement control) => control is IHtmlInputElement { Type: "checkbox" or "radio" };

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement control, IReadOnlyDictionary<string, string> typed)
    {
        var name = control.GetAttribute("name")!;

        if (IsChoice(control))
        {
            return !typed.ContainsKey(name) && ((IHtmlInputElement)control).IsChecked ? [new(name, ((IHtmlInputElement)control).Value)] : [];
        }

        return [new(name, name != Token && typed.TryGetValue(name, out var value) ? value : ValueOf(control))];
    }
}
