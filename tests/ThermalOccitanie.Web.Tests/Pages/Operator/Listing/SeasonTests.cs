using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Operator.Listing;

/// <summary>Next year beside this year: begun from it, corrected, confirmed.</summary>
public sealed class SeasonTests
{
    private const string Home = $"/espace-station/{Fontclaire.Slug}";
    private const string Section = $"{Home}/fiche/saison";
    private const string Sheet = $"/stations/{Fontclaire.Slug}";
    private const string ToConfirm = "Saison 2027 à confirmer";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Journey_PrepareSaveConfirm(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var author = await AuthorAsync(portal);
        var federation = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        Assert.Contains(ToConfirm, (await HtmlPage.OpenAsync(author.Browser, Home)).Main, StringComparison.Ordinal);
        Assert.Equal("2026", await ConfirmedAsync(federation));

        // Offered, then filled in; nothing is stored.
        var offered = await HtmlPage.OpenAsync(author.Browser, Section);
        Assert.Equal("", offered.Value("Saison 2027 > Premier jour"));
        Assert.Contains($"{Section}?preparer=2027", offered.Addresses());
        var prepared = await HtmlPage.OpenAsync(author.Browser, $"{Section}?preparer=2027");
        Assert.Equal(
            ["2027-03-22", "2027-10-29", "2027-03-23", "2027-10-11", "2027-02-08", "2027-12-18"],
            new[] { "Premier jour", "Dernier jour", "Première admission", "Dernière admission", "Bien-être : premier", "Bien-être : dernier" }.Select(label => prepared.Value($"Saison 2027, à confirmer > {label}")));
        Assert.Equal("2026-10-30", prepared.Value("Saison 2026, confirmée > Dernier jour"));
        Assert.Contains("Rien n’est encore enregistré", prepared.Main, StringComparison.Ordinal);
        Assert.Equal([2026], await YearsAsync(portal));
        Assert.Equal(0, await portal.WithDatabaseAsync(database => database.ListingRevisions.CountAsync()));

        // Stored to confirm: said as such, trusted by nothing.
        await prepared.Fill("Saison 2027 > Dernier jour", "2027-11-05").PressAsync("Mettre en ligne");
        Assert.Equal([2026, 2027], await YearsAsync(portal));
        await ReadsAsync(portal, Sheet, "Saison 2027 : du 22 mars au 5 novembre 2027, à confirmer");
        Assert.Contains("Fermée depuis le 30 octobre", (await HtmlPage.OpenAsync(portal.Visitor(), Sheet)).Main, StringComparison.Ordinal);
        Assert.Contains("Saison 2027 : du 22 mars au 5 novembre 2027, à confirmer", (await HtmlPage.OpenAsync(portal.Visitor(), "/calendrier")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain($"saison-2027-{Fontclaire.Slug}", await portal.Visitor().GetStringAsync("/calendrier.ics"), StringComparison.Ordinal);
        Assert.DoesNotContain(Fontclaire.Slug, await OpenInSummerAsync(portal), StringComparison.Ordinal);
        Assert.Contains(ToConfirm, (await HtmlPage.OpenAsync(author.Browser, Home)).Main, StringComparison.Ordinal);
        Assert.Equal("2026", await ConfirmedAsync(federation));
        var toConfirm = await StationAsync(portal);
        Assert.Equal(2026, toConfirm.GetProperty("season").GetProperty("year").GetInt32());
        Assert.Equal([(2026, true), (2027, false)], toConfirm.GetProperty("seasons").EnumerateArray().Select(s => (s.GetProperty("year").GetInt32(), s.GetProperty("confirmed").GetBoolean())));

        // Confirmed: a fact.
        var last = await HtmlPage.OpenAsync(author.Browser, Section);
        await last.Fill("Saison 2027 > Ces dates sont confirmées", "true").PressAsync("Mettre en ligne");
        await ReadsAsync(portal, Sheet, "Ouvre le 22 mars 2027");
        var sheet = await HtmlPage.OpenAsync(portal.Visitor(), Sheet);
        Assert.DoesNotContain("2027, à confirmer", sheet.Main, StringComparison.Ordinal);
        Assert.Contains("Première admission en cure 23 mars 2027", sheet.Main, StringComparison.Ordinal);
        Assert.Contains("Dernière admission en cure 11 octobre 2027", sheet.Main, StringComparison.Ordinal);
        Assert.Contains("Saison du bien-être Du 8 février au 18 décembre 2027", sheet.Main, StringComparison.Ordinal);
        Assert.Contains($"saison-2026-{Fontclaire.Slug}", await portal.Visitor().GetStringAsync("/calendrier.ics"), StringComparison.Ordinal);
        Assert.Contains($"saison-2027-{Fontclaire.Slug}", await portal.Visitor().GetStringAsync("/calendrier.ics"), StringComparison.Ordinal);
        Assert.Contains(Fontclaire.Slug, await OpenInSummerAsync(portal), StringComparison.Ordinal);
        Assert.DoesNotContain(ToConfirm, (await HtmlPage.OpenAsync(author.Browser, Home)).Main, StringComparison.Ordinal);
        Assert.Equal("2026 et 2027", await ConfirmedAsync(federation));
        Assert.Contains("2026 et 2027", await federation.Browser.GetStringAsync("/federation/reseau/csv"), StringComparison.Ordinal);

        // History says the year.
        var history = await HtmlPage.OpenAsync(author.Browser, $"{Home}/historique");
        var first = await HtmlPage.OpenAsync(author.Browser, history.Addresses().Last(a => a.Contains("/historique/", StringComparison.Ordinal)));
        Assert.Contains("Saison 2027 : Premier jour", first.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Saison 2026 :", first.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Premier jour", "2028-01-03", "Saisissez un jour de 2027 : c’est l’année de cette saison.")]
    [InlineData("Dernier jour", "2027-03-22", "Saisissez un dernier jour qui vienne après le premier.")]
    [InlineData("Dernier jour", "", "Saisissez aussi le dernier jour, ou effacez le premier.")]
    [InlineData("Première admission", "2027-03-21", "Saisissez un jour entre le premier et le dernier de la saison.")]
    [InlineData("Dernière admission", "2027-03-22", "Saisissez un jour qui ne vienne pas avant la première admission.")]
    [InlineData("Bien-être : dernier", "2027-02-07", "Saisissez un dernier jour qui ne vienne pas avant le premier.")]
    public async Task Post_DatesThatContradictEachOther_SaysSoAtTheFieldAndKeepsAll(string label, string typed, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        var prepared = await HtmlPage.OpenAsync(author.Browser, $"{Section}?preparer=2027");

        var refused = await prepared.Fill($"Saison 2027 > {label}", typed).Fill("Saison 2027 > Ces dates sont confirmées", "true").PressAsync("Mettre en ligne", 400);

        Assert.Equal(sentence, refused.Error($"Saison 2027 > {label}"));
        Assert.Equal(typed, refused.Value($"Saison 2027 > {label}"));
        Assert.True(refused.Control("Saison 2027 > Ces dates sont confirmées").HasAttribute("checked"));
        Assert.Equal([2026], await YearsAsync(portal));
    }

    [Fact]
    public async Task Post_ConfirmedWithoutDates_AsksForThem()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        var page = await HtmlPage.OpenAsync(author.Browser, Section);

        var refused = await page.Fill("Saison 2027 > Ces dates sont confirmées", "true").PressAsync("Mettre en ligne", 400);

        Assert.Equal("Saisissez les dates avant de les confirmer.", refused.Error("Saison 2027 > Ces dates sont confirmées"));
    }

    [Fact]
    public async Task Open_StationWithoutASeason_AsksForTheNextAndPreparesNothing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        await ChangeAsync(portal, seasons => seasons.Items.Clear());

        var home = await HtmlPage.OpenAsync(author.Browser, Home);
        var page = await HtmlPage.OpenAsync(author.Browser, $"{Section}?preparer=2027");

        Assert.Contains(ToConfirm, home.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Saison 2026 à confirmer", home.Main, StringComparison.Ordinal);
        Assert.Equal("", page.Value("Saison 2027 > Premier jour"));
        Assert.DoesNotContain("Préparer 2027", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Rien n’est encore enregistré", page.Main, StringComparison.Ordinal);
        await ReadsAsync(portal, Sheet, "Dates non communiquées");
    }

    [Fact]
    public async Task Get_OnlyASeasonToConfirm_SaysItsDatesAndThatTheyAreNotConfirmed()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await AuthorAsync(portal);
        await ChangeAsync(portal, seasons => seasons.Items = [seasons.Items[0].Following()]);

        await ReadsAsync(portal, Sheet, "Dates non confirmées");

        var sheet = await HtmlPage.OpenAsync(portal.Visitor(), Sheet);
        Assert.Contains("Saison : à confirmer par téléphone", sheet.Main, StringComparison.Ordinal);
        Assert.Contains("Saison 2027 : du 22 mars au 29 octobre 2027, à confirmer.", sheet.Main, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, (await StationAsync(portal)).GetProperty("season").ValueKind);
    }

    [Theory]
    [InlineData("saison?preparer=2031")]
    [InlineData("saison?preparer=2026")]
    [InlineData("saison?preparer=demain")]
    [InlineData("eau?preparer=2027")]
    public async Task Open_AnotherYearOrSection_PreparesNothing(string address)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);

