namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>Keeps the scenery out of the way of what is read.</summary>
internal static class FreeGround
{
    private static readonly (double X, double Y)[] Steps =
        [(0, 0), (0, 16), (0, -16), (20, 0), (-20, 0), (16, 22), (-16, 22), (16, -22), (-16, -22), (38, 0), (-38, 0), (0, 38), (0, -38)];

    /// <summary>The nearest place where a small thing covers no name and no pin, or <see langword="null"/> when there is none.</summary>
    /// <param name="wished">Where it would best stand.</param>
    /// <param name="body">Its size, from the point it stands on.</param>
    public static FramePoint? Near(FramePoint wished, Box body, IReadOnlyList<Box> written)
    {
        foreach (var (x, y) in Steps)
        {
            var (standing, taken) = (new FramePoint(wished.X + x, wished.Y + y), false);
            var ground = body with { X = body.X + standing.X, Y = body.Y + standing.Y };

            foreach (var box in written)
            {
                taken |= box.Touches(ground);
            }

            if (!taken)
            {
                return standing;
            }
        }

        return null;
    }
}
