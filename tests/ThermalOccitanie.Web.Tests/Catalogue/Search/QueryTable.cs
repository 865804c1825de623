using System.Globalization;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Tests.Catalogue.Search;

/// <summary>A table of queries: what must come first, and which stations must answer, computed from the files.</summary>
internal static class QueryTable
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    /// <summary>The rows of a table; a dash stands where it does not matter.</summary>
    /// <param name="file">« queries.tsv », « queries.en.tsv ».</param>
    public static IReadOnlyList<(string Query, string First, string Stations)> Rows(string file)
    {
        using var stream = typeof(QueryTable).Assembly.GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);

        return [.. reader.ReadToEnd().Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split('\t')).Where(cells => cells.Length >= 3)
            .Select(cells => (cells[0], cells[1], cells[2]))];
    }

    /// <summary>The first hit of a question asked in a language: « station:cauterets », or « none ».</summary>
    public static string FirstHit(PublishedCatalogue catalogue, string query, Language language) => In(language, () =>
    {
        var hits = catalogue.Search.FindEverything(catalogue.Search.Read(query), Day);
        return hits.Count == 0 ? "none" : $"{hits[0].Kind.ToString().ToLowerInvariant()}:{hits[0].Slug}";
    });

    /// <summary>The stations that the list finds for a question asked in a language.</summary>
    public static IReadOnlyList<string> Found(PublishedCatalogue catalogue, string query, Language language) => In(language, () =>
        catalogue.List(StationFilter.Everything with { Query = query }, Day).Cards.Select(c => c.Station.Slug).Order(StringComparer.Ordinal).ToList());

    /// <summary>The stations of an expression, « RH+mer », read from the files and not from the program: the table must be able to contradict it.</summary>
    public static IEnumerable<string> Expected(string expression)
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

    /// <summary>Does something as a page of that language would.</summary>
    public static T In<T>(Language language, Func<T> act)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language.Culture;

        try
        {
            return act();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
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
}
