using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Mails;

/// <summary>
/// A letter in the language of whoever it is for, in the order in which it is read: paragraphs, code, button, closing line. It is written once and goes
/// out twice, as plain text and as HTML without picture, script or anything that tells that it was opened.
/// </summary>
public sealed record MailText
{
    // Accents stay as they are: the letter is sent as UTF-8.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Plain text: what a person typed may stand in it, and its line ends are kept.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>Digits to type elsewhere, shown large.</summary>
    public string? Code { get; init; }

    public MailButton? Button { get; init; }

    /// <summary>Several things that may be done, one a line, each named by what it does.</summary>
    public IReadOnlyList<MailButton> Links { get; init; } = [];

    public string Closing { get; init; } = Say.It("L’équipe du portail Thermal Occitanie");

    public string ToText()
    {
        List<string> parts = [Say.It("Bonjour,"), .. Paragraphs.Select(Typography.Set)];

        parts.AddRange(Links.Select(link => $"{Typography.Set($"{link.Label} :")}\n{link.Address}"));

        if (Code is not null)
        {
            parts.Add($"    {Code}");
        }

        if (Button is not null)
        {
            parts.Add($"{Typography.Set($"{Button.Label} :")}\n{Button.Address}");
        }

        parts.Add(Typography.Set(Closing));
        return string.Join("\n\n", parts) + "\n";
    }

    /// <param name="subject">The mail's, which is the title of the page.</param>
    public string ToHtml(string subject)
    {
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="{Language.Current.Code}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Set(subject)}</title>
            </head>
            <body style="margin:0 auto;max-width:36rem;padding:1.5rem;font:1rem/1.6 system-ui,'Segoe UI',Arial,sans-serif">
            <main>
            <h1 style="font-size:1.375rem;line-height:1.3">{Set(subject)}</h1>
            <p>{Say.It("Bonjour,")}</p>

            """);

        foreach (var paragraph in Paragraphs)
        {
            html.Append($"""<p style="white-space:pre-line">{Set(paragraph)}</p>""").Append('\n');
        }

        if (Links.Count > 0)
        {
            html.Append("<ul>");
            html.AppendJoin("", Links.Select(link => $"""<li><a href="{Encoder.Encode(link.Address)}">{Set(link.Label)}</a></li>"""));
            html.Append("</ul>\n");
        }

        if (Code is not null)
        {
            html.Append($"""<p style="font:700 2rem/1.3 ui-monospace,Consolas,monospace;letter-spacing:.15em">{Encoder.Encode(Code)}</p>""").Append('\n');
        }

        if (Button is not null)
        {
            var address = Encoder.Encode(Button.Address);
            html.Append($"""
                <p><a href="{address}" style="display:inline-block;padding:.75rem 1.25rem;border-radius:.375rem;background:#0b5563;color:#fff;font-weight:700;text-decoration:none">{Set(Button.Label)}</a></p>
                <p style="font-size:.875rem">{Encoder.Encode(Say.It("Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur :"))}<br><span style="word-break:break-all">{address}</span></p>

                """);
        }

        return html.Append($"""
            <p>{Set(Closing)}</p>
            </main>
            </body>
            </html>

            """).ToString();
    }

    private static string Set(string text) => Encoder.Encode(Typography.Set(text));
}

/// <summary>The one thing that a letter asks to do.</summary>
/// <param name="Label">A verb and what it does: « Ouvrir la fiche ».</param>
public sealed record MailButton(string Label, string Address)
{
    /// <summary>An absolute http or https address: a mail is read far from the site.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public string Address { get; } = Uri.TryCreate(Address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        ? Address
        : throw new ArgumentException("A button of a mail leads to an absolute address of the web.", nameof(Address));
}
