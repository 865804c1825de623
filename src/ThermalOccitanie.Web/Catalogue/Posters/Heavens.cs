using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Sky, sun, clouds, birds.</summary>
internal static class Heavens
{
    private static readonly (double X, double Y, double Size)[] Bank = [(0, 0, 1), (.3, -13, .62), (-.18, 12, .7)];

    /// <summary>
    /// A sky in three stops and a sun with two halos. The sun stands wholly inside the band of the wide crop, or wholly
    /// above it: a crop never cuts it.
    /// </summary>
    /// <param name="radius">Of the sun; by chance when none is asked for.</param>
    public static void Sky(this Easel easel, double horizon, double sunX, double sunY, double? radius = null)
    {
        var inks = easel.Inks;
        var (top, low) = easel.SkyInks;
        var size = radius ?? easel.Chance.Between(34, 52);
        easel.Fill(easel.Gradient("", (null, top, null), (".42", Mix(Mix(top, low, .5), inks.Pale, .18), null), (".8", low, null)), Path($"M0 0h600v{horizon}H0z"));
        easel.Disc(inks.Sun, sunX, sunY, size * 3.1, ".14");
        easel.Disc(inks.Sun, sunX, sunY, size * 2, ".2");
        easel.Disc(inks.Sun, sunX, sunY, size);
    }

    /// <summary>Long flat streaks, three to a bank; never cotton wool.</summary>
    public static void Clouds(this Easel easel, string opacity, params (double X, double Y, double Width)[] banks)
    {
        var path = string.Concat(banks.SelectMany(bank => Bank.Select(streak =>
        {
            var length = Round(bank.Width * streak.Size * 1.25);
            var x = bank.X + (bank.Width * streak.X) + easel.Chance.Between(-12, 12);
            var h = Round(5 + (6 * streak.Size));
            return Path($"M{x} {bank.Y + streak.Y}q{length * .3}-{h} {length * .55}-{h * .8}t{length * .45} {h * .8}q-{length * .4} {h * .55}-{length} 0z");
        })));

        easel.Fill(easel.Inks.Pale, path, opacity);
    }

    public static void Birds(this Easel easel, double x, double y) => easel.Stroke(
        easel.Inks.Dark, "2.5", Path($"M{x} {y}q7-7 12 0q6-7 12 0M{x + 34} {y - 16}q6-6 10 0q5-6 10 0M{x + 46} {y + 10}q5-5 9 0q4-5 9 0"));
}
