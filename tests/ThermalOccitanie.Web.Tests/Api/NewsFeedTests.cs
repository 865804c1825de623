using System.Globalization;
using System.Net;
using System.Xml.Linq;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Api;

public sealed class NewsFeedTests(SharedPortal shared)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly DateOnly Today = new(2026, 11, 24);

    // RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry must have.
    [Fact]
    public async Task Get_Feed_IsValidAtom()
    {
        var answer = await shared.Portal.Visitor().GetAsync("/actualites.atom");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal("application/atom+xml; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("fr", feed.Attribute(XNamespace.Xml + "lang")?.Value);
        Assert.Equal("Fédération Thermale d’Occitanie", feed.Element(Atom + "author")?.Element(Atom + "name")?.Value);
        Assert.Equal("http://localhost/actualites.atom", Leading(feed, "self"));
        Assert.Equal("http://localhost/calendrier", Leading(feed, "alternate"));
        Assert.NotEmpty(entries);
        Assert.All([feed, .. entries], element =>
        {
            Assert.StartsWith("tag:occitanie-thermale.com,2026:", Assert.Single(element.Elements(Atom + "id")).Value);
            Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}T00:00:00[+]0[12]:00$", Assert.Single(element.Elements(Atom + "updated")).Value);
        });
        Assert.Distinct(entries.Select(Id));
        Assert.Equal(entries.Max(Updated), Updated(feed));
        Assert.Equal(entries.Select(Updated).OrderDescending(), entries.Select(Updated));

        foreach (var entry in entries)
        {
            Assert.Equal(HttpStatusCode.OK, (await shared.Portal.Visitor().GetAsync(Leading(entry, "alternate"))).StatusCode);
            var host = new Uri(Leading(entry, "via")!).Host;
            Assert.Contains(host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host, entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Feed_TellsTheSeasonsOfTheReferenceThatOpenedOrEndedLately()
    {
        var expected = Reference.Stations
            .Where(s => s.Text("status") == "open" && s.GetProperty("season").ValueKind is System.Text.Json.JsonValueKind.Object)
            .SelectMany(s => new[] { ("opens", "ouverture", 0), ("closes", "fermeture", 1) }
                .Where(e => s.GetProperty("season").GetProperty(e.Item1).ValueKind is System.Text.Json.JsonValueKind.String)
                .Select(e => (On: DateOnly.Parse(s.GetProperty("season").Text(e.Item1), CultureInfo.InvariantCulture), Slug: s.Text("slug"), Word: e.Item2, Age: e.Item3)))
            .Where(e => Today.DayNumber - e.On.DayNumber >= e.Age && Today.DayNumber - e.On.DayNumber <= 120)
            .Select(e => $"tag:occitanie-thermale.com,2026:saison/{e.On.Year}/{e.Slug}/{e.Word}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(expected, (await EntriesAsync(shared.Portal)).Select(Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_SeasonToCome_IsNoNewsUntilItsDay()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await StoreAsync(portal, StationStatus.Open, opensOn: new(2027, 3, 1), closesOn: new(2027, 10, 30));
        Assert.DoesNotContain(await EntriesAsync(portal), IsOfFontclaire);

        portal.Clock.MoveTo(new(2027, 2, 28, 22, 59, 0, TimeSpan.Zero));
        Assert.DoesNotContain(await EntriesAsync(portal), IsOfFontclaire);

        portal.Clock.MoveTo(new(2027, 2, 28, 23, 0, 0, TimeSpan.Zero));
        var opened = Assert.Single(await EntriesAsync(portal), IsOfFontclaire);
        Assert.Equal("tag:occitanie-thermale.com,2026:saison/2027/fontclaire-les-bains/ouverture", Id(opened));
        Assert.Equal("Fontclaire-les-Bains\u00a0: la saison 2027 est ouverte", opened.Element(Atom + "title")!.Value);
        Assert.Equal("2027-03-01T00:00:00+01:00", opened.Element(Atom + "updated")!.Value);

        // Open on its last day, ended on the next, old a hundred and twenty days later.
        portal.Clock.MoveTo(new(2027, 10, 30, 12, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(await EntriesAsync(portal), IsOfFontclaire);
        portal.Clock.MoveTo(new(2027, 10, 31, 12, 0, 0, TimeSpan.Zero));
        Assert.EndsWith("/fermeture", Id(Assert.Single(await EntriesAsync(portal), IsOfFontclaire)));
        portal.Clock.MoveTo(new(2028, 2, 28, 12, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(await EntriesAsync(portal), IsOfFontclaire);
    }

    [Fact]
    public async Task Get_StationInDoubt_IsNoNews()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await StoreAsync(portal, StationStatus.Uncertain, opensOn: new(2026, 11, 1), closesOn: null);

        Assert.DoesNotContain(await EntriesAsync(portal), IsOfFontclaire);
    }

    [Fact]
    public async Task Get_WithinACopyOnAnotherName_TellsTheSameEntries()
    {
        var elsewhere = XDocument.Parse(await shared.Portal.Visitor().GetStringAsync("https://portail.example/actualites.atom")).Root!;

        Assert.Equal("https://portail.example/actualites.atom", Leading(elsewhere, "self"));
        Assert.Equal((await EntriesAsync(shared.Portal)).Select(Id), elsewhere.Elements(Atom + "entry").Select(Id));
    }

    [Fact]
    public async Task Get_ComingBackWithTheTag_IsToldThatNothingChanged()
    {
        var visitor = shared.Portal.Visitor();
        var tag = (await visitor.GetAsync("/actualites.atom")).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/actualites.atom") { Headers = { IfNoneMatch = { tag } } };

        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Page_NamesTheFeed() => Assert.Equal(
        "/actualites.atom",
        (await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/calendrier")).Document.QuerySelector("link[rel='alternate'][type='application/atom+xml']")?.GetAttribute("href"));

    private static async Task<List<XElement>> EntriesAsync(Portal portal) =>
        [.. XDocument.Parse(await portal.Visitor().GetStringAsync("/actualites.atom")).Root!.Elements(Atom + "entry")];

    private static async Task StoreAsync(Portal portal, StationStatus status, DateOnly opensOn, DateOnly? closesOn)
    {
        await portal.WithDatabaseAsync(database =>
        {
            var station = Fontclaire.Station();
            station.Status = status;
            station.Listing.Season = new() { Items = [new() { Year = opensOn.Year, IsConfirmed = true, OpensOn = opensOn, ClosesOn = closesOn }], Sources = station.Listing.Presentation.Sources };
            database.Add(station);
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
    }

    private static bool IsOfFontclaire(XElement entry) => Id(entry).Contains(Fontclaire.Slug, StringComparison.Ordinal);

    private static string Id(XElement element) => element.Element(Atom + "id")!.Value;

    private static DateTimeOffset Updated(XElement element) => DateTimeOffset.Parse(element.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture);

    private static string? Leading(XElement element, string relation) =>
        element.Elements(Atom + "link").FirstOrDefault(l => l.Attribute("rel")?.Value == relation)?.Attribute("href")?.Value;
}
