using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Things that the posters of orientations and themes are about.</summary>
internal static class Motifs
{
    /// <summary>Still water to the lower edge, darker near by, with glints.</summary>
    public static void Lake(this Easel easel, double y)
    {
        var c = easel.Inks;
        easel.Fill(c.Water, Path($"M-20 {y}h640V800H-20z"));
        easel.Fill(Mix(c.Water, c.Shade, .3), Path($"M-20 {y + 150}q160-18 320-4t320-8V800H-20z"));
        easel.Stroke(c.Pale, "4", Path($"M70 {y + 34}h90M430 {y + 24}h110M180 {y + 66}h70M380 {y + 90}h130M60 {y + 120}h120M300 {y + 182}h140M110 {y + 206}h90"), ".5");
    }

    /// <summary>The track of the sun or the moon on water.</summary>
    public static void Track(this Easel easel, double x, double y) => easel.Stroke(
        easel.Inks.Sun, "5", Path($"M{x - 46} {y + 14}h92M{x - 30} {y + 32}h72M{x - 52} {y + 52}h96M{x - 24} {y + 74}h64M{x - 40} {y + 98}h84M{x - 18} {y + 124}h48M{x - 30} {y + 152}h66"), ".85");

    /// <summary>A way that goes off in bends, from the lower edge to a vanishing point near 312, 452.</summary>
    public static void WindingWay(this Easel easel, string ink) => easel.Fill(
        ink, "M150 800C220 716 470 716 430 654S186 614 214 574 396 542 380 512 298 486 312 452h8C314 482 408 500 410 516 262 548 266 578 520 600 540 654 400 724 392 800z");

    /// <summary>Flat stones laid one on another by those who passed.</summary>
    public static void Cairn(this Easel easel, double x, double y, double scale) => easel.Place(x, y, scale, () =>
    {
        (double X, double Y, double Across, double Down)[] stones = [(0, 0, 44, 15), (4, -26, 34, 13), (-4, -48, 26, 11), (3, -67, 18, 9), (0, -82, 11, 7)];
        easel.Fill(Mix(easel.Inks.Pale, easel.Inks.Rock, .35), string.Concat(stones.Select(s => Oval(s.X, s.Y, s.Across, s.Down))));
        easel.Fill(easel.Inks.Shade, string.Concat(stones.Select(s => Path($"M{s.X} {s.Y + s.Down}a{s.Across} {s.Down} 0 0 0 {s.Across}-{s.Down}q{-s.Across * .5} {s.Down * .7}-{s.Across} {s.Down}z"))), ".5");
    });

    /// <summary>A rowing boat seen from the side, its reflection under it.</summary>
    public static void Boat(this Easel easel, double x, double y, double scale) => easel.Place(x, y, scale, () =>
    {
        easel.Fill(easel.Inks.Roof, "M-92-26q92 22 184 0q-10 40-40 44H-52q-30-4-40-44z");
        easel.Fill(easel.Inks.Dark, "M-92-26q92 22 184 0l-3 10q-89 20-178 0zM-18-12h40v6h-40z");
        easel.Stroke(easel.Inks.Pale, "5", "M-30-20L-128 22M30-20L130 20");
        easel.Fill(easel.Inks.Dark, "M-70 24q70 10 140 0l-20 12q-50 10-100 0z", ".3");
    });

    public static void Sail(this Easel easel, string ink, double x, double y, double scale) => easel.Place(x, y, scale, () =>
    {
        easel.Fill(ink, "M8-20V-226Q86-130 96-30 50-14 8-20zM-6-24Q-62-18-84-34-44-96-6-196z");
        easel.Fill(easel.Inks.Shade, "M8-20V-226Q40-120 34-18zM-6-24Q-20-22-30-24-30-80-6-196z", ".2");
        easel.Fill(easel.Inks.Dark, "M-92-12H104Q94 18 74 20H-56Q-80 16-92-12zM-2-232h4v222h-4z");
        easel.Fill(easel.Inks.Dark, "M-70 26H84l-24 10H-40z", ".25");
    });

    /// <summary>A round crown of blossom on a leaning trunk.</summary>
    public static void BlossomTree(this Easel easel, double x, double y, double scale, string blossom, bool isFlipped = false) => easel.Place(
        x,
        y,
        scale,
        () =>
        {
            easel.Fill(easel.Inks.Dark, "M-14 0q14-60 2-128-16-30-60-54l5-6q40 18 62 42 4-40 0-76l9-1q6 36 4 70 24-34 60-50l4 6q-40 30-58 72-4 70 12 125z");
            easel.Fill(blossom, "M-130-190a44 44 0 0 1 20-76a56 56 0 0 1 84-54a60 60 0 0 1 104 16a50 50 0 0 1 52 72a40 40 0 0 1-38 62a44 44 0 0 1-66 6a46 46 0 0 1-80 4a46 46 0 0 1-76-30z");
            easel.Fill(easel.Inks.Pale, "M-96-250a40 40 0 0 1 66-40a50 50 0 0 1 86-4q-40 0-60 30t-92 14zM20-214a30 30 0 0 1 56-18 34 34 0 0 1-56 18z", ".5");
            easel.Fill(easel.Inks.Roof, "M-80-200a6 6 0 0 1 12 0a6 6 0 0 1-12 0zM-20-230a6 6 0 0 1 12 0a6 6 0 0 1-12 0zM60-190a6 6 0 0 1 12 0a6 6 0 0 1-12 0zM90-250a6 6 0 0 1 12 0a6 6 0 0 1-12 0zM-60-270a5 5 0 0 1 10 0a5 5 0 0 1-10 0zM20-290a5 5 0 0 1 10 0a5 5 0 0 1-10 0z", ".6");
        },
        isFlipped);

    /// <summary>Small four-pointed lights.</summary>
    public static void Stars(this Easel easel, params (double X, double Y, double Size)[] stars) => easel.Fill(
        easel.Inks.Pale,
        string.Concat(stars.Select(s => Path($"M{s.X} {s.Y - s.Size}q1 {s.Size - 1} {s.Size} {s.Size}q{1 - s.Size} 1-{s.Size} {s.Size}q-1 {1 - s.Size}-{s.Size}-{s.Size}q{s.Size - 1}-1 {s.Size}-{s.Size}z"))),
        ".9");

    /// <summary>A stone sill along the lower third, where still lifes stand.</summary>
    public static void Sill(this Easel easel, double y)
    {
        var c = easel.Inks;
        easel.Fill(Mix(c.Pale, c.Rock, .22), Path($"M-20 {y}h640v46H-20z"));
        easel.Fill(Mix(c.Pale, c.Rock, .5), Path($"M-20 {y + 46}h640V800H-20z"));
        easel.Fill(c.Shade, Path($"M-20 {y + 46}h640v14H-20zM90 {y + 60}v300h4v-300zM330 {y + 60}v110h4v-110zM500 {y + 60}v300h4v-300zM-20 {y + 170}h640v4H-20z"), ".28");
    }

    /// <summary>Mist lying in a valley.</summary>
    public static void Mist(this Easel easel, double y, string opacity = ".55") => easel.Fill(
        easel.Inks.Pale, Path($"M-20 {y}q120-34 240-14t200-8 200 6v40q-120 26-260 10t-380 6z"), opacity);
}
