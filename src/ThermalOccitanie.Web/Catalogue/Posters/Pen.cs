using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Writes path data: whole numbers, relative steps, no space that a sign makes useless.</summary>
internal static class Pen
{
    public static string Path(Trace trace) => trace.ToString();

    public static int Round(double number) => (int)Math.Floor(number + .5);

    public static double Lerp(double from, double to, double t) => from + ((to - from) * t);

    /// <summary>Straight from point to point.</summary>
    public static string Line(IReadOnlyList<(double X, double Y)> points)
    {
        var (x, y) = (Round(points[0].X), Round(points[0].Y));
        var text = new StringBuilder();
        Write(text.Append('M'), x);
        Write(text, y);
        text.Append('l');

        foreach (var point in points.Skip(1))
        {
            var (nextX, nextY) = (Round(point.X), Round(point.Y));
            Write(text, nextX - x);
            Write(text, nextY - y);
            (x, y) = (nextX, nextY);
        }

        return text.Append('z').ToString();
    }

    /// <summary>Quadratics through the middles: rolling ground in few bytes.</summary>
    public static string Smooth(IReadOnlyList<(double X, double Y)> points, string tail = "z")
    {
        var (x, y) = (Round(points[0].X), Round(points[0].Y));
        var text = new StringBuilder();
        Write(text.Append('M'), x);
        Write(text, y);
        text.Append('q');

        for (var i = 1; i < points.Count - 1; i++)
        {
            var (a, b) = (Round(points[i].X), Round(points[i].Y));
            var (u, v) = points[i + 1];
            var isLast = i == points.Count - 2;
            var (nextX, nextY) = (Round(isLast ? u : (a + u) / 2), Round(isLast ? v : (b + v) / 2));
            Write(text, a - x);
            Write(text, b - y);
            Write(text, nextX - x);
            Write(text, nextY - y);
            (x, y) = (nextX, nextY);
        }

        return text.Append(tail).ToString();
    }

    /// <summary>Points of equal spacing over the whole width, a little beyond both edges.</summary>
    public static (double X, double Y)[] Spread(IReadOnlyList<double> heights) =>
        [.. heights.Select((y, i) => (-20 + (640.0 * i / (heights.Count - 1)), y))];

    /// <summary>Height at an abscissa of the soft curve through equally spaced heights.</summary>
    public static double Roll(IReadOnlyList<double> heights, double x)
    {
        var last = heights.Count - 1;
        var t = Math.Clamp((x + 20) / 640 * last, 0, last - .001);
        var i = (int)t;
        return Lerp(heights[i], heights[i + 1], (1 - Math.Cos((t - i) * Math.PI)) / 2);
    }

    /// <summary>An ellipse from its centre.</summary>
    public static string Oval(double x, double y, double across, double down) =>
        Path($"M{x - across} {y}a{across} {down} 0 0 1 {2 * across} 0a{across} {down} 0 0 1-{2 * across} 0z");

    private static void Write(StringBuilder text, int number)
    {
        if (number >= 0 && text[^1] is >= '0' and <= '9')
        {
            text.Append(' ');
        }

        text.Append(CultureInfo.InvariantCulture, $"{number}");
    }

    /// <summary>Path data as one writes it: each number is rounded on the way.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Trace(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 4));

        public void AppendLiteral(string text) => _text.Append(text);

        public void AppendFormatted(string text) => _text.Append(text);

        public void AppendFormatted(double number)
        {
            var whole = Round(number);

            if (whole < 0 && _text.Length > 0 && _text[^1] == ' ')
            {
                _text.Length--;
            }

            _text.Append(CultureInfo.InvariantCulture, $"{whole}");
        }

        public override string ToString() => _text.ToString();
    }
}
