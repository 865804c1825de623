using System.Text;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Single trees and plants, each from its foot.</summary>
internal static class Trees
{
    private const int Skirts = 4;

    public static void Firs(this Easel easel, params (double X, double Y, double Height)[] firs) => easel.Firs(easel.Inks.Dark, firs);

    public static void Firs(this Easel easel, string ink, params (double X, double Y, double Height)[] firs) =>
        easel.Fill(ink, string.Concat(firs.Select(fir => Fir(fir.X, fir.Y, fir.Height))));

    /// <summary>Flames, the right half in shadow.</summary>
    public static void Cypresses(this Easel easel, string ink, bool isShaded, params (double X, double Y, double Height)[] cypresses)
    {
        easel.Fill(ink, string.Concat(cypresses.Select(c => Half(c, -.15) + Half(c, .15))));

        if (isShaded)
        {
            easel.Fill(easel.Inks.Shade, string.Concat(cypresses.Select(c => Half(c, .15))), ".45");
        }

        static string Half((double X, double Y, double Height) at, double share) =>
            Path($"M{at.X} {at.Y}c{at.Height * share} 0 {at.Height * share * 1.1} {-at.Height * .45} 0 {-at.Height}");
    }

    public static void Palm(this Easel easel, double x, double y)
    {
        var crown = string.Concat(new[] { -3.3, -2.5, -1.8, -1.1, -.4, .2 }.Select((angle, i) =>
        {
            var length = 84 - (i % 3 * 10);
            var (tipX, tipY) = (Math.Cos(angle) * length, Math.Sin(angle) * length);
            return Path($"M0 0q{tipX * .5} {(tipY * .6) - (length * .34)} {tipX} {tipY + (length * .1)}q{-tipX * .5} {-length * .2} {-tipX} {-tipY - (length * .1)}z");
        }));

        easel.Fill(easel.Inks.Dark, Path($"M{x - 9} {y}q18-120 4-250l8-2q16 130 14 252z"));
        easel.Place(x, y - 250, 1, () => easel.Fill(easel.Inks.Dark, crown));
    }

    public static void UmbrellaPine(this Easel easel, double x, double y, double scale, bool isFlipped = false) => easel.Place(
        x,
        y,
        scale,
        () =>
        {
            easel.Fill(easel.Inks.Dark, "M-7 0q10-110-6-214l8-2q6 40 8 70 14-44 40-62l4 5q-30 26-40 80 4 60 2 123z");
            easel.Fill(easel.Inks.Dark, "M-120-216q0-30 40-34 14-30 56-28 34-24 72 0 40-4 48 30 34 4 34 32-20 14-60 6-40 12-84 0-50 14-106-6z");
            easel.Fill(easel.Inks.Wood, "M-104-232q8-20 34-14 18-26 52-18 30-20 58 2 34-4 44 24-60-10-94 2-40-8-94 4z");
        },
        isFlipped);

    public static void Boulders(this Easel easel, params (double X, double Y, double Scale)[] boulders)
    {
        foreach (var (x, y, scale) in boulders)
        {
            easel.Place(x, y, scale, () =>
            {
                easel.Fill(easel.Inks.Rock, "M-50 20q-6-40 24-50 30-14 52 8 30 4 28 42z");
                easel.Fill(easel.Inks.Shade, "M26-22q30 4 28 42H4q26-10 22-42z", ".45");
            });
        }
    }

    public static void Reeds(this Easel easel, double from = 440) => easel.Stroke(
        easel.Inks.Dark,
        "4",
        string.Concat(Enumerable.Range(0, 9).Select(i => Path(
            $"M{from + (i * 17)} 800q{easel.Chance.Between(-8, 8)}-50 {easel.Chance.Between(-14, 14)} {-easel.Chance.Between(70, 120)}"))));

    /// <summary>Branches hanging from the upper edge.</summary>
    public static void Boughs(this Easel easel, string ink, double[] heights)
    {
        double x = -20;
        var y = Round(heights[0]);
        var path = new StringBuilder(Path($"M-20-20V{heights[0]}"));

        while (x < 620)
        {
            var width = Round(easel.Chance.Between(44, 78));
            var t = Math.Min(1, (x + width + 20) / 640) * (heights.Length - 1);
            var i = Math.Min(heights.Length - 2, (int)t);
            var next = Round(Lerp(heights[i], heights[i + 1], t - i));
            path.Append(Path($"a{width * .55} {width * .55} 0 0 0 {width} {next - y}"));
            x += width;
            y = next;
        }

        easel.Fill(ink, path.Append("V-20z").ToString());
    }

    private static string Fir(double x, double y, double height)
    {
        var right = new List<(double X, double Y)>();
        var left = new List<(double X, double Y)>();

        for (var i = 1; i <= Skirts; i++)
        {
            var skirt = y - (height * (1 - (.93 * i / Skirts)));
            var width = height * .2 * (i + .5) / (Skirts + .5);
            right.Add((x + width, skirt));
            left.Insert(0, (x - width, skirt));

            if (i < Skirts)
            {
                right.Add((x + (width * .45), skirt - (height * .03)));
                left.Insert(0, (x - (width * .45), skirt - (height * .03)));
            }
        }

        var (trunk, hem) = (height * .02, y - (height * .07));
        return Line([(x, y - height), .. right, (x + trunk, hem), (x + trunk, y), (x - trunk, y), (x - trunk, hem), .. left]);
    }
}
