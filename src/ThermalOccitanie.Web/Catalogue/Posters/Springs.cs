using System.Text;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>The source: a round stone basin, the family's sign, and the steam that tells how warm it is.</summary>
internal static class Springs
{
    private const double TallestFrom = 77;
    private const double UnknownHeight = 210;

    /// <param name="toX">Where its brook leaves by the lower edge; it keeps its water when none is given.</param>
    public static void Spring(this Easel easel, double x, double y, double width, double? toX = null)
    {
        var inks = easel.Inks;
        var height = width * .25;
        var bend = easel.Chance.Between(34, 60) * (toX < x ? -1 : 1);

        if (toX is { } mouth)
        {
            var (top, drop) = (y + height, Poster.Height - y - height);
            easel.Fill(inks.Water, Path(
                $"M{x - (width * .3)} {top}c0 {drop * .3} {bend * 2} {drop * .36} {bend * 1.2} {drop * .62}S{mouth - 66} {top + (drop * .86)} {mouth - 80} 800h190C{mouth + 90} {top + (drop * .84)} {x + bend + 96} {top + (drop * .92)} {x + bend + 60} {top + (drop * .6)}s{-width * .3} {-drop * .4} {(width * .3) - bend - 60} {-drop * .6}z"));
            easel.Stroke(inks.Pale, "4", Path($"M{x + bend} {top + (drop * .45)}q20 {drop * .2} 10 {drop * .4}M{x + bend + 30} {top + (drop * .55)}q14 {drop * .16} 4 {drop * .34}M{mouth + 10} 796q4-14 16-30"), ".6");
        }

        easel.Basin(x, y, width);
        easel.Steam(x, y - 2);
    }

    public static void Basin(this Easel easel, double x, double y, double width)
    {
        var inks = easel.Inks;
        var height = width * .25;
        var (rim, lip) = (width + 12, height + 6);
        easel.Fill(inks.Pale, Oval(x, y, rim, lip) + Path($"M{x + rim} {y}v12a{rim} {lip} 0 0 1-{2 * rim} 0v-12z"));
        easel.Fill(inks.Shade, Path($"M{x} {y + lip}a{rim} {lip} 0 0 0 {rim}-{lip}v12a{rim} {lip} 0 0 1-{rim} {lip}z"), ".35");
        easel.Fill(inks.Water, Oval(x, y, width, height));
        easel.Stroke(inks.Pale, "3", Oval(x, y, width * .66, height * .62) + Oval(x, y, width * .34, height * .3), ".7", isRound: false);
    }

    /// <summary>The hotter the water, the more plumes and the taller; they thin out as they rise. Unknown: two, of middle height.</summary>
    public static void Steam(this Easel easel, double x, double y)
    {
        var (chance, pale) = (easel.Chance, easel.Inks.Pale);
        var plumes = Plumes(easel.Celsius);
        var tall = easel.Celsius is { } celsius ? 150 + (Math.Clamp(celsius, 0, TallestFrom) * 2.4) : UnknownHeight;
        var steps = plumes > 2 ? 5 : 6;
        var path = new StringBuilder();

        for (var i = 0; i < plumes; i++)
        {
            var off = i - ((plumes - 1) / 2.0);
            var height = tall * (1 - (Math.Abs(off) * .2)) * chance.Between(.86, 1.06);
            var sway = (chance.Coin() ? -1 : 1) * chance.Between(13, 20);
            var (half, phase) = (chance.Between(9, 15), chance.Between(-.5, .5));
            var left = new List<(double X, double Y)>();
            var right = new List<(double X, double Y)>();

            for (var step = 0; step <= steps; step++)
            {
                var t = step / (double)steps;
                var middle = x + (off * 24) + (Math.Sin((t * 7.4) + phase) * sway * (.3 + t)) + (off * 22 * t);
                var width = half * Math.Sin(Math.PI * Math.Min(1, (t * .9) + .1)) * (.5 + t);
                left.Add((middle - width, y - (height * t)));
                right.Insert(0, (middle + width, y - (height * t)));
            }

            path.Append(Smooth([.. left, .. right]));
        }

        easel.Fill(easel.Gradient("s", (null, pale, "0"), (".5", pale, ".6"), ("1", pale, ".85")), path.ToString());
    }

    /// <summary>How many plumes a temperature in °C sends up.</summary>
    public static int Plumes(double? celsius) => celsius switch
    {
        null => 2,
        < 25 => 1,
        < 40 => 2,
        < 60 => 3,
        _ => 4,
    };
}
