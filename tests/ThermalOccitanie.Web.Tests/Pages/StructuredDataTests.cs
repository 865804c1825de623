using System.Text.Json;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages;

public sealed class StructuredDataTests(SharedPortal shared)
{
    [Theory]
    [InlineData("/", "WebSite")]
    [InlineData("/stations/balaruc-les-bains", "TouristDestination")]
    [InlineData("/sejours/ax-les-thermes-deux-heures-aux-bains-du-couloubret", "Service")]
    [InlineData("/sejours/balaruc-les-bains-mini-cure-de-cinq-jours", "TouristTrip")]
    [InlineData("/soigner/rhumatologie", "MedicalWebPage")]
    [InlineData("/soigner/rhumatologie", "BreadcrumbList")]
    [InlineData("/stations", "ItemList")]
    [InlineData("/soigner", "ItemList")]
    [InlineData("/sejours", "ItemList")]
    [InlineData("/calendrier", "ItemList")]
    [InlineData("/mentions-legales", "Organization")]
    public async Task Get_Page_SaysWhatItIsAbout(string address, string type) =>
        Assert.Contains(type, (await GraphAsync(address)).Select(thing => thing.Text("@type")));

    [Fact]
    public async Task Get_Station_GivesWhatThePageGives()
    {
        var station = (await GraphAsync("/stations/balaruc-les-bains")).Single(t => t.Text("@type") == "TouristDestination");
        var business = station.GetProperty("containsPlace")[0];

        Assert.Equal("http://localhost/stations/balaruc-les-bains", station.Text("url"));
        Assert.Equal("04 67 51 76 01", business.Text("telephone"));
        Assert.False(business.TryGetProperty("description", out _));
    }

    [Theory]
    [InlineData("/stations/balaruc-les-bains")]
    [InlineData("/soigner/rhumatologie")]
    [InlineData("/sejours/balaruc-les-bains-mini-cure-de-cinq-jours")]
    [InlineData("/")]
    public async Task Get_Page_GivesItsThingsSteadyIdsAndNamesWhoPublishes(string address)
    {
        var graph = await GraphAsync(address);

        Assert.All(graph, thing => Assert.StartsWith("http://localhost/", thing.Text("@id")));
        Assert.Distinct(graph.Select(thing => thing.Text("@id")));
        Assert.Equal("http://localhost/#federation", graph.Single(t => t.Text("@type") == "Organization").Text("@id"));
    }

    [Fact]
    public async Task Get_Station_WithDatesOfThisYear_SaysWhenItsBathsAreOpen()
    {
        var baths = Baths(await GraphAsync("/stations/barbotan-les-thermes"));
        var season = baths[0].GetProperty("openingHoursSpecification");
        var address = baths[0].GetProperty("address");

        Assert.Equal(("2026-03-09", "2026-11-21"), (season.Text("validFrom"), season.Text("validThrough")));
        Assert.Equal(("rue Jeanne-d'Albret", "32150", "Cazaubon"), (address.Text("streetAddress"), address.Text("postalCode"), address.Text("addressLocality")));
        Assert.Contains(baths, b => b.Text("@type") == "DaySpa");
    }

    [Fact]
    public async Task Get_Station_WhoseSpaIsOneOfItsHouses_NamesItOnceWithoutTheSeasonOfTheBaths()
    {
        var baths = Baths(await GraphAsync("/stations/ax-les-thermes"));
        var spa = Assert.Single(baths, b => b.Text("name") == "Les Bains du Couloubret");

        Assert.Equal("DaySpa", spa.Text("@type"));
        Assert.False(spa.TryGetProperty("openingHoursSpecification", out _));
        Assert.All(baths.Where(b => b.Text("@type") == "HealthAndBeautyBusiness"), b => Assert.True(b.TryGetProperty("openingHoursSpecification", out _)));
    }

    // Dates of 2024, and a day of closing that nobody gave.
    [Theory]
    [InlineData("/stations/cransac-les-thermes")]
    [InlineData("/stations/bagneres-de-luchon")]
    [InlineData("/stations/rennes-les-bains")]
    public async Task Get_Station_WithDatesToConfirm_SaysNothingOfThem(string address) =>
        Assert.All(Baths(await GraphAsync(address)), b => Assert.False(b.TryGetProperty("openingHoursSpecification", out _)));

    [Fact]
    public async Task Get_Stay_GivesItsPriceOnlyInTheYearItWasRead()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await portal.WithDatabaseAsync(database =>
        {
            var station = Fontclaire.Station();
            database.Add(station);
            database.Add(Fontclaire.Stay(station.Id));
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);

        var offer = (await TripAsync()).GetProperty("offers");
        Assert.Equal(125.5m, offer.GetProperty("priceSpecification").GetProperty("minPrice").GetDecimal());
        Assert.Equal("EUR", offer.GetProperty("priceSpecification").Text("priceCurrency"));
        Assert.Equal("Fontclaire-les-Bains", offer.GetProperty("seller").Text("name"));
        Assert.Equal("https://fontclaire.example/reserver", offer.Text("url"));

        portal.Clock.MoveTo(new(2027, 1, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.False((await TripAsync()).TryGetProperty("offers", out _));

        async Task<JsonElement> TripAsync() => (await GraphAsync($"/sejours/{Fontclaire.StaySlug}", portal)).Single(t => t.Text("@type") == "TouristTrip");
    }

    private static List<JsonElement> Baths(List<JsonElement> graph) =>
        [.. graph.Single(t => t.Text("@type") == "TouristDestination").GetProperty("containsPlace").EnumerateArray()];

    [Fact]
    public async Task Get_Breadcrumb_EndsOnThePageItself()
    {
        var steps = (await GraphAsync("/stations/balaruc-les-bains")).Single(t => t.Text("@type") == "BreadcrumbList").GetProperty("itemListElement");

        Assert.Equal(["Accueil", "Stations", "Balaruc-les-Bains"], steps.EnumerateArray().Select(s => s.Text("name")));
    }

    [Fact]
    public async Task Get_SiteMap_NamesEveryStationOnce()
    {
        var map = await shared.Portal.Visitor().GetStringAsync("/sitemap.xml");

        Assert.All(Reference.Stations, s => Assert.Contains($"<loc>http://localhost/stations/{s.Text("slug")}</loc>", map, StringComparison.Ordinal));
        Assert.Equal("urlset", System.Xml.Linq.XDocument.Parse(map).Root!.Name.LocalName);
    }

    private async Task<List<JsonElement>> GraphAsync(string address, Portal? portal = null)
    {
        var page = await HtmlPage.OpenAsync((portal ?? shared.Portal).Visitor(), address);
        using var document = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        return [.. document.RootElement.Clone().GetProperty("@graph").EnumerateArray()];
    }
}
