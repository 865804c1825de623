using System.Globalization;
using System.Text;

namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>A point of the frame: x to the east, y to the south.</summary>
public readonly record struct FramePoint(double X, double Y)
{
    public double DistanceTo(FramePoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}

/// <summary>An upright rectangle of the frame, from its upper left corner.</summary>
public readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public static Box Around(FramePoint middle, double width, double height) =>
        new(middle.X - (width / 2), middle.Y - (height / 2), width, height);

    public Box Grown(double by) => new(X - by, Y - by, Width + (2 * by), Height + (2 * by));

    public Box With(Box other)
    {
        var (x, y) = (Math.Min(X, other.X), Math.Min(Y, other.Y));
        return new(x, y, Math.Max(Right, other.Right) - x, Math.Max(Bottom, other.Bottom) - y);
    }

    public bool Touches(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;

    public bool Holds(FramePoint point) => point.X > X && point.X < Right && point.Y > Y && point.Y < Bottom;

    /// <summary>How far a point lies from the nearest edge; 0 inside.</summary>
    public double DistanceTo(FramePoint point) =>
        point.DistanceTo(new(Math.Clamp(point.X, X, Right), Math.Clamp(point.Y, Y, Bottom)));

    /// <summary>Whether a straight line from one point to another passes through (Liang and Barsky).</summary>
    public bool IsCrossedBy(FramePoint from, FramePoint to)
    {
        var (enters, leaves) = (0.0, 1.0);
        return Cut(from.X, to.X, X, Right, ref enters, ref leaves) && Cut(from.Y, to.Y, Y, Bottom, ref enters, ref leaves);
    }

    /// <summary>The area both share once each side is <paramref name="margin"/> longer.</summary>
    public double Shared(Box other, double margin)
    {
        var width = Math.Min(Right, other.Right) - Math.Max(X, other.X) + margin;
        var height = Math.Min(Bottom, other.Bottom) - Math.Max(Y, other.Y) + margin;
        return width > 0 && height > 0 ? width * height : 0;
    }

    // Keeps of a line the part that lies between two limits; false when nothing is left.
    private static bool Cut(double from, double to, double low, double high, ref double enters, ref double leaves)
    {
        if (Math.Abs(to - from) < 1e-9)
        {
            return from > low && from < high;
        }

        var (one, other) = ((low - from) / (to - from), (high - from) / (to - from));
        enters = Math.Max(enters, Math.Min(one, other));
        leaves = Math.Min(leaves, Math.Max(one, other));
        return enters < leaves;
    }
}

/// <summary>A closed line of the frame.</summary>
public sealed class Ring(IReadOnlyList<FramePoint> points)
{
    public IReadOnlyList<FramePoint> Points { get; } = points;

    public bool Contains(FramePoint point)
    {
        var inside = false;

        for (int i = 0, j = Points.Count - 1; i < Points.Count; j = i++)
        {
            var (a, b) = (Points[i], Points[j]);

            if (a.Y > point.Y != b.Y > point.Y && point.X < ((b.X - a.X) * (point.Y - a.Y) / (b.Y - a.Y)) + a.X)
            {
                inside = !inside;
            }
        }

        return inside;
    }

    /// <summary>
    /// Path data in relative whole numbers of <paramref name="step"/> frame units. Neighbours share their points,
    /// so a coarser step still leaves no gap between them.
    /// </summary>
    public static Markup Path(IEnumerable<Ring> rings, double step = 1)
    {
        var path = new StringBuilder();

        foreach (var ring in rings)
        {
            ring.Write(path, step);
        }

        return new(path.ToString());
    }

    private void Write(StringBuilder path, double step)
    {
        var (x, y) = Snap(Points[0], step);
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}l");
        var start = path.Length;

        foreach (var point in Points.Skip(1))
        {
            var (nextX, nextY) = Snap(point, step);

            if (nextX == x && nextY == y)
            {
                continue;
            }

            // A minus sign parts two numbers as well as a space does.
            path.Append(path.Length == start || nextX < x ? "" : " ").Append(CultureInfo.InvariantCulture, $"{nextX - x}");
            path.Append(nextY < y ? "" : " ").Append(CultureInfo.InvariantCulture, $"{nextY - y}");
            (x, y) = (nextX, nextY);
        }

        if (path.Length == start)
        {
            path.Append("0 0");
        }

        path.Append('z');
    }

    private static (int X, int Y) Snap(FramePoint point, double step) =>
        ((int)Math.Round(point.X / step, MidpointRounding.AwayFromZero), (int)Math.Round(point.Y / step, MidpointRounding.AwayFromZero));
}
