using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Tests.Pages;

/// <summary>Each public page exists in each language, says nothing in another one without marking it, and leads to its twins.</summary>
public sealed class LanguagePagesTests(SharedPortal shared)
{
    // Files that every language shares, and pages without a language of their own.
    private static readonly string[] Pages = [.. PublicAddresses.Everywhere().Where(a => !a.Contains('.', StringComparison.Ordinal) && !a.StartsWith("/api/", StringComparison.Ordinal)).Distinct(), "/recherche?q=xyzxyz", "/stations?q=psoriasis&cadre=mer", "/stations?vue=carte", "/stations?tri=oups&ouverte-le=hier", "/sejours?theme=dos"];

    public static TheoryData<string> Foreign => [.. Language.All.Where(l => !l.IsFrench).Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task EachPage_SaysNothingInFrenchWithoutMarkingIt(string code)
    {
        using var client = shared.Portal.Visitor();
        var language = Language.All.Single(l => l.Code == code);
        var alike = SameInBoth(code);
        var left = new List<string>();

        foreach (var address in Pages)
        {
            var french = await HtmlPage.OpenAsync(client, address);
            var foreign = await HtmlPage.OpenAsync(client, language.Address(address));

            Assert.Equal(code, foreign.Document.DocumentElement.GetAttribute("lang"));
            left.AddRange(Texts(foreign).Intersect(Texts(french)).Where(text => IsProse(Unnamed(text, alike))).Select(text => $"{language.Address(address)}: {text}"));
        }

        Assert.Equal([], left.DistinctBy(line => line.Split(": ", 2)[1]));
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task EachPage_NamesItsTwins(string code)
    {
        using var client = shared.Portal.Visitor();
        var language = Language.All.Single(l => l.Code == code);

        foreach (var address in new[] { "/", "/stations", $"/stations/{PublicAddresses.Station}", "/sejours", "/calendrier", "/accessibilite" })
        {
            var french = await HtmlPage.OpenAsync(client, address);
            var foreign = await HtmlPage.OpenAsync(client, language.Address(address));

            Assert.Equal(french.Addresses("link[hreflang]"), foreign.Addresses("link[hreflang]"));
            Assert.Equal(["fr", "en", "es", "x-default"], foreign.Document.QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang")));
            Assert.EndsWith(language.Address(address), foreign.Addresses("link[rel=canonical]").Single(), StringComparison.Ordinal);
            Assert.Equal([address, "/en" + address.TrimEnd('/'), "/es" + address.TrimEnd('/')], foreign.Addresses("nav.languages a"));
        }
    }

    [Fact]
    public async Task TheSwitch_StaysOnThePageWithItsFilters()
    {
        using var client = shared.Portal.Visitor();
        var page = await HtmlPage.OpenAsync(client, "/en/stations?cadre=mer&tri=nom");

        Assert.Equal(["/stations?cadre=mer&tri=nom", "/en/stations?cadre=mer&tri=nom", "/es/stations?cadre=mer&tri=nom"], page.Addresses("nav.languages a"));
    }

    [Theory]
    [InlineData("/en//fontclaire.example/")]
    [InlineData("//fontclaire.example/")]
    [InlineData("/es/%5Cfontclaire.example/")]
    public async Task TheSwitch_NeverLeadsOutOfTheSite(string address)
    {
        using var client = shared.Portal.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost" + address));
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

        Assert.All(page.QuerySelectorAll("nav.languages a"), a => Assert.Matches(@"^/(?![/\\])|^/$", a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/", "es")]
    [InlineData("/en", "es")]
    [InlineData("/es", "en")]
    public async Task ThePage_IsThatOfItsAddress_WhateverTheBrowserPrefers(string address, string preferred)
    {
        using var client = shared.Portal.Visitor();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(preferred);
        var page = await HtmlPage.OpenAsync(client, address);

        Assert.Equal(address.Length > 1 ? address[1..] : "fr", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.False(page.Response.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/en/api/v1/stations")]
    [InlineData("/es/robots.txt")]
    [InlineData("/en/sitemap.xml")]
    [InlineData("/en/favicon.svg")]
    [InlineData("/en/en/stations")]
    [InlineData("/de/stations")]
    public async Task WhatHasOneAddress_IsNotFoundUnderALanguage(string address)
    {
        using var client = shared.Portal.Visitor();
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(404, (int)response.StatusCode);
    }

    [Fact]
    public async Task TheErrorPage_SpeaksTheLanguageOfTheAddressThatFailed()
    {
        using var client = shared.Portal.Visitor();
        var english = await HtmlPage.OpenAsync(client, "/en/nowhere", 404);
        var french = await HtmlPage.OpenAsync(client, "/nulle-part", 404);

        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual(french.Heading, english.Heading);
    }

    [Fact]
    public async Task ThePageCache_KeepsLanguagesApart()
    {
        using var client = shared.Portal.Visitor();
        string[] round = ["/soigner", "/en/soigner", "/es/soigner"];
        var titles = new List<string>();

        foreach (var address in round.Concat(round))
        {
            titles.Add((await HtmlPage.OpenAsync(client, address)).Title);
        }

        Assert.Equal(3, titles.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(titles.Take(3), titles.Skip(3));
    }

    [Fact]
    public async Task AStationsOwnWords_AreMarkedAndAnnounced()
    {
        using var client = shared.Portal.Visitor();
        var station = shared.Portal.Catalogue.Stations.First(s => s.Listing.Presentation.Summary is not null);
        var page = await HtmlPage.OpenAsync(client, $"/en/stations/{station.Slug}");

        Assert.Contains(
            page.Document.QuerySelectorAll("[lang=fr]"),
            e => e.TextContent == French.Set(station.Listing.Presentation.Summary));
        Assert.Contains(Translations("en")["Les stations n’ont pas encore traduit leurs textes : voici les textes français."], page.Main, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Translations(string code) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository.Root, $"src/ThermalOccitanie.Web/Catalogue/Languages/texts.{code}.json")))!;

    // What is the same in both languages: some words, and names, the longest first, since one may hold another.
    private List<string> SameInBoth(string code)
    {
        var catalogue = shared.Portal.Catalogue;
        IEnumerable<string> same =
        [
            .. Translations(code).Where(pair => pair.Key == pair.Value).Select(pair => pair.Value),
            .. catalogue.Stations.SelectMany(s => new[] { s.Name, s.Commune, s.Department.Name }),
            .. catalogue.Stays.Select(s => s.Name),
            "arthrose", // typed by the visitor of one of these pages
        ];

        return [.. same.Select(French.Set).Distinct(StringComparer.Ordinal).OrderByDescending(text => text.Length)];
    }

    private static string Unnamed(string text, List<string> same) => same.Aggregate(text, (left, name) => left.Replace(name, "", StringComparison.OrdinalIgnoreCase));

    private static bool IsProse(string text) => text.Count(char.IsLetter) >= 3 && !Uri.TryCreate(text, UriKind.Absolute, out _) && !text.Contains('@', StringComparison.Ordinal) && !IsHost(text);

    private static bool IsHost(string text) => !text.Contains(' ', StringComparison.Ordinal) && text.Contains('.', StringComparison.Ordinal) && !text.EndsWith('.');

    private static HashSet<string> Texts(HtmlPage page)
    {
        // The names drawn on the map are those of places.
        foreach (var aside in page.Document.QuerySelectorAll("script, style, body [lang], svg [aria-hidden]"))
        {
            aside.Remove();
        }

        string[] spoken = ["aria-label", "alt", "title", "placeholder"];

        return
        [
            .. page.Document.DocumentElement.GetDescendants().OfType<IText>().Select(t => t.Data.Trim()),
            .. page.Document.QuerySelectorAll("meta[name=description]").Select(m => m.GetAttribute("content")!),
            .. spoken.SelectMany(name => page.Document.QuerySelectorAll($"[{name}]").Select(e => e.GetAttribute(name)!)),
            .. page.Document.QuerySelectorAll("template#texts").SelectMany(t => t.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).Select(a => a.Value)),
        ];
    }
}
