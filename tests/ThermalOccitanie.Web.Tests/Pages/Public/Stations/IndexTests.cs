using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Stations;

public sealed class IndexTests(SharedPortal shared)
{
    private readonly HttpClient _visitor = shared.Portal.Visitor();

    [Fact]
    public async Task Get_NoFilter_ListsEveryStation()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations");

        Assert.Equal(Reference.Stations.Count, Listed(page).Count);
        Assert.Contains($"{Reference.Stations.Count} stations sur {Reference.Stations.Count}", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_SettingAndOrientation_KeepsWhatTheDataSay()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations");

        var answer = await page.Fill("Mer", "mer").Fill("Première orientation", "phlebologie").PressAsync("Voir les stations");

        Assert.Equal(["balaruc-les-bains"], Listed(answer));
        Assert.True(answer.Control("Mer").HasAttribute("checked"));
    }

    [Fact]
    public async Task Get_Choices_ShowTheirCountBeforeTheClick()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations?orientation=rhumatologie");
        var expected = Reference.Stations.Count(s => s.Text("setting") == "montagne" && s.Texts("orientations").Contains("RH"));

        Assert.Contains($"Montagne, {expected} stations", HtmlPage.Words(page.Control("Montagne").Closest("label")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ChoiceThatWouldLeaveNothing_CannotBeMade()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations?orientation=dermatologie");

        Assert.True(page.Control("Mer").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Get_TwoOrientations_OffersToRemoveEachAlone()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations?orientation=rhumatologie&orientation=phlebologie");

        Assert.Equal(["balaruc-les-bains", "barbotan-les-thermes"], Listed(page).Order(StringComparer.Ordinal));
        Assert.Contains("/stations?orientation=phlebologie", page.Addresses());
        Assert.Contains("/stations?orientation=rhumatologie", page.Addresses());
    }

    [Fact]
    public async Task Get_NothingFits_OffersTheNearestWaysOutWithTheirCounts()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations?orientation=dermatologie&cadre=mer");

        Assert.Contains("Aucune station ne réunit ces critères", page.Main, StringComparison.Ordinal);
        Assert.Contains("Sans « mer » 3 résultats", page.Main, StringComparison.Ordinal);
        Assert.Contains("Sans « dermatologie » 1 résultats", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OpenOnADay_LeavesOutWhatIsInDoubt()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations?ouverte-le=2026-06-15");
        var expected = Reference.Stations
            .Where(s => s.GetProperty("season") is { ValueKind: System.Text.Json.JsonValueKind.Object } season
                && season.GetProperty("closes").GetString() is { } closes
                && string.CompareOrdinal(season.Text("opens"), "2026-06-15") <= 0 && string.CompareOrdinal(closes, "2026-06-15") >= 0)
            .Select(s => s.Text("slug"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), Listed(page).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("orientation=XX", "Nous ne connaissons pas l’orientation « XX »")]
    [InlineData("ouverte-le=demain", "Indiquez une date sous la forme 15/04/2027")]
    [InlineData("departement=75", "Ce n’est pas un département d’Occitanie")]
    [InlineData("autour-de=Zzyzx&tri=distance", "Nous ne trouvons pas ce lieu")]
    [InlineData("tri=distance", "Saisissez une commune ou un code postal")]
    public async Task Get_WordNotUnderstood_SaysSoAndShowsTheRest(string query, string sentence)
    {
        var page = await HtmlPage.OpenAsync(_visitor, $"/stations?{query}");

        Assert.Contains(sentence, page.Main, StringComparison.Ordinal);
        Assert.NotEmpty(Listed(page));
    }

    [Theory]
    [InlineData("Toulouse")]
    [InlineData("31000")]
    public async Task Get_ByDistance_PutsTheNearestFirst(string place)
    {
        var page = await HtmlPage.OpenAsync(_visitor, $"/stations?tri=distance&autour-de={place}");

        Assert.Equal("salies-du-salat", Listed(page)[0]);
        Assert.Contains("km de Toulouse, à vol d’oiseau", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAltitude_PutsTheHighestFirstAndTheUnknownLast()
    {
        var listed = Listed(await HtmlPage.OpenAsync(_visitor, "/stations?tri=altitude"));

        Assert.Equal("bareges", listed[0]);
        Assert.DoesNotContain(listed[^1], Reference.Stations.Where(s => s.GetProperty("altitudeMetres").ValueKind is System.Text.Json.JsonValueKind.Number).Select(s => s.Text("slug")));
    }

    [Fact]
    public async Task Get_MapAndList_ShowTheSameStations()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations?departement=65");
        var map = await HtmlPage.OpenAsync(_visitor, "/stations?departement=65&vue=carte");
        var onMap = map.Document.QuerySelectorAll("svg .map-stations a").Select(a => a.GetAttribute("href")!["/stations/".Length..]);

        Assert.Equal(Listed(page).Order(StringComparer.Ordinal), onMap.Order(StringComparer.Ordinal));
        Assert.All(Listed(page), slug => Assert.Contains($"/stations/{slug}", map.Addresses("main ol a")));
        Assert.Contains("/stations?departement=65&vue=carte", page.Addresses("main a"));
    }

    [Fact]
    public async Task Get_EqualStations_TakeTurnsFromDayToDay()
    {
        await using var portal = Portal.On(ThermalOccitanie.Data.Starting.DatabaseEngine.Sqlite);
        var today = Listed(await HtmlPage.OpenAsync(portal.Visitor(), "/stations"));
        var again = Listed(await HtmlPage.OpenAsync(portal.Visitor(), "/stations"));
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddDays(1));
        var tomorrow = Listed(await HtmlPage.OpenAsync(portal.Visitor(), "/stations"));

        Assert.Equal(today, again);
        Assert.NotEqual(today, tomorrow);
        Assert.Equal(today.Order(StringComparer.Ordinal), tomorrow.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_WordsNamingAnOrientation_SayThatADoctorPrescribes()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations?q=j%27ai+mal+au+dos");

        Assert.Contains("agréées en rhumatologie", page.Main, StringComparison.Ordinal);
        Assert.Contains("l’avis de votre médecin : c’est lui qui prescrit la cure", page.Main, StringComparison.Ordinal);
    }

    private static List<string> Listed(HtmlPage page) =>
        [.. page.Document.QuerySelectorAll("main ol h3 a").Select(a => a.GetAttribute("href")!["/stations/".Length..])];
}
