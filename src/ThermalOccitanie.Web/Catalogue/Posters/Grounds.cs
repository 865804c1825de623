using System.Text;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Rolling fields, wooded ridges, vines and furrows. Each list of heights spreads over the whole width.</summary>
internal static class Grounds
{
    private const int RowsEachSide = 7;

    public static void Ground(this Easel easel, string ink, double[] heights, double floor = Poster.Height) =>
        easel.Fill(ink, Smooth(Spread(heights), Path($"V{floor}H-20z")));

    /// <summary>A ridge whose edge is fir tips.</summary>
    public static void FirRidge(this Easel easel, string ink, double[] heights, double height, double step, double floor)
    {
        var points = new List<(double X, double Y)>();

        for (double x = -20; x < 620; x += step * easel.Chance.Between(.8, 1.3))
        {
            var tip = height * easel.Chance.Between(.55, 1.25);
            points.Add((x, Roll(heights, x)));
            points.Add((x + (step * .45), Roll(heights, x) - tip));
        }

        easel.Fill(ink, Line([.. points, (620, Roll(heights, 620)), (620, floor), (-20, floor)]));
    }

    /// <summary>A ridge of broad-leaved trees: a scalloped edge.</summary>
    public static void LeafyRidge(this Easel easel, string ink, double[] heights, double width, double floor) =>
        easel.Fill(ink, Path($"M-20 {heights[0]}") + Scallops(easel.Chance, heights, width) + Path($"V{floor}H-20z"));

    /// <summary>Furrows on a hill: parallel curves kept inside it.</summary>
    public static void Furrows(this Easel easel, double[] heights)
    {
        var x = Round(easel.Chance.Between(60, 260));
        easel.StrokeWithin(
            Smooth(Spread(heights), "V800H-20z"),
            easel.Inks.Field2,
            "6",
            string.Concat(Enumerable.Range(0, 9).Select(i => Path($"M{x + (i * 26)} 410q{-20 - (i * 4)} 50 {-90 + (i * 16)} 120"))));
    }

    /// <summary>Rows of vines that meet at one vanishing point.</summary>
    public static void Vines(this Easel easel, double vanishX, double vanishY, double from) => easel.Rows(easel.Inks, vanishX, vanishY, from);

    /// <summary>Rows of anything, in inks of their own.</summary>
    public static void Rows(this Easel easel, Inks inks, double vanishX, double vanishY, double from)
    {
        var rows = new StringBuilder();
        var shadows = new StringBuilder();

        for (var i = -RowsEachSide; i <= RowsEachSide; i++)
        {
            var foot = vanishX + (i * 92);
            var head = Lerp(vanishX, foot, (from - vanishY) / (Poster.Height - vanishY));
            rows.Append(Path($"M{head} {from}L{foot - 19} 800h38z"));
            shadows.Append(Path($"M{head} {from}L{foot + 4} 800h15z"));
        }

        easel.Fill(inks.Wood, rows.ToString());
        easel.Fill(inks.Dark, shadows.ToString(), ".6");
    }

    private static string Scallops(SlugChance chance, double[] heights, double width)
    {
        var path = new StringBuilder();
        double x = -20;
        var y = Round(heights[0]);

        while (x < 620)
        {
            var step = Round(width * chance.Between(.85, 1.6));
            var next = Round(Roll(heights, x + step));
            path.Append(Path($"a{step * .54} {step * .6} 0 0 1 {step} {next - y}"));
            x += step;
            y = next;
        }

        return path.ToString();
    }
}
