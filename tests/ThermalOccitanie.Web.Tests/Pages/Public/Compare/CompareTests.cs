using AngleSharp.Dom;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Compare;

public sealed class CompareTests(SharedPortal shared)
{
    private readonly HttpClient _visitor = shared.Portal.Visitor();

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Get_TwoStations_TellsEachPointOfBoth(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var fontclaire = Fontclaire.Station();
        await portal.WithDatabaseAsync(async database =>
        {
            database.Add(fontclaire);
            database.Add(Fontclaire.Stay(fontclaire.Id));
            return await database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(CancellationToken.None);

        var page = await HtmlPage.OpenAsync(portal.Visitor(), $"/comparer?stations={Fontclaire.Slug},balaruc-les-bains");

        string[] expected =
        [
            "Département|Hérault", "Paysage|Campagne", "Altitude|750 m", "Orientations de soin|Rhumatologie Phlébologie", "Nature de l’eau|sulfatée",
            "Température de l’eau|de 25,6 à 49 °C", "Saison, au 24 novembre 2026|Saison 2026 : à confirmer par téléphone", "Bien-être|Bulle", "Courts séjours|1 séjour",
            "Prix le plus bas connu|Dès 125,50 €, relevé en 2026", "Gare la plus proche|Fontclaire-Ville (3 km)", "Aéroport|Béziers (40 km)",
            "Accessibilité|De plain-pied.", "Médecins thermaux|Deux médecins reçoivent.", "Exploitant|Régie", "Téléphone|04 00 00 00 01",
        ];
        Assert.Equal(expected.Select(e => e.Split('|')[0]), Rows(page).Select(Label));
        Assert.All(expected, e => Assert.StartsWith(e.Split('|')[1], Cells(Row(page, e.Split('|')[0]))[0], StringComparison.Ordinal));
        Assert.All(Rows(page), row => Assert.Equal(2, Cells(row).Count));
    }

    [Fact]
    public async Task Get_Table_SaysWhatItComparesAndNamesItsRowsAndColumns()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=ax-les-thermes,balaruc-les-bains");

        Assert.Equal("Comparaison : Ax-les-Thermes et Balaruc-les-Bains.", HtmlPage.Words(page.Document.QuerySelector("table > caption")));
        Assert.Equal(["Ax-les-Thermes", "Balaruc-les-Bains"], page.Document.QuerySelectorAll("thead th[scope=col] a:first-of-type").Select(HtmlPage.Words));
        Assert.All(Rows(page), row => Assert.Equal("row", row.QuerySelector("th")!.GetAttribute("scope")));
    }

    [Fact]
    public async Task Get_ValueMissing_ReadsNotCommunicatedAndIsNoDifference()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=ax-les-thermes,balaruc-les-bains");

        var altitude = Row(page, "Altitude");
        Assert.Equal(["720 m", "Non communiqué"], Cells(altitude));
        Assert.Equal("? À demander", Likeness(altitude));
    }

    [Fact]
    public async Task Get_SameAndDifferentPoints_AreMarkedInWords()
    {
        // Both in Hérault; one by the sea, the other in the hills.
        var page = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=balaruc-les-bains,lamalou-les-bains");

        Assert.Equal("= Identique", Likeness(Row(page, "Département")));
        Assert.Equal("≠ Différent", Likeness(Row(page, "Paysage")));
        Assert.Equal("En commun : rhumatologie.", HtmlPage.Words(Row(page, "Orientations de soin").QuerySelector("[data-testid=note]")));
        Assert.Null(Row(page, "Téléphone").QuerySelector("[data-testid=likeness]"));
    }

    [Fact]
    public async Task Follow_OnlyDifferences_LeavesTheSameOutAndOffersTheWayBack()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=balaruc-les-bains,lamalou-les-bains");
        var all = Rows(page).Count;
        var same = Rows(page).Count(r => Likeness(r) == "= Identique");

        var shorter = await HtmlPage.OpenAsync(_visitor, Href(page, "Ne garder que les différences"));

