using System.Text.RegularExpressions;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages;

/// <summary>French is set as in print: curved apostrophes, no-break spaces before high signs, within « » and before units.</summary>
public sealed partial class TypographyTests(SharedPortal shared)
{
    [Fact]
    public async Task EveryPage_IsSetAsInPrint()
    {
        using var client = shared.Portal.Visitor();
        var catalogue = shared.Portal.Catalogue;
        string[] addresses =
        [
            "/", "/stations", "/stations?q=psoriasis&cadre=mer", "/stations?q=arthrose&tri=distance&autour-de=31000", "/soigner", "/sejours", "/calendrier", "/ma-selection", "/comparer", "/comparer?stations=lectoure,ax-les-thermes", "/comparer?stations=lectoure,ax-les-thermes,xyz&identiques=masquer",
            "/recherche", "/recherche?q=mal+au+dos", "/recherche?q=xyzxyz", "/erreur/404", "/erreur/410", "/erreur/429", "/erreur/500", "/erreur/503",
            .. catalogue.Stations.Select(s => $"/stations/{s.Slug}"),
            .. catalogue.Orientations.Select(o => $"/soigner/{o.Slug}"),
            .. catalogue.Stays.Select(s => $"/sejours/{s.Slug}"),
        ];
        var slips = new List<string>();

        foreach (var address in addresses)
        {
            var status = address.StartsWith("/erreur/", StringComparison.Ordinal) ? int.Parse(address[8..], System.Globalization.CultureInfo.InvariantCulture) : 200;
            var page = await HtmlPage.OpenAsync(client, address, status);
            slips.AddRange(Slips(page).Select(slip => $"{address}: {slip}"));
        }

        Assert.Empty(slips);
    }

    [Theory]
    [InlineData("aujourd'hui")]
    [InlineData("la fin : demain")]
    [InlineData("Vraiment ?")]
    [InlineData("Dites « bonjour »")]
    [InlineData("à 12 km")]
    [InlineData("et puis...")]
    public void EveryPage_TheCheckCatchesASlip(string words) => Assert.NotEmpty(Slip.Matches(words));

    private static IEnumerable<string> Slips(HtmlPage page)
    {
        // The map is drawn elsewhere and has tests of its own; foreign words keep their own rules.
        foreach (var aside in page.Document.QuerySelectorAll("svg, script, [lang]:not(html)"))
        {
            aside.Remove();
        }

        string[] texts =
        [
            page.Document.Body!.TextContent,
            page.Title,
            .. page.Document.QuerySelectorAll("meta[name=description]").Select(m => m.GetAttribute("content")!),
            .. page.Document.QuerySelectorAll("[aria-label]").Select(e => e.GetAttribute("aria-label")!),
        ];
        return texts.SelectMany(text => Slip.Matches(text).Select(m => text[Math.Max(0, m.Index - 30)..Math.Min(text.Length, m.Index + m.Length + 10)]));
    }

    [GeneratedRegex(@"\w'\w|[\w)»] [:;!?»](?!\w)|« |\.\.\.|\d (?:km|m|€|%|°C)(?!\w)")]
    private static partial Regex Slip { get; }
}
