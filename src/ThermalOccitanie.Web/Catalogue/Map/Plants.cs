namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>Firs on the heights, vines in the plains, cypresses in the south.</summary>
internal static class Plants
{
    private static readonly Plant Fir = new("#1f5a4c", "h-8l4-8h-2l6-12 6 12h-2l4 8z", new(-8, -20, 16, 20),
        [(1.0, 42.86), (1.12, 42.83), (.7, 42.9), (.3, 42.95), (1.5, 42.88), (1.72, 42.76), (2.12, 42.86), (3.56, 44.62), (3.44, 44.56), (3.9, 44.36), (2.46, 43.58), (2.7, 43.52), (2.94, 43.74), (3.5, 43.94), (.02, 43.98), (-.12, 43.88), (2.74, 44.66)]);

    private static readonly Plant Vine = new("#8aa860", "l7-16h3l-5 16zm9 0l5-16h3l-3 16zm9 0l3-16h3l-1 16z", new(0, -16, 24, 16),
        [(3.2, 43.4), (3.36, 43.46), (2.9, 43.22), (2.68, 43.1), (2.5, 43.2), (2.78, 42.76), (2.92, 42.62), (4.3, 43.7), (4.5, 43.9), (.1, 43.8), (.28, 43.92), (.36, 43.7), (1.3, 44.46), (1.9, 43.92), (4.1, 43.86), (.74, 43.98)]);

    private static readonly Plant Cypress = new("#3d6e4c", "c-7 0-6-12 0-22c6 10 7 22 0 22", new(-5, -22, 10, 22),
        [(.5, 43.6), (.84, 43.86), (.66, 43.5), (3.9, 43.72), (4.36, 43.98), (2.3, 43.24), (1.7, 43.4), (1.2, 43.5), (1.26, 43.84), (1.46, 44.04)]);

    /// <summary>What grows in the plains lies behind the hills; what stands on the heights, before them.</summary>
    public static Markup DrawVines(IReadOnlyList<Box> written) => Vine.Scatter(written);

    public static Markup DrawTrees(IReadOnlyList<Box> written) => Markup.Of($"{Fir.Scatter(written)}{Cypress.Scatter(written)}");

    private sealed record Plant(string Ink, string Shape, Box Body, IReadOnlyList<(double Longitude, double Latitude)> Grounds)
    {
        public Markup Scatter(IReadOnlyList<Box> written)
        {
            var standing = Grounds
                .Select(ground => FreeGround.Near(RegionFrame.Project(ground.Longitude, ground.Latitude), Body, written))
                .OfType<FramePoint>();

            return Markup.Of($"""<path fill="{Ink}" d="{Markup.Join(standing.Select(at => Markup.Of($"M{at.X} {at.Y}{Shape}")))}"/>""");
        }
    }
}
