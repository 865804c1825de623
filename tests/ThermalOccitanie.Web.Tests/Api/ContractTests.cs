using System.Text.Json;
using System.Text.RegularExpressions;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Api;

/// <summary>
/// The answers that others build on, field by field, on an invented station with something in every field: the reference
/// data may change without a word here, the contract may not.
/// </summary>
public sealed partial class ContractTests
{
    [Theory]
    [InlineData("station", "/api/v1/stations/fontclaire-les-bains")]
    [InlineData("stations", "/api/v1/stations?q=fontclaire")]
    [InlineData("stations-around", "/api/v1/stations?q=fontclaire&autour-de=Toulouse&tri=distance")]
    [InlineData("stays", "/api/v1/sejours?station=fontclaire-les-bains")]
    [InlineData("search", "/api/v1/recherche?q=fontclaire")]
    [InlineData("problem", "/api/v1/stations?page=0")]
    public async Task Get_Answer_IsTheOneAgreed(string name, string address)
    {
        await using var portal = await WithFontclaireAsync();

        var (agreed, given) = Approved.Json(name, Steady(await (await portal.Visitor().GetAsync(address)).Content.ReadAsStringAsync()));

        Assert.Equal(agreed, given);
    }

    [Theory]
    [InlineData("orientation", "/api/v1/orientations", "ZZ")]
    [InlineData("calendar-row", "/api/v1/calendrier", "fontclaire-les-bains")]
    public async Task Get_List_HasTheItemAgreed(string name, string address, string key)
    {
        await using var portal = await WithFontclaireAsync();
        using var list = JsonDocument.Parse(await portal.Visitor().GetStringAsync(address));

        var item = list.RootElement.GetProperty("items").EnumerateArray()
            .Single(i => i.Text("slug") == key || (i.TryGetProperty("code", out var code) && code.GetString() == key));

        var (agreed, given) = Approved.Json(name, item.GetRawText());

        Assert.Equal(agreed, given);
    }

    // A problem bears the number of its request; the sentences of a match are the search's own affair, that there are some is agreed.
    private static string Steady(string json) =>
        Matches().Replace(TraceId().Replace(json, "\"traceId\":\"…\""), "\"matched\":[\"…\"]");

    private static async Task<Portal> WithFontclaireAsync()
    {
        var portal = Portal.On(DatabaseEngine.Sqlite);
        await portal.WithDatabaseAsync(async database =>
        {
            var station = Fontclaire.Station();
            station.Listing.Orientations.Codes = ["RH", "ZZ"];
            database.Add(station);
            database.Add(Fontclaire.Stay(station.Id));
            database.Add(Fontclaire.Orientation());
            return await database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"", RegexOptions.CultureInvariant)]
    private static partial Regex TraceId();

    [GeneratedRegex("\"matched\":\\[\"[^\\]]*\"\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Matches();
}
