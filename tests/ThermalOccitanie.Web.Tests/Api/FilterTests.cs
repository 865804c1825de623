using System.Net.Http.Json;
using System.Text.Json;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Api;

/// <summary>Each filter gives exactly the stations that the reference files say, whatever the program's own lists.</summary>
public sealed class FilterTests(SharedPortal shared)
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    public static TheoryData<string, string> Pairs { get; } = new(
        from one in Reference.Orientations.Index()
        from other in Reference.Orientations.Index()
        where one.Index < other.Index
        select new TheoryDataRow<string, string>(one.Item.Text("code"), other.Item.Text("code")));

    public static TheoryData<string> Codes { get; } = [.. Reference.Orientations.Select(o => o.Text("code"))];

    public static TheoryData<string> Departments { get; } =
        ["09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"];

    public static TheoryData<string> Days { get; } =
        [.. Enumerable.Range(0, 30).Select(i => Text(NewYear.AddDays(i * 13))), "2024-07-14", "2025-07-14", "2027-01-01"];

    [Fact]
    public void Pairs_OfTheReference_AreSixtySix() => Assert.Equal(66, Pairs.Count);

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Get_TwoOrientations_GivesTheStationsApprovedForBoth(string one, string other)
    {
        var expected = Slugs(s => s.Texts("orientations").Contains(one) && s.Texts("orientations").Contains(other));

        Assert.Equal(expected, await AskAsync($"orientation={one}&orientation={other}"));
        Assert.Equal(expected, await AskAsync($"orientation={Slug(other)}&orientation={Slug(one)}"));
        Assert.Equal(expected, await AskAsync($"orientation={one},{Slug(other)}"));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Get_OneOrientation_GivesTheStationsApprovedForIt(string code)
    {
        var expected = Slugs(s => s.Texts("orientations").Contains(code));

        Assert.Equal(expected, await AskAsync($"orientation={code}"));
        Assert.Equal(expected, await AskAsync($"orientation={code.ToLowerInvariant()}"));
        Assert.Equal(expected, await AskAsync($"orientation={Slug(code)}"));
    }

    [Theory]
    [InlineData("mer")]
    [InlineData("montagne")]
    [InlineData("campagne")]
    public async Task Get_Setting_GivesItsStations(string setting) =>
        Assert.Equal(Slugs(s => s.Text("setting") == setting), await AskAsync($"cadre={setting}"));

    [Fact]
    public async Task Get_TwoSettings_GivesTheStationsOfEither() =>
        Assert.Equal(Slugs(s => s.Text("setting") is "mer" or "montagne"), await AskAsync("cadre=mer,montagne"));

    [Theory]
    [MemberData(nameof(Departments))]
    public async Task Get_Department_GivesItsStations(string code) =>
        Assert.Equal(Slugs(s => s.Text("departmentCode") == code), await AskAsync($"departement={code}"));

    [Theory]
    [InlineData("ouverte", "open")]
    [InlineData("open", "open")]
    [InlineData("a-confirmer", "uncertain")]
    [InlineData("uncertain", "uncertain")]
    [InlineData("fermee", "closed")]
    public async Task Get_Status_GivesItsStations(string word, string status) =>
        Assert.Equal(Slugs(s => s.Text("status") == status), await AskAsync($"statut={word}"));

    [Theory]
    [MemberData(nameof(Days))]
    public async Task Get_Day_GivesTheStationsSurelyOpenOnIt(string day) =>
        Assert.Equal(Slugs(s => IsSurelyOpen(s, day)), await AskAsync($"ouverte-le={day}"));

    [Fact]
    public async Task Get_AllAtOnce_GivesTheStationsThatAnswerToEach() => Assert.Equal(
        Slugs(s => s.Texts("orientations").Contains("RH") && s.Text("setting") == "montagne" && s.Text("status") == "open" && IsSurelyOpen(s, "2026-06-01")),
        await AskAsync("orientation=RH&cadre=montagne&statut=ouverte&ouverte-le=2026-06-01"));

    [Fact]
    public async Task Get_NoFilter_GivesEveryStation() => Assert.Equal(Slugs(_ => true), await AskAsync(""));

    private static bool IsSurelyOpen(JsonElement station, string day)
    {
        if (station.Text("status") != "open")
        {
            return false;
        }

        return station.GetProperty("openAllYear").ValueKind is JsonValueKind.True
            || (station.GetProperty("season") is { ValueKind: JsonValueKind.Object } season
                && season.GetProperty("closes").ValueKind is JsonValueKind.String
                && string.CompareOrdinal(season.Text("opens"), day) <= 0
                && string.CompareOrdinal(day, season.Text("closes")) <= 0);
    }

    private static string[] Slugs(Func<JsonElement, bool> isExpected) =>
        [.. Reference.Stations.Where(isExpected).Select(s => s.Text("slug")).Order(StringComparer.Ordinal)];

    private static string Slug(string code) => Reference.Orientations.Single(o => o.Text("code") == code).Text("slug");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string[]> AskAsync(string query)
    {
        var list = await shared.Portal.Visitor().GetFromJsonAsync<JsonElement>($"/api/v1/stations?{query}");
        string[] slugs = [.. list.GetProperty("items").EnumerateArray().Select(s => s.Text("slug"))];

        Assert.Equal(slugs.Length, list.GetProperty("total").GetInt32());
        return [.. slugs.Order(StringComparer.Ordinal)];
    }
}