        var page = await HtmlPage.OpenAsync(author.Browser, $"{Home}/fiche/{address}");

        Assert.DoesNotContain("Rien n’est encore enregistré", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FormOpenedTheYearBefore_KeepsBothOfItsYears()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        portal.Clock.MoveTo(new DateTimeOffset(2026, 12, 31, 22, 55, 0, TimeSpan.Zero));
        var author = await AuthorAsync(portal);
        var prepared = await HtmlPage.OpenAsync(author.Browser, $"{Section}?preparer=2027");

        portal.Clock.MoveTo(new DateTimeOffset(2026, 12, 31, 23, 5, 0, TimeSpan.Zero));
        await prepared.Fill("Saison 2026 > Dernier jour", "2026-11-07").PressAsync("Mettre en ligne");

        Assert.Equal([2026, 2027], await YearsAsync(portal));
        Assert.Equal(new DateOnly(2026, 11, 7), await portal.WithDatabaseAsync(async database => (await database.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug)).Listing.Season.Of(2026)!.ClosesOn));
    }

    private static async Task<Person> AuthorAsync(Portal portal)
    {
        var station = await portal.FontclaireAsync();
        await ChangeAsync(portal, _ => { });
        return await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
    }

    private static Task<int> ChangeAsync(Portal portal, Action<SeasonSection> change) => portal.WithDatabaseAsync(async database =>
    {
        var station = await database.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug);
        var listing = station.Listing.Copy();
        change(listing.Season);
        station.Status = StationStatus.Open;
        station.Publish(listing, Fontclaire.Now);
        return await database.SaveChangesAsync();
    });

    private static Task<List<int>> YearsAsync(Portal portal) => portal.WithDatabaseAsync(async database =>
        (await database.Stations.AsNoTracking().SingleAsync(s => s.Slug == Fontclaire.Slug)).Listing.Season.Items.ConvertAll(s => s.Year));

    private static Task<TimeSpan> ReadsAsync(Portal portal, string address, string words) => Soon.IsTrueAsync(
        async () => (await HtmlPage.OpenAsync(portal.Visitor(), address)).Main.Contains(words, StringComparison.Ordinal), $"« {words} » on {address}");

    private static Task<string> OpenInSummerAsync(Portal portal) => portal.Visitor().GetStringAsync("/api/v1/stations?ouverte-le=2027-07-14&pageSize=100");

    private static Task<JsonElement> StationAsync(Portal portal) => portal.Visitor().GetFromJsonAsync<JsonElement>($"/api/v1{Sheet}");

    private static async Task<string> ConfirmedAsync(Person federation)
    {
        var board = await HtmlPage.OpenAsync(federation.Browser, "/federation/reseau?tri=saison");
        var row = board.Document.QuerySelectorAll("tbody tr").Single(r => HtmlPage.Words(r).StartsWith("Fontclaire", StringComparison.Ordinal));
        return HtmlPage.Words(row.QuerySelectorAll("td")[3]);
    }
}
