namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>The rivers one knows the region by, and the lagoon of Thau.</summary>
internal static class Rivers
{
    // Longitude and latitude of the towns and bends they pass, from source to mouth.
    private static readonly (double Longitude, double Latitude)[][] Great =
    [
        // Garonne, to the estuary
        [(.71, 42.84), (.69, 42.92), (.57, 43.08), (.76, 43.1), (1.08, 43.2), (1.33, 43.46), (1.44, 43.6), (1.29, 43.77), (1.08, 44.03), (.9, 44.07), (.62, 44.2), (.17, 44.5), (-.25, 44.56), (-.56, 44.84), (-.62, 45.02)],
        // Rhône
        [(4.8, 45.4), (4.75, 45.1), (4.82, 44.8), (4.65, 44.3), (4.82, 43.98), (4.65, 43.8), (4.63, 43.67), (4.78, 43.5), (4.85, 43.35)],
    ];

    private static readonly (double Longitude, double Latitude)[][] Small =
    [
        // Lot
        [(3.67, 44.5), (3.5, 44.53), (3.27, 44.52), (3.08, 44.44), (2.76, 44.52), (2.57, 44.65), (2.25, 44.57), (2.08, 44.59), (1.84, 44.47), (1.5, 44.48), (1.13, 44.5), (.97, 44.47), (.7, 44.4), (.42, 44.35)],
        // Tarn
        [(3.8, 44.4), (3.6, 44.34), (3.41, 44.37), (3.2, 44.19), (3.08, 44.1), (2.9, 44.05), (2.47, 43.94), (2.15, 43.93), (1.9, 43.9), (1.68, 43.8), (1.52, 43.87), (1.35, 44.02), (1.09, 44.1), (.98, 44.06)],
        // Aude
        [(2.1, 42.6), (2.2, 42.8), (2.18, 42.9), (2.22, 43.05), (2.35, 43.21), (2.5, 43.22), (2.76, 43.24), (3.05, 43.25), (3.24, 43.21)],
        // Adour
        [(.18, 42.9), (.15, 43.06), (.08, 43.23), (.02, 43.47), (-.08, 43.66), (-.26, 43.72), (-.6, 43.76), (-.95, 43.7)],
        // Têt
        [(2.05, 42.56), (2.37, 42.59), (2.45, 42.63), (2.62, 42.67), (2.9, 42.7), (3.04, 42.71)],
        // Hérault
        [(3.58, 44.1), (3.7, 43.93), (3.55, 43.65), (3.43, 43.46), (3.47, 43.33), (3.45, 43.28)],
        // Orb
        [(3.12, 43.74), (3.16, 43.62), (3.02, 43.56), (3.06, 43.44), (3.22, 43.34), (3.3, 43.25)],
        // Ariège
        [(1.84, 42.72), (1.6, 42.85), (1.61, 42.97), (1.6, 43.12), (1.52, 43.31), (1.42, 43.52)],
        // Gers
        [(.48, 43.2), (.58, 43.4), (.58, 43.65), (.62, 43.93), (.65, 44.16)],
        // Gardon
        [(3.85, 44.16), (4.08, 44.12), (4.18, 43.98), (4.4, 43.93), (4.66, 43.84)],
        // Dordogne
        [(2.4, 45.14), (2.1, 45.0), (1.86, 44.93), (1.6, 44.9), (1.45, 44.84), (1.2, 44.8), (.9, 44.85), (.5, 44.83), (-.1, 44.84), (-.45, 45.02)],
    ];

    public static Markup Draw() => Markup.Of(
        $"""
        <g fill="none" stroke="#4ba3ab" stroke-linecap="round" stroke-linejoin="round" opacity=".6"><path stroke-width="3.6" d="{Markup.Join(Great.Select(Course))}"/><path stroke-width="2.4" d="{Markup.Join(Small.Select(Course))}"/></g>
        {Lagoon()}
        """);

    private static Markup Course((double Longitude, double Latitude)[] bends)
    {
        var points = bends.Select(bend => RegionFrame.Project(bend.Longitude, bend.Latitude)).ToList();
        var curves = points.Skip(1).SkipLast(1).Zip(points.Skip(2), (bend, next) =>
            Markup.Of($"Q{bend.X} {bend.Y} {(bend.X + next.X) / 2} {(bend.Y + next.Y) / 2}"));

        return Markup.Of($"M{points[0].X} {points[0].Y}{Markup.Join(curves)}L{points[^1].X} {points[^1].Y}");
    }

    private static Markup Lagoon()
    {
        var (x, y) = RegionFrame.Project(3.49, 43.325);
        return Markup.Of($"""<path fill="#79bcbf" stroke="#fffdf6" stroke-width="1.5" d="M{x} {y}q10-16 24-22 8-14 22-12-2 12-18 20-12 12-28 14z"/>""");
    }
}
