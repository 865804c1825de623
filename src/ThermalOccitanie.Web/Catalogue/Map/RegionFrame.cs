using System.Text.Json;
using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>The frame of the map, 1280 × 960: where each place of the region falls in it, and the outlines it shows.</summary>
public static class RegionFrame
{
    public const int Width = 1280;

    public const int Height = 960;

    // The drawing of the departments is a Mercator; these numbers were fitted on its 1 431 points, 95 % of them within 220 m.
    private const double Scale = 5.3;
    private const double Left = 188;
    private const double Top = 367.5;

    private static readonly OutlinesJson Json = Load();

    /// <summary>The thirteen departments, by code; the main ring first, then what lies in a neighbour's land.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Ring>> Departments { get; } =
        Json.Departments.ToDictionary(d => d.Code, d => Rings(d.Rings), StringComparer.Ordinal);

    /// <summary>France and Spain as far as the coastal strokes reach.</summary>
    public static IReadOnlyList<Ring> Neighbours { get; } = Rings(Json.Neighbours);

    public static IReadOnlyList<Ring> Andorra { get; } = Rings(Json.Andorra);

    /// <summary>Who must be thanked wherever the map is shown.</summary>
    public static IReadOnlyList<string> Credits => Json.Credits;

    public static FramePoint Project(GeoPoint at) => Project(at.Longitude, at.Latitude);

    public static FramePoint Project(double longitude, double latitude)
    {
        var mercator = Math.Log(Math.Tan((Math.PI / 4) + (latitude * Math.PI / 360))) * 180 / Math.PI;
        return new(
            (215.258 + (41.5175 * longitude) - Left) * Scale,
            (2467.027 - (41.3692 * mercator) - Top) * Scale);
    }

    /// <summary>Whether that place lies in that department; never in a department outside the region.</summary>
    public static bool Contains(string departmentCode, GeoPoint at)
    {
        var point = Project(at);
        return Departments.TryGetValue(departmentCode, out var rings) && rings.Any(ring => ring.Contains(point));
    }

    private static OutlinesJson Load()
    {
        using var file = typeof(RegionFrame).Assembly.GetManifestResourceStream("outlines.json")
            ?? throw new InvalidOperationException("outlines.json is not embedded: run eng/geo/derive.mjs.");

        return JsonSerializer.Deserialize<OutlinesJson>(file, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("outlines.json is empty: run eng/geo/derive.mjs.");
    }

    private static IReadOnlyList<Ring> Rings(IEnumerable<double[]> lists) =>
        [.. lists.Select(list => new Ring([.. list.Chunk(2).Select(pair => new FramePoint(pair[0], pair[1]))]))];
}

/// <summary>The file that eng/geo/derive.mjs writes: flat lists x, y, x, y…</summary>
internal sealed record OutlinesJson(
    IReadOnlyList<string> Credits,
    IReadOnlyList<DepartmentJson> Departments,
    IReadOnlyList<double[]> Neighbours,
    IReadOnlyList<double[]> Andorra);

internal sealed record DepartmentJson(string Code, IReadOnlyList<double[]> Rings);
