using System.Text.Json;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages;

public sealed class StructuredDataTests(SharedPortal shared)
{
    [Theory]
    [InlineData("/", "WebSite")]
    [InlineData("/stations/balaruc-les-bains", "TouristDestination")]
    [InlineData("/sejours/ax-les-thermes-deux-heures-aux-bains-du-couloubret", "TouristTrip")]
    [InlineData("/soigner/rhumatologie", "BreadcrumbList")]
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

    private async Task<List<JsonElement>> GraphAsync(string address)
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), address);
        using var document = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        return [.. document.RootElement.Clone().GetProperty("@graph").EnumerateArray()];
    }
}
