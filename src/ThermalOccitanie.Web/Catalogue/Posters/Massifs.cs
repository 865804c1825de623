using System.Text;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Mountains: lit rock, snow with uneven fingers, and one overprinted shadow that runs down from each summit.</summary>
internal static class Massifs
{
    /// <param name="keys">Passes and summits in turn, from the left, beginning with a pass.</param>
    /// <param name="foot">Where the massif ends.</param>
    /// <param name="snowLine">Snow lies above it; none when it is nought.</param>
    public static void Massif(
        this Easel easel, (double X, double Y)[] keys, double foot, double snowLine, double roughness = 9, string? rock = null)
    {
        var (crest, summits) = Crest(easel.Chance, keys, roughness);
        easel.Fill(rock ?? easel.Inks.Rock, Line([.. crest, (620, foot), (-20, foot)]));

        if (snowLine > 0 && Snow(easel.Chance, crest, snowLine) is { Length: > 0 } snow)
        {
            easel.Fill(easel.Inks.Pale, snow);
        }

        easel.Fill(easel.Inks.Shade, string.Concat(summits.Select((_, i) => Shadow(easel.Chance, crest, summits, i, foot))), ".6");
    }

    private static (List<(double X, double Y)> Crest, List<int> Summits) Crest(SlugChance chance, (double X, double Y)[] keys, double roughness)
    {
        var crest = new List<(double X, double Y)>();
        var summits = new List<int>();

        for (var i = 0; i < keys.Length; i++)
        {
            var (x, y) = keys[i];

            if (i % 2 == 1)
            {
                summits.Add(crest.Count);
            }

            crest.Add((x, y));

            if (i == keys.Length - 1)
            {
                break;
            }

            var (nextX, nextY) = keys[i + 1];
            var steps = Math.Max(2, Round(Math.Sqrt(((nextX - x) * (nextX - x)) + ((nextY - y) * (nextY - y))) / 48));

            for (var k = 1; k < steps; k++)
            {
                var t = k / (double)steps;
                crest.Add((Lerp(x, nextX, t) + chance.Between(-5, 5), Lerp(y, nextY, t) + chance.Between(-roughness, roughness)));
            }
        }

        return (crest, summits);
    }

    private static string Snow(SlugChance chance, List<(double X, double Y)> crest, double snowLine)
    {
        var caps = new StringBuilder();
        var cap = new List<(double X, double Y)>();

        for (var i = 0; i < crest.Count; i++)
        {
            var point = crest[i];

            if (i > 0 && crest[i - 1].Y < snowLine != point.Y < snowLine)
            {
                var before = crest[i - 1];
                cap.Add((Lerp(before.X, point.X, (snowLine - before.Y) / (point.Y - before.Y)), snowLine));

                if (point.Y >= snowLine)
                {
                    Close();
                }
            }

            if (point.Y < snowLine)
            {
                cap.Add(point);
            }
        }

        Close();
        return caps.ToString();

        void Close()
        {
            if (cap.Count > 2)
            {
                var fingers = new List<(double X, double Y)>();
                var isLong = true;

                for (var x = cap[^1].X - 9; x > cap[0].X + 7; x -= chance.Between(14, 24))
                {
                    var top = At(crest, x);
                    var deep = snowLine - top;
                    fingers.Add((x, isLong ? top + (deep * chance.Between(.85, 1.45)) + 6 : top + (deep * chance.Between(.4, .62))));
                    isLong = !isLong;
                }

                caps.Append(Line([.. cap, .. fingers]));
            }

            cap.Clear();
        }
    }

    private static string Shadow(SlugChance chance, List<(double X, double Y)> crest, List<int> summits, int index, double foot)
    {
        var start = summits[index];
        var top = crest[start];
        var end = index < summits.Count - 1 ? Round((start + summits[index + 1]) / 2.0) : crest.Count - 1;
        var right = crest[start..(end + 1)];
        var height = foot - top.Y;
        var lean = chance.Between(-.12, .16);
        var spine = new List<(double X, double Y)>();
        var side = -1;

        for (var t = .92; t > .06; t -= .15, side = -side)
        {
            spine.Add((top.X + (height * lean * t) + (side * chance.Between(4, 17) * (t + .25)), top.Y + (height * t)));
        }

        var path = Line(
        [
            .. right,
            (right[^1].X - 14 + chance.Between(-10, 20), Lerp(right[^1].Y, foot, .55)),
            (top.X + (height * lean) + 60, foot),
            .. spine,
        ]);

        return height > 120 ? path + Ravines(chance, crest, top.X) : path;
    }

    // Two, on the lit side.
    private static string Ravines(SlugChance chance, List<(double X, double Y)> crest, double summitX)
    {
        var path = new StringBuilder();

        for (var i = 0; i < 2; i++)
        {
            var x = summitX - chance.Between(22, 40) - (i * chance.Between(26, 44));
            var y = At(crest, x) + chance.Between(14, 30);

            if (x > 10)
            {
                path.Append(Line([(x, y), (x + 16, y + 52), (x + 5, y + 46), (x + 9, y + 104), (x - 8, y + 40)]));
            }
        }

        return path.ToString();
    }

    private static double At(List<(double X, double Y)> crest, double x)
    {
        for (var i = 1; i < crest.Count; i++)
        {
            if (crest[i].X >= x)
            {
                var ((fromX, fromY), (toX, toY)) = (crest[i - 1], crest[i]);
                var width = toX - fromX;
                return Lerp(fromY, toY, (x - fromX) / (width is 0 ? 1 : width));
            }
        }

        return crest[^1].Y;
    }
}
