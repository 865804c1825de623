using System.Net;
using System.Text;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Audience;

/// <summary>What the federation reads of a month, and a station of itself; of few people, nobody reads how few.</summary>
public sealed class AudienceTests
{
    private const string Home = "/federation/audience";
    private const string Sheet = "/stations/{slug}";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Show_AMonth_AddsItsDaysByPageStationLanguageAndSite(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        await portal.FontclaireAsync();
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        await CountAsync(portal,
            View(24, Sheet, Fontclaire.Slug, 1200), View(23, Sheet, Fontclaire.Slug, 30, "en", "moteur.example"), View(23, "/stations/{slug}/etat", Fontclaire.Slug, 4),
            View(24, "/stations", "", 7, site: "autre"), View(24, "/stations", "", 99, kind: VisitorKind.Robot), View(1, "/", "", 2), View(1, "/", "", 500, month: 10));

        var page = await HtmlPage.OpenAsync(reader.Browser, Home);

        Assert.Contains("1 243 pages vues par des personnes", Plain(page.Main), StringComparison.Ordinal);
        Assert.Equal(["Fiche d’une station 1 230", "Liste des stations 7", "Accueil < 5", "État d’une station à une date < 5"], Rows(page, "pages"));
        Assert.Equal(["Fontclaire-les-Bains 1 234"], Rows(page, "stations"));
        Assert.Equal(["Français 1 213", "English 30"], Rows(page, "langues"));
        Assert.Equal(["Aucun, ou une page de ce site 1 206", "moteur.example 30", "Autre 7"], Rows(page, "origines"));
        Assert.Equal(30, Rows(page, "jours").Count);
        Assert.Contains("24 novembre 2026 1 207", Rows(page, "jours"));
        Assert.Contains("1er novembre 2026 < 5", Rows(page, "jours"));
        Assert.Equal(30, page.Document.QuerySelectorAll(".bars rect").Length);
    }

    [Fact]
    public async Task Show_SiftedByMonthPageStationAndLanguage_CountsThoseAlone()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await portal.FontclaireAsync();
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        await CountAsync(portal,
            View(24, Sheet, Fontclaire.Slug, 10), View(24, Sheet, Fontclaire.Slug, 20, "en"), View(24, Sheet, "ax-les-thermes", 40), View(24, "/soigner/{slug}", Fontclaire.Slug, 80),
            View(24, Sheet, Fontclaire.Slug, 160, month: 10));

        Assert.Contains("10 pages vues", Plain((await HtmlPage.OpenAsync(reader.Browser, $"{Home}?mois=2026-11&modele=%2Fstations%2F%7Bslug%7D&lieu={Fontclaire.Slug}&langue=fr")).Main), StringComparison.Ordinal);
        Assert.Contains("160 pages vues", Plain((await HtmlPage.OpenAsync(reader.Browser, $"{Home}?mois=2026-10")).Main), StringComparison.Ordinal);
        Assert.Contains("150 pages vues", Plain((await HtmlPage.OpenAsync(reader.Browser, $"{Home}?mois=jamais&modele=rien&lieu=nulle-part&langue=xx")).Main), StringComparison.Ordinal);
        Assert.Contains("Rien à montrer pour ce choix.", (await HtmlPage.OpenAsync(reader.Browser, $"{Home}?mois=2020-01")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Export_AMonth_GivesTheExactTotalsOfItsDaysWithoutSites(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        await CountAsync(portal, View(24, "/", "", 2), View(24, "/", "", 1, site: "moteur.example"), View(24, "/", "", 3, kind: VisitorKind.Robot), View(23, Sheet, Fontclaire.Slug, 1, "en"));

        var file = await reader.Browser.GetAsync($"{Home}/export?mois=2026-11");

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (file.StatusCode, file.Content.Headers.ContentType?.MediaType));
        Assert.Equal(
            "\"Jour\";\"Adresse\";\"Page\";\"Objet\";\"Langue\";\"Visiteurs\";\"Vues\"\r\n"
            + "\"2026-11-23\";\"/stations/{slug}\";\"fiche d’une station\";\"fontclaire-les-bains\";\"en\";\"personnes\";\"1\"\r\n"
            + "\"2026-11-24\";\"/\";\"accueil\";\"\";\"fr\";\"personnes\";\"3\"\r\n"
            + "\"2026-11-24\";\"/\";\"accueil\";\"\";\"fr\";\"robots\";\"3\"\r\n",
            Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync()).TrimStart('\ufeff'));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Show_AStationItself_StandsBesideTheMedianOfTheOthersWhereTheyAreEnough(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = await portal.FontclaireAsync();
        var owner = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Reader, [station.Id]);
        var others = portal.Catalogue.Stations.Select(s => s.Slug).Where(s => s != Fontclaire.Slug).Take(5).ToList();
        await CountAsync(portal,
        [
            View(24, Sheet, Fontclaire.Slug, 41), View(2, Sheet, Fontclaire.Slug, 2), View(2, "/stations/{slug}/etat", Fontclaire.Slug, 1), View(2, Sheet, Fontclaire.Slug, 900, kind: VisitorKind.Robot),
            .. others.Select((slug, index) => View(3, Sheet, slug, 10 * (index + 1))),
            .. others.Take(4).Select((slug, index) => View(3, Sheet, slug, 10 * (index + 1), month: 10)),
        ]);

        var page = await HtmlPage.OpenAsync(owner.Browser, $"/espace-station/{Fontclaire.Slug}/audience");

        var months = Rows(page, "mois");
        Assert.Equal(13, months.Count);
        Assert.Equal("Novembre 2026 44 < 5 44 30", months[0]);
        Assert.Equal("Octobre 2026 < 5 < 5 < 5 trop peu de stations", months[1]);
        Assert.DoesNotContain(others, slug => page.Main.Contains(slug, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("24 novembre 2026 41", Rows(page, "jours"));
    }

    private static string Plain(string words) => words.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    private static List<string> Rows(HtmlPage page, string section) => [.. page.Document.QuerySelectorAll($"#{section} tbody tr").Select(row => Plain(string.Join(' ', row.QuerySelectorAll("th, td").Select(HtmlPage.Words))))];

    private static PageViewTotal View(int day, string template, string subject, long count, string language = "fr", string site = "", VisitorKind kind = VisitorKind.Person, int month = 11) =>
        new() { Day = new(2026, month, day), Template = template, Subject = subject, Language = language, Site = site, Kind = kind, Count = count };

    private static Task<int> CountAsync(Portal portal, params PageViewTotal[] totals) => portal.WithDatabaseAsync(database =>
    {
        database.AddRange(totals);
        return database.SaveChangesAsync();
    });
}
