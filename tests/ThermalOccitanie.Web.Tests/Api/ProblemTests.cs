using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Api;

public sealed class ProblemTests(SharedPortal shared)
{
    [Theory]
    [InlineData("stations?orientation=XX", "orientation")]
    [InlineData("stations?orientation=RH&orientation=PHL&orientation=AU", "orientation")]
    [InlineData("stations?cadre=ville", "cadre")]
    [InlineData("stations?departement=75", "departement")]
    [InlineData("stations?ouverte-le=31/02/2027", "ouverte-le")]
    [InlineData("stations?statut=peut-etre", "statut")]
    [InlineData("stations?tri=prix", "tri")]
    [InlineData("stations?autour-de=nulle-part-du-tout", "autour-de")]
    [InlineData("stations?tri=distance", "autour-de")]
    [InlineData("sejours?theme=aucun", "theme")]
    [InlineData("sejours?station=fontclaire-les-bains", "station")]
    [InlineData("sejours?duree=longue", "duree")]
    [InlineData("sejours?prix=bas", "prix")]
    public async Task Get_FilterThatMeansNothing_IsAProblemThatNamesTheField(string address, string field)
    {
        var problem = await Problem.ReadAsync(await shared.Portal.Visitor().GetAsync($"/api/v1/{address}"), 400);

        Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field).EnumerateArray());
    }

    [Theory]
    [InlineData("/api/v1/stations/fontclaire-les-bains")]
    [InlineData("/api/v1/nulle-part")]
    [InlineData("/api/v2/stations")]
    [InlineData("/api")]
    [InlineData("/api/v2/openapi.json")]
    public async Task Get_NothingThere_IsAProblem(string address) =>
        await Problem.ReadAsync(await shared.Portal.Visitor().GetAsync(address), 404);

    // Closed doors and doors that are not there look the same: nobody opened these.
    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task Send_Write_IsAProblem(string method) =>
        await Problem.ReadAsync(await shared.Portal.Visitor().SendAsync(new(new(method), "/api/v1/stations")), 404);

    [Fact]
    public async Task Get_MoreOftenThanTheLimit_IsAProblemThatSaysWhenToComeBack()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:RateLimits:Enabled", "true").With("Portal:RateLimits:ApiPerMinute", "3");
        var client = portal.Visitor();

        for (var request = 0; request < 3; request++)
        {
            Assert.Equal(200, (int)(await client.GetAsync("/api/v1/orientations")).StatusCode);
        }

        var refused = await client.GetAsync("/api/v1/orientations");

        await Problem.ReadAsync(refused, 429);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal(200, (int)(await client.GetAsync("/stations")).StatusCode);
    }

    [Fact]
    public async Task Get_SearchPageMoreOftenThanTheLimit_IsADesignedPage()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:RateLimits:Enabled", "true").With("Portal:RateLimits:SearchPerMinute", "2");
        var client = portal.Visitor();
        await client.GetAsync("/recherche?q=dos");
        await client.GetAsync("/recherche?q=dos");

        var page = await HtmlPage.OpenAsync(client, "/recherche?q=dos", expectedStatus: 429);

        Assert.Equal("Trop de demandes à la fois", page.Heading);
    }
}
