using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Letters;

/// <summary>
/// A newsletter as text and as HTML: plain structure, its language said, no picture, no script, nothing that tells that it
/// was opened. It is composed once; only the links that end or change a subscription differ from one reader to the next.
/// </summary>
public sealed class LetterText
{
    private const string KeyToCome = "CLE-DE-L-ABONNE";
    private const string LinkStyle = "color:#0b5563";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;
    private readonly string _html;
    private readonly string _leave;

    /// <param name="cards">The stations and stays that it tells of.</param>
    /// <param name="site">The portal's address, without a final slash.</param>
    public LetterText(LetterIssue issue, IReadOnlyList<LetterCard> cards, string site)
    {
        Subject = French.Set(issue.Subject);
        _leave = $"{site}/lettre/quitter?cle={KeyToCome}&lettre={issue.Number.ToString(CultureInfo.InvariantCulture)}";
        (string Label, string Address)[] links =
        [
            ("Lire cette lettre sur le site", $"{site}/lettre/{issue.Number.ToString(CultureInfo.InvariantCulture)}"),
            ("Changer mon inscription", $"{site}/lettre/preferences?cle={KeyToCome}"),
            ("Me désinscrire", _leave),
        ];
        const string why = "Vous recevez cette lettre de la Fédération Thermale d’Occitanie parce que vous l’avez demandée et confirmée.";
        _text = Text(issue, cards, site, why, links);
        _html = Html(issue, cards, site, why, links);
    }

    public string Subject { get; }

    /// <param name="key">The subscriber's.</param>
    /// <returns>The letter to one of them, and the address that ends their subscription.</returns>
    public (string Text, string Html, string Leave) For(string key) => (With(_text, key), With(_html, key), With(_leave, key));

    private static string With(string text, string key) => text.Replace(KeyToCome, key, StringComparison.Ordinal);

    private static string Text(LetterIssue issue, IReadOnlyList<LetterCard> cards, string site, string why, IEnumerable<(string Label, string Address)> links) =>
        string.Join("\n\n",
        [
            French.Set(issue.Subject),
            .. issue.Paragraphs.Select(French.Set),
            .. cards.Select(card => $"{French.Set(card.Name)}\n{French.Set(card.Line)}\n{site}{card.Address}"),
            "-- ",
            French.Set(why),
            .. links.Select(link => $"{French.Set($"{link.Label} :")}\n{link.Address}"),
        ]) + "\n";

    private static string Html(LetterIssue issue, IReadOnlyList<LetterCard> cards, string site, string why, IEnumerable<(string Label, string Address)> links)
    {
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="fr">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>{Set(issue.Subject)}</title>
            </head>
            <body style="margin:0 auto;max-width:36rem;padding:1.5rem;background:#fff;color:#1f2a2c;font:1.125rem/1.6 system-ui,'Segoe UI',Arial,sans-serif">

            """);

        if (issue.Preheader.Length > 0)
        {
            // Mail programs show what comes first beside the subject; here it is simply read first.
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"font-size:1rem;color:#4a5a5d\">{Set(issue.Preheader)}</p>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"<main>\n<h1 style=\"font-size:1.5rem;line-height:1.3\">{Set(issue.Subject)}</h1>\n");

        foreach (var paragraph in issue.Paragraphs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"white-space:pre-line\">{Set(paragraph)}</p>\n");
        }

        foreach (var card in cards)
        {
            html.Append(CultureInfo.InvariantCulture, $"""
                <h2 style="margin-bottom:0;font-size:1.25rem;line-height:1.3"><a href="{Encoder.Encode(site + card.Address)}" style="{LinkStyle}">{Set(card.Name)}</a></h2>
                <p style="margin-top:.25rem">{Set(card.Line)}</p>

                """);
        }

        html.Append(CultureInfo.InvariantCulture, $"</main>\n<footer style=\"margin-top:2rem;padding-top:1rem;border-top:1px solid #b8c4c4;font-size:1rem\">\n<p>{Set(why)}</p>\n<ul>\n");

        foreach (var (label, address) in links)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Encoder.Encode(address)}\" style=\"{LinkStyle}\">{Set(label)}</a></li>\n");
        }

        return html.Append("</ul>\n</footer>\n</body>\n</html>\n").ToString();
    }

    private static string Set(string text) => Encoder.Encode(French.Set(text));
}
