using System.Xml.Linq;
using AngleSharp.Html.Parser;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Tests.Pages;

/// <summary>Follows every link from the home page on: none is broken, and the sitemap lists exactly the pages met.</summary>
public sealed class CrawlTests(SharedPortal shared)
{
    private const string Site = "http://localhost";

    [Fact]
    public async Task EveryLink_LeadsSomewhere_AndTheSitemapListsThosePages()
    {
        using var client = shared.Portal.Visitor();
        var broken = new List<string>();
        var indexed = new SortedSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<(string Address, string From)>([("/", "")]);

        while (waiting.TryDequeue(out var next))
        {
            var response = await client.GetAsync(next.Address, TestContext.Current.CancellationToken);

            if ((int)response.StatusCode != 200)
            {
                broken.Add($"{next.From} → {next.Address}: {(int)response.StatusCode}");
                continue;
            }

            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");

            if (canonical == Site + next.Address && !next.Address.Contains('?', StringComparison.Ordinal) && page.QuerySelector("meta[name=robots]") is null)
            {
                indexed.Add(canonical);
            }

            foreach (var href in page.QuerySelectorAll("a[href], link[href], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
            {
                var address = (href.StartsWith(Site + "/", StringComparison.Ordinal) ? href[Site.Length..] : href).Split('#')[0];

                if (address.StartsWith('/') && known.Add(address))
                {
                    waiting.Enqueue((address, next.Address));
                }
            }

            foreach (var anchor in page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]).Where(id => page.GetElementById(id) is null))
            {
                broken.Add($"{next.Address}#{anchor}");
            }
        }

        var sitemap = XDocument.Parse(await client.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken));
        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9";
        XNamespace xhtml = "http://www.w3.org/1999/xhtml";

        Assert.Empty(broken);
        Assert.Equal(indexed, sitemap.Descendants(map + "loc").Select(loc => loc.Value).Order(StringComparer.Ordinal));
        Assert.All(sitemap.Descendants(map + "url"), url =>
        {
            var twins = url.Elements(xhtml + "link").Select(link => link.Attribute("href")!.Value).ToList();
            Assert.Equal(Language.All.Count, twins.Count);
            Assert.Contains(url.Element(map + "loc")!.Value, twins);
            Assert.All(twins, twin => Assert.Contains(twin, indexed));
        });
    }
}
