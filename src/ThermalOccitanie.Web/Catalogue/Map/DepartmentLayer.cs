using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>The thirteen departments: their shapes, tints and names, and where each may be counted.</summary>
internal static class DepartmentLayer
{
    // Neighbouring tints differ just enough to be told apart; the heights are greener, the plains warmer.
    private static readonly Dictionary<string, Tinted> Drawn = new(StringComparer.Ordinal)
    {
        ["09"] = new("#dde4c4", Written: (1.42, 43.06), Counted: (1.5, 42.9)),
        ["11"] = new("#f6e6c0", Written: (2.42, 43.1), Counted: (2.36, 43.12)),
        ["12"] = new("#e9e6c3", Written: (2.62, 44.4), Counted: (2.5, 44.3)),
        ["30"] = new("#f4ecc8", Written: (4.24, 43.96), Counted: (4.26, 44.0)),
        ["31"] = new("#f3e9c6", Written: (1.62, 43.52), Counted: (.86, 43.24)),
        ["32"] = new("#f6eabb", Written: (.42, 43.58), Counted: (.4, 43.72)),
        ["34"] = new("#f2e6bd", Written: (3.38, 43.54), Counted: (3.34, 43.6)),
        ["46"] = new("#ebe9c9", Written: (1.62, 44.62), Counted: (1.62, 44.62)),
        ["48"] = new("#e2e3c6", Written: (3.42, 44.48), Counted: (3.5, 44.56)),
        ["65"] = new("#dfe5cb", Written: (.08, 43.42), Counted: (.16, 43.08)),
        ["66"] = new("#f3dfb4", Written: (2.62, 42.75), Counted: (2.56, 42.58)),
        ["81"] = new("#f0eac8", Written: (2.1, 43.8), Counted: (2.1, 43.8)),
        ["82"] = new("#f5eecd", Written: (1.2, 44.12), Counted: (1.2, 44.12)),
    };

    /// <summary>Where the names of departments are written: stations' names go elsewhere.</summary>
    public static IReadOnlyList<Box> NameBoxes { get; } =
    [
        .. Department.All.Select(department =>
        {
            var (at, width) = (NameOf(department.Code), department.Name.Length * 13);
            return new Box(at.X - (width / 2.0), at.Y - 13, width, 16);
        }),
    ];

    /// <summary>The middle of the disc that counts a department's stations, or <see langword="null"/> outside the region.</summary>
    public static FramePoint? DiscOf(string code) =>
        Drawn.TryGetValue(code, out var drawn) ? RegionFrame.Project(drawn.Counted.Longitude, drawn.Counted.Latitude) : null;

    /// <summary>One shape for each department, to be painted by <see cref="Paint"/>.</summary>
    /// <param name="id">Beginning of the shapes' ids.</param>
    public static Markup Shapes(Markup id) => Markup.Of(
        $"""<g id="{id}-departments">{Each(code => Markup.Of($"""<path id="{id}-{code}" d="{Ring.Path(RegionFrame.Departments[code])}"/>"""))}</g>""");

    /// <summary>Near tints, white seams, dotted borders.</summary>
    public static Markup Paint(Markup id) => Markup.Of(
        $"""
        <g stroke="#fffdf6" stroke-width="3" stroke-linejoin="round">{Each(code => Markup.Of($"""<use class="map-department" href="#{id}-{code}" fill="{Drawn[code].Ink}"/>"""))}</g>
        <use href="#{id}-departments" fill="none" stroke="#173f35" stroke-opacity=".35" stroke-width="1.4" stroke-dasharray="1 5" stroke-linecap="round"/>
        """);

    /// <summary>The departments as one flat shape each, on a grid of that many frame units.</summary>
    public static Markup Flat(double step) =>
        Each(code => Markup.Of($"""<path fill="{Drawn[code].Ink}" d="{Ring.Path(RegionFrame.Departments[code], step)}"/>"""));

    public static Markup Names() => Markup.Of(
        $"""<g class="map-names" fill="#3d5a4c" stroke="#f6efd6" stroke-opacity=".7" stroke-width="4" stroke-linejoin="round" paint-order="stroke" font-size="15" letter-spacing="3" text-anchor="middle">{Markup.Join(Department.All.Select(Name))}</g>""");

    private static Markup Name(Department department)
    {
        var at = NameOf(department.Code);
        return Markup.Of($"""<text x="{at.X}" y="{at.Y}">{department.Name.ToUpperInvariant()}</text>""");
    }

    private static Markup Each(Func<string, Markup> draw) => Markup.Join(Department.All.Select(department => draw(department.Code)));

    private static FramePoint NameOf(string code) => RegionFrame.Project(Drawn[code].Written.Longitude, Drawn[code].Written.Latitude);

    private sealed record Tinted(string Ink, (double Longitude, double Latitude) Written, (double Longitude, double Latitude) Counted);
}
