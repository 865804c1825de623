namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>The region in small, with one pin.</summary>
internal static class Locator
{
    // A grid of four units is fine enough for a picture 300 px wide, and a fifth of the weight.
    private const double Step = 4;

    private static readonly Box Region = RegionFrame.Departments.Values
        .SelectMany(rings => rings[0].Points)
        .Select(point => Box.Around(point, 0, 0))
        .Aggregate((whole, point) => whole.With(point))
        .Grown(44);

    private static readonly string Ground = DepartmentLayer.Flat(Step).Text;

    public static string Draw(MapPin pin, string id)
    {
        var at = RegionFrame.Project(pin.At);
        var (x, y) = (at.X / Step, at.Y / Step);

        return Markup.Of(
            $"""
            <svg class="region-locator" id="{id}" viewBox="{Math.Round(Region.X / Step)} {Math.Round(Region.Y / Step)} {Math.Round(Region.Width / Step)} {Math.Round(Region.Height / Step)}" aria-hidden="true">
            <defs><g id="{id}-region">{new Markup(Ground)}</g></defs>
            <use href="#{id}-region" stroke="#a99a72" stroke-width="2.4" stroke-linejoin="round"/>
            <use class="map-department" href="#{id}-region" stroke="#fffdf6" stroke-width=".9" stroke-linejoin="round"/>
            <circle cx="{x}" cy="{y}" r="15" fill="#a03c2c" fill-opacity=".2"/><circle cx="{x}" cy="{y}" r="7" fill="#a03c2c" stroke="#fffdf6" stroke-width="2"/>
            </svg>
            """).Text;
    }
}
