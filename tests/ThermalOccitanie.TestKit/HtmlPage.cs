using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThermalOccitanie.TestKit;

/// <summary>A page as a visitor finds it: by labels, button words and text, never by class.</summary>
public sealed class HtmlPage
{
    private readonly HttpClient _client;
    private readonly List<(IElement Control, string Value)> _filled = [];
    private readonly List<(string Name, string FileName, string ContentType, byte[] Bytes)> _attached = [];

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
        return await ReadAsync(client, await client.GetAsync(address), expectedStatus);
    }

    /// <summary>Reads the page of an answer, which must have the status expected.</summary>
    public static async Task<HtmlPage> ReadAsync(HttpClient client, HttpResponseMessage response, int expectedStatus)
    {
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

    /// <summary>Chooses a file in the field that bears the label; its name and type are sent as they are given, byte for byte.</summary>
    public HtmlPage Attach(string label, byte[] bytes, string fileName = "photo.jpg", string contentType = "image/jpeg")
    {
        _attached.Add((Control(label).GetAttribute("name")!, fileName, contentType, bytes));
        return this;
    }

    /// <summary>Presses the button with these words: sends the form that was really rendered, and opens the page to which the answer leads.</summary>
    public async Task<HtmlPage> PressAsync(string button, int expectedStatus = 200)
    {
        var response = await SendAsync(button);

        while (response.StatusCode is System.Net.HttpStatusCode.Redirect or System.Net.HttpStatusCode.SeeOther)
        {
            response = await _client.GetAsync(response.Headers.Location);
        }

        return await ReadAsync(_client, response, expectedStatus);
    }

    /// <summary>Presses the button and gives the bare answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(string button)
    {
        var pressed = Document.QuerySelectorAll("button").FirstOrDefault(b => Words(b) == button)
            ?? throw new InvalidOperationException($"No button « {button} »; there are: {string.Join(", ", Document.QuerySelectorAll("button").Select(Words))}.");
        var form = (IHtmlFormElement)(pressed.Closest("form") ?? throw new InvalidOperationException($"« {button} » stands in no form."));
        var values = form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(c => !c.HasAttribute("disabled"))
            .SelectMany(Values)
            .Concat(pressed.GetAttribute("name") is { } name ? [(name, pressed.GetAttribute("value") ?? "")] : [])
            .ToList();
        var address = pressed.GetAttribute("formaction") ?? form.GetAttribute("action") ?? Response.RequestMessage!.RequestUri!.PathAndQuery;

        if (form.GetAttribute("enctype") == "multipart/form-data")
        {
            return await _client.PostAsync(address, Multipart([.. values.Where(v => !_attached.Exists(a => a.Name == v.Item1))]));
        }

        if (form.GetAttribute("method") == "post")
        {
            return await _client.PostAsync(address, new FormUrlEncodedContent(values.Select(v => KeyValuePair.Create(v.Item1, v.Item2))));
        }

        return await _client.GetAsync($"{address}?{string.Join('&', values.Select(v => $"{Uri.EscapeDataString(v.Item1)}={Uri.EscapeDataString(v.Item2)}"))}");
    }

    // By hand: a browser's file names hold what HttpClient refuses to send.
    private ByteArrayContent Multipart(IReadOnlyList<(string Name, string Value)> values)
    {
        const string boundary = "----fontclaire";
        using var body = new MemoryStream();

        foreach (var (name, value) in values)
        {
            Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        foreach (var (name, fileName, contentType, bytes) in _attached)
        {
            Write($"--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{fileName}\"\r\nContent-Type: {contentType}\r\n\r\n");
            body.Write(bytes);
            Write("\r\n");
        }

        Write($"--{boundary}--\r\n");
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", boundary) } };
        return content;

        void Write(string text) => body.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The sentence on the field that bears the label, or none.</summary>
    public string? Error(string label) =>
        (Control(label).GetAttribute("aria-describedby") ?? "").Split(' ').Where(id => id.EndsWith("-erreur", StringComparison.Ordinal)).Select(id => Words(Document.GetElementById(id))).FirstOrDefault();

    /// <summary>What the field that bears the label holds.</summary>
    public string Value(string label) => Control(label) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    /// <param name="label">How the label begins; where several do, after how the legend of its group begins: « Saison 2027 > Premier jour ».</param>
    public IElement Control(string label)
    {
        var words = label.Split(" > ");
        var found = Document.QuerySelectorAll("label").FirstOrDefault(l =>
                Words(l).StartsWith(words[^1], StringComparison.Ordinal)
                && (words.Length == 1 || Words(l.Closest("fieldset")?.QuerySelector("legend")).StartsWith(words[0], StringComparison.Ordinal)))
            ?? throw new InvalidOperationException($"No label begins with « {label} ».");
        return found.QuerySelector("input, select, textarea") ?? Document.GetElementById(found.GetAttribute("for") ?? "")
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
            IHtmlInputElement { Type: "radio" } radio when typed is not null || (radio.IsChecked && !_filled.Exists(f => f.Control.GetAttribute("name") == name)) => [(name, radio.Value)],
            IHtmlInputElement { Type: "radio" } => [],
            IHtmlTextAreaElement area => [(name, typed ?? area.Value)],
            IHtmlInputElement input => [(name, typed ?? input.Value)],
            _ => [],
        };
    }
}