        Assert.True(same > 0);
        Assert.Equal(all - same, Rows(shorter).Count);
        Assert.DoesNotContain(Rows(shorter), r => Likeness(r) == "= Identique");
        Assert.Contains($"Les points identiques ({same}) sont masqués", shorter.Main, StringComparison.Ordinal);
        Assert.Equal(all, Rows(await HtmlPage.OpenAsync(_visitor, Href(shorter, "Montrer aussi ce qui est identique"))).Count);
    }

    [Fact]
    public async Task Get_UnknownStation_IsNamedAndTheOthersStay()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=ax-les-thermes,fontclaire-les-bains,<b>&stations=balaruc-les-bains");

        Assert.Equal(["Nous ne connaissons pas la station « fontclaire-les-bains ».", "Nous ne connaissons pas la station « <b> »."], page.Document.QuerySelectorAll("[role=alert] a").Select(HtmlPage.Words));
        Assert.All(page.Addresses("[role=alert] a"), a => Assert.NotNull(page.Document.QuerySelector(a)));
        Assert.Equal(["Ax-les-Thermes", "Balaruc-les-Bains"], Names(page));
    }

    [Fact]
    public async Task Get_MoreThanFour_KeepsTheFirstFourAndSaysWhichIsLeft()
    {
        var slugs = Reference.Stations.Take(5).Select(s => s.Text("slug")).ToList();

        var page = await HtmlPage.OpenAsync(_visitor, $"/comparer?stations={string.Join(',', slugs)}");

        Assert.Equal(4, Names(page).Count);
        Assert.Contains("nous avons gardé les quatre premières", page.Main, StringComparison.Ordinal);
        Assert.Contains($"et laissé {Reference.Stations[4].Text("name")}.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Ajouter à la comparaison", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?stations=")]
    [InlineData("?stations=,,,&stations=")]
    public async Task Press_NothingChosenYet_TheFormLeadsToTheComparison(string query)
    {
        var page = await HtmlPage.OpenAsync(_visitor, $"/comparer{query}");
        Assert.Null(page.Document.QuerySelector("table"));

        var answer = await page.Fill("Première station", "ax-les-thermes").Fill("Troisième station", "lectoure").PressAsync("Comparer ces stations");

        Assert.Equal(["Ax-les-Thermes", "Lectoure"], Names(answer));
    }

    [Fact]
    public async Task Press_OneStation_StaysChosenWhileTheOtherIsAdded()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=lectoure,lectoure");
        Assert.Contains("Avec quelle autre station ?", page.Main, StringComparison.Ordinal);

        var answer = await page.Fill("Deuxième station", "ax-les-thermes").PressAsync("Comparer ces stations");

        Assert.Equal(["Lectoure", "Ax-les-Thermes"], Names(answer));
    }

    [Fact]
    public async Task PressThenFollow_StationAddedThenRemoved_TheOthersStay()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=lectoure,ax-les-thermes");

        var three = await page.Fill("Station à ajouter", "balaruc-les-bains").PressAsync("Ajouter à la comparaison");
        Assert.Equal(["Lectoure", "Ax-les-Thermes", "Balaruc-les-Bains"], Names(three));

        Assert.Equal(["Ax-les-Thermes", "Balaruc-les-Bains"], Names(await HtmlPage.OpenAsync(_visitor, Href(three, "Retirer Lectoure"))));
    }

    [Fact]
    public async Task Get_SameStationsInAnotherOrder_AreShownInThatOrder()
    {
        Assert.Equal(["Luz-Saint-Sauveur", "Lectoure"], Names(await HtmlPage.OpenAsync(_visitor, "/comparer?stations=luz-saint-sauveur&stations=lectoure")));
        Assert.Equal(["Lectoure", "Luz-Saint-Sauveur"], Names(await HtmlPage.OpenAsync(_visitor, "/comparer?stations=lectoure&stations=luz-saint-sauveur")));
    }

    [Fact]
    public async Task Get_Head_HasOneAddressAndLeavesTheChoicesOutOfSearchEngines()
    {
        var empty = await HtmlPage.OpenAsync(_visitor, "/comparer");
        var chosen = await HtmlPage.OpenAsync(_visitor, "/comparer?stations=lectoure,ax-les-thermes");

        Assert.Null(Meta(empty, "robots"));
        Assert.Equal("noindex", Meta(chosen, "robots"));
        Assert.StartsWith("Comparer Lectoure et Ax-les-Thermes", chosen.Title, StringComparison.Ordinal);
        Assert.All(new[] { empty, chosen }, page =>
        {
            Assert.EndsWith("/comparer", page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.StartsWith("De deux à quatre stations", Meta(page, "description"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/en", "Compare spa towns", "Landscape", "/en/stations/lectoure")]
    [InlineData("/es", "Comparar estaciones termales", "Paisaje", "/es/stations/lectoure")]
    public async Task Get_AnotherLanguage_SpeaksItAndStaysInIt(string prefix, string heading, string landscape, string sheet)
    {
        var page = await HtmlPage.OpenAsync(_visitor, $"{prefix}/comparer?stations=lectoure,ax-les-thermes");

        Assert.Equal(heading, page.Heading);
        Assert.Contains(landscape, Rows(page).Select(Label));
        Assert.Contains(sheet, page.Addresses("table a"));
        Assert.Contains(page.Document.QuerySelectorAll("td span[lang=fr]"), written => HtmlPage.Words(written).StartsWith("sulfatée", StringComparison.Ordinal));
    }

    private static List<IElement> Rows(HtmlPage page) => [.. page.Document.QuerySelectorAll("table tbody tr")];

    private static IElement Row(HtmlPage page, string label) => Rows(page).Single(r => Label(r) == label);

    private static string Label(IElement row) => HtmlPage.Words(row.QuerySelector("[data-testid=point]"));

    private static string Likeness(IElement row) => HtmlPage.Words(row.QuerySelector("[data-testid=likeness]"));

    private static List<string> Cells(IElement row) => [.. row.QuerySelectorAll("td").Select(cell => HtmlPage.Words(cell)[(HtmlPage.Words(cell.QuerySelector("[data-testid=of]")).Length + 1)..])];

    private static List<string> Names(HtmlPage page) => [.. page.Document.QuerySelectorAll("thead th a:first-of-type").Select(HtmlPage.Words)];

    private static string Href(HtmlPage page, string words) => page.Document.QuerySelectorAll("a").Single(a => HtmlPage.Words(a) == words).GetAttribute("href")!;

    private static string? Meta(HtmlPage page, string name) => page.Document.QuerySelector($"meta[name={name}]")?.GetAttribute("content");
}
