using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Tests.Catalogue.Search;

/// <summary>The table of queries (queries.tsv): what must come first, and exactly which stations must answer.</summary>
public sealed class QueryTableTests(SharedPortal shared)
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    public static TheoryData<string, string> FirstHits { get; } = [.. Rows().Where(r => r.First != "-").Select(r => (r.Query, r.First))];

    public static TheoryData<string, string> StationSets { get; } = [.. Rows().Where(r => r.Stations != "-").Select(r => (r.Query, r.Stations))];

    [Fact]
    public void Table_HoldsAtLeast150Queries() => Assert.True(Rows().Count >= 150);

    [Theory]
    [MemberData(nameof(FirstHits))]
    public void Find_FirstHit_IsWhatTheVisitorMeant(string query, string first)
    {
        var search = shared.Portal.Catalogue.Search;
        var hits = search.FindEverything(search.Read(query), Day);
        var found = hits.Count == 0 ? "none" : $"{hits[0].Kind.ToString().ToLowerInvariant()}:{hits[0].Slug}";

        Assert.Contains(found, first.Split('|'));
    }

    [Theory]
    [MemberData(nameof(StationSets))]
    public void List_Stations_AreThoseThatTheDataGive(string query, string expression)
    {
        var list = shared.Portal.Catalogue.List(StationFilter.Everything with { Query = query }, Day);

        Assert.Equal(Expected(expression), list.Cards.Select(c => c.Station.Slug).Order(StringComparer.Ordinal));
    }

    // Read from the files, not from the program: the table must be able to contradict it.
    private static IEnumerable<string> Expected(string expression)
    {
        if (expression == "none")
        {
            return [];
        }

        return Reference.Stations
            .Where(station => expression.Split('+').All(criterion => Holds(station, criterion)))
            .Select(station => station.Text("slug"))
            .Order(StringComparer.Ordinal);
    }

    private static bool Holds(System.Text.Json.JsonElement station, string criterion)
    {
        var (kind, value) = criterion.Split(':', 2) is [var head, var tail] ? (head, tail) : ("", criterion);
        var any = value.Split('|');

        return kind switch
        {
            "dep" => any.Contains(station.Text("departmentCode")),
            "slug" => any.Contains(station.Text("slug")),
            "area" => any.Any(name => InArea(station, name)),
            _ => any.Contains(station.Text("setting")) || station.Texts("orientations").Intersect(any).Any(),
        };
    }

    private static bool InArea(System.Text.Json.JsonElement station, string name)
    {
        var area = Reference.Words.GetProperty("areas").EnumerateArray().Single(a => a.Text("name") == name);

        return area.TryGetProperty("stations", out var slugs) && slugs.GetArrayLength() > 0
            ? slugs.EnumerateArray().Any(s => s.GetString() == station.Text("slug"))
            : area.Texts("departments").Contains(station.Text("departmentCode"));
    }

    private static List<(string Query, string First, string Stations)> Rows()
    {
        using var stream = typeof(QueryTableTests).Assembly.GetManifestResourceStream("queries.tsv")!;
        using var reader = new StreamReader(stream);

        return [.. reader.ReadToEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Where(cells => cells.Length >= 3)
            .Select(cells => (cells[0], cells[1], cells[2]))];
    }
}
