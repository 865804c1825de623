using System.Text;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>What people built, drawn around its foot.</summary>
internal static class Buildings
{
    /// <summary>The thermal pavilion: an arcade, two towers, a dome.</summary>
    public static void Pavilion(this Easel easel)
    {
        var inks = easel.Inks;
        easel.Fill(inks.Pale, "M-104 0v-36h48v-12h-12v-6h136v6h-12v12h48v36z M-40-54v-24h80v24z");
        easel.Fill(inks.Roof, "M-110-36h54l-8-16h-34z M110-36h-54l8-16h34z M-48-78c4-38 30-48 48-48s44 10 48 48z M-3-126h6v-22h-6z");
        easel.Stroke(inks.Shade, "9", "M-95-4v-15M-80-4v-15M-65-4v-15M65-4v-15M80-4v-15M95-4v-15M-22-62v-3M0-62v-3M22-62v-3", ".85");
        easel.Stroke(inks.Shade, "14", "M-40-6v-20M-20-6v-20M0-6v-20M20-6v-20M40-6v-20", ".85");
        easel.Fill(inks.Pale, "M-110 6v-9h220v9z");
        easel.Fill(inks.Shade, "M0-126c18 0 44 10 48 48h-26c0-22-10-40-22-48z M40-78v24h28v6h-12v48h48v-36h-36v-12H22v-24z", ".28");
    }

    /// <summary>Roofs lit on the left, walls in shadow on the right, one bell tower.</summary>
    public static void Village(this Easel easel, int houses, double spread = 26)
    {
        var (chance, inks) = (easel.Chance, easel.Inks);
        double[] places = [.. Enumerable.Range(0, houses).Select(i => ((i - ((houses - 1) / 2.0)) * spread) + chance.Between(-5, 5))];
        (double X, double Y, double Width, double Height, double Depth)[] row =
        [
            .. places
                .Select((x, i) => (X: x, Y: i % 2 == 1 ? chance.Between(-12, -6) : chance.Between(0, 5), Width: chance.Between(15, 21), Height: chance.Between(14, 24), Depth: chance.Between(20, 30)))
                .OrderBy(house => house.Y),
        ];
        var tower = Round(chance.Between(-16, 16));
        var walls = new StringBuilder(Path($"M{tower - 11} 0v-86h22v86z"));
        var sides = new StringBuilder(Path($"M{tower} 0v-86h11v86z"));
        var roofs = new StringBuilder(Path($"M{tower - 15}-86l15-44 15 44z"));
        var windows = new StringBuilder(Path($"M{tower - 7}-66v-8a4 4 0 0 1 8 0v8z"));

        foreach (var house in row)
        {
            var (x, y, w, h, d) = (Round(house.X), Round(house.Y), Round(house.Width), Round(house.Height), Round(house.Depth));
            var (half, pitch) = (Round(w / 2.0), Round(w * .62));
            walls.Append(Path($"M{x - w} {y}v-{h}l{half}-{pitch} {w - half} {pitch}v{h}z"));
            sides.Append(Path($"M{x} {y}v-{h}h{d}v{h}z"));
            roofs.Append(Path($"M{x} {y - h}l{half - w}-{pitch}h{d}l{w - half} {pitch}z"));
            windows.Append(Path($"M{x + Round(d / 2.0) - 2} {y - Round(h * .65)}h5v7h-5z"));
        }

        easel.Fill(inks.Pale, $"{walls}{sides}");
        easel.Fill(inks.Shade, sides.ToString(), ".38");
        easel.Fill(inks.Roof, roofs.ToString());
        easel.Fill(inks.Shade, windows.ToString(), ".75");
    }
}
