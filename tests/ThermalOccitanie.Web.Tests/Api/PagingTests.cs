using System.Net.Http.Json;
using System.Text.Json;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Api;

public sealed class PagingTests(SharedPortal shared)
{
    [Theory]
    [InlineData("/api/v1/stations")]
    [InlineData("/api/v1/orientations")]
    [InlineData("/api/v1/sejours")]
    [InlineData("/api/v1/calendrier")]
    [InlineData("/api/v1/recherche?q=rhumatologie")]
    public async Task Get_PageAfterPage_GivesEachItemOnceInTheOrderOfTheWhole(string address)
    {
        var join = address.Contains('?') ? '&' : '?';
        var whole = await SlugsAsync($"{address}{join}pageSize=100");
        var pages = new List<string>();

        for (var page = 1; page <= (whole.Count + 6) / 7; page++)
        {
            pages.AddRange(await SlugsAsync($"{address}{join}page={page}&pageSize=7"));
        }

        Assert.True(whole.Count > 7);
        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task Get_FirstMiddleAndLastPage_NameTheirNeighbours()
    {
        Assert.Equal(["next: 2", "last: 4"], await LinksAsync("?cadre=montagne,mer,campagne&pageSize=7"));
        Assert.Equal(["first: 1", "prev: 1", "next: 3", "last: 4"], await LinksAsync("?pageSize=7&page=2&tri=nom"));
        Assert.Equal(["first: 1", "prev: 3"], await LinksAsync("?pageSize=7&page=4"));
        Assert.Empty(await LinksAsync(""));
    }

    [Fact]
    public async Task Get_NextOfTheHeader_KeepsTheFilter()
    {
        var client = shared.Portal.Visitor();
        var first = await client.GetAsync("/api/v1/stations?orientation=RH&orientation=VR&cadre=montagne,campagne&pageSize=2&tri=nom");
        var next = first.Headers.GetValues("Link").Single().Split(", ").Single(l => l.EndsWith("rel=\"next\"", StringComparison.Ordinal));

        var second = await client.GetFromJsonAsync<JsonElement>(next[1..next.IndexOf('>', StringComparison.Ordinal)]);

        Assert.Equal((await first.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("total").GetInt32(), second.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Get_PageAfterTheLast_IsEmptyAndLeadsBack()
    {
        var list = await shared.Portal.Visitor().GetFromJsonAsync<JsonElement>("/api/v1/stations?page=1000000&pageSize=100");

        Assert.Equal(Reference.Stations.Count, list.GetProperty("total").GetInt32());
        Assert.Empty(list.GetProperty("items").EnumerateArray());
        Assert.Equal(["first: 1", "prev: 4"], await LinksAsync("?page=999&pageSize=7"));
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=deux", "page")]
    [InlineData("page=99999999999999999999", "page")]
    [InlineData("pageSize=0", "pageSize")]
    [InlineData("pageSize=101", "pageSize")]
    [InlineData("pageSize=%2B5", "pageSize")]
    public async Task Get_PageThatCannotBe_IsAProblemThatNamesTheField(string query, string field)
    {
        foreach (var list in new[] { "stations", "orientations", "sejours", "calendrier", "recherche" })
        {
            var problem = await Problem.ReadAsync(await shared.Portal.Visitor().GetAsync($"/api/v1/{list}?{query}"), 400);

            Assert.NotEmpty(problem.GetProperty("errors").GetProperty(field).EnumerateArray());
        }
    }

    private async Task<List<string>> SlugsAsync(string address) =>
        [.. (await shared.Portal.Visitor().GetFromJsonAsync<JsonElement>(address)).GetProperty("items").EnumerateArray().Select(i => i.Text("slug"))];

    private async Task<List<string>> LinksAsync(string query)
    {
        var response = await shared.Portal.Visitor().GetAsync($"/api/v1/stations{query}");
        Assert.Equal(200, (int)response.StatusCode);

        return response.Headers.TryGetValues("Link", out var links)
            ? [.. links.Single().Split(", ").Select(Read)]
            : [];

        static string Read(string link)
        {
            var match = System.Text.RegularExpressions.Regex.Match(link, "^<(?<to>[^>]+)>; rel=\"(?<rel>[a-z]+)\"$");
            var page = System.Text.RegularExpressions.Regex.Match(match.Groups["to"].Value, @"[?&]page=(?<page>\d+)");
            return $"{match.Groups["rel"].Value}: {page.Groups["page"].Value}";
        }
    }
}
