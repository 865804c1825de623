using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThermalOccitanie.TestKit;

/// <summary>A page as a visitor finds it: by labels, button words and text, never by class.</summary>
public sealed class HtmlPage
{
    private readonly HttpClient _client;
    private readonly List<(IElement Control, string Value)> _filled = [];

    private HtmlPage(HttpClient client, IHtmlDocument document, HttpResponseMessage response)
    {
        _client = client;
        Document = document;
        Response = response;
    }

    public IHtmlDocument Document { get; }

    public HttpResponseMessage Response { get; }

    public string Title => Document.Title ?? "";

    public string Heading => Words(Document.QuerySelector("h1"));

    public string Main => Words(Document.QuerySelector("main"));

    /// <summary>Opens an address and reads the page, which must answer with the status expected.</summary>
    public static async Task<HtmlPage> OpenAsync(HttpClient client, string address, int expectedStatus = 200)
    {
        var response = await client.GetAsync(address);
        Xunit.Assert.Equal(expectedStatus, (int)response.StatusCode);
        var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return new(client, document, response);
    }

    /// <summary>The text of an element with its white space folded, no-break spaces as plain ones, blocks parted.</summary>
    public static string Words(INode? node) =>
        string.Join(' ', string.Concat(node?.GetDescendants().OfType<IText>().Select(text => text.Data + (EndsBlock(text) ? " " : "")) ?? []).Split([' ', '\n', '\r', '\t', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries));

    private static bool EndsBlock(INode node)
    {
        for (var at = node; at.NextSibling is null && at.Parent is IElement parent; at = parent)
        {
            if (parent.LocalName is "p" or "li" or "dt" or "dd" or "td" or "th" or "h1" or "h2" or "h3" or "div" or "label" or "legend" or "option" or "caption" or "small")
            {
                return true;
            }
        }

        return node.NextSibling is IElement { LocalName: "br" } || node.Parent is { NextSibling: IElement { LocalName: "br" } };
    }

    public IReadOnlyList<string> Addresses(string selector = "a[href]") =>
        [.. Document.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!)];

    /// <summary>Types into, or chooses in, the control that bears the label.</summary>
    public HtmlPage Fill(string label, string value)
    {
        _filled.Add((Control(label), value));
        return this;
    }

    /// <summary>Presses the button with these words: sends the form that was really rendered.</summary>
    public async Task<HtmlPage> PressAsync(string button)
    {
        var pressed = Document.QuerySelectorAll("button").First(b => Words(b) == button);
        var form = (IHtmlFormElement)(pressed.Closest("form") ?? throw new InvalidOperationException($"« {button} » stands in no form."));
        var values = form.QuerySelectorAll("input[name], select[name]")
            .Where(c => !c.HasAttribute("disabled"))
            .SelectMany(Values)
            .Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}");

        return await OpenAsync(_client, $"{form.GetAttribute("action")}?{string.Join('&', values)}");
    }

    public IElement Control(string label)
    {
        var found = Document.QuerySelectorAll("label").FirstOrDefault(l => Words(l).StartsWith(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No label begins with « {label} ».");
        return found.QuerySelector("input, select") ?? Document.GetElementById(found.GetAttribute("for") ?? "")
            ?? throw new InvalidOperationException($"The label « {label} » names no control.");
    }

    private IEnumerable<(string Name, string Value)> Values(IElement control)
    {
        var name = control.GetAttribute("name")!;
        var typed = _filled.FindLast(f => f.Control == control).Value;

        return control switch
        {
            IHtmlSelectElement select => [(name, typed ?? select.Value ?? "")],
            IHtmlInputElement { Type: "checkbox" } box when typed is not null || box.IsChecked => typed == "" ? [] : [(name, box.Value)],
            IHtmlInputElement { Type: "checkbox" } => [],
            IHtmlInputElement input => [(name, typed ?? input.Value)],
            _ => [],
        };
    }
}
