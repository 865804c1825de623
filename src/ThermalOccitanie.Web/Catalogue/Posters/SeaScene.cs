using System.Text;
using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>The lagoon of Thau from its quay: a mount, a white town, oyster tables, a sail.</summary>
internal static class SeaScene
{
    // Farther rows stand closer together.
    private static readonly (double Y, double From, double To, int Bays, double Height)[] OysterTables =
        [(432, 250, 470, 11, 8), (456, 268, 540, 9, 12), (488, 300, 620, 8, 18), (536, 350, 660, 6, 28)];

    private const int Balusters = 15;

    public static void Lagoon(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        easel.Sky(420, 170, 284, 62);
        easel.Clouds(".85", (300, 120, 210), (40, 160, 120), (430, 196, 120));
        easel.Fill(Mix(c.Far, c.Pale, .3), "M-10 396q120-14 200-6t130 4v20H-10z");
        easel.Fill(Mix(c.Rock, c.Wood, .45), "M236 402q60-8 96-46t84-72q34-16 66 8t66 64 72 40v14H236z");
        easel.Fill(c.Shade, "M440 278q20-4 42 14t66 64 72 40v8H470q30-50 4-80t-34-46z", ".42");
        easel.Fill(c.Pale, "M446 280h5v-22h4v22h5v10h-14zM300 402v-10h14v-8h12v8h16v-14h16v10h12v-16h14v12h18v-10h12v14h20v-12h16v8h14v-12h12v16h20v-8h14v8h20v14z");
        easel.Fill(c.Roof, "M314 384l6-6 6 6zM342 378l8-7 8 7zM370 372l7-7 7 7zM402 374l8-6 4 6zM462 384l8-6 8 6z");
        Water(easel);
        Tables(easel);
        easel.Fill(c.Dark, "M96 548q60 16 132 0q-10 26-30 26h-70q-22 0-32-26z");
        easel.Fill(c.Roof, "M150 548q-40-20-46-40q70-60 84-206q44 130 28 246z");
        easel.Fill(c.Pale, "M150 548q-40-20-46-40q36-30 58-88q6 80-12 128z", ".32");
        easel.Fill(c.Dark, "M160 552l6-190 5 1-5 190z");
        easel.Fill(c.Dark, "M100 580q60 12 130 0l-20 10q-50 8-96 0z", ".3");
        easel.Quay();
        easel.Spring(420, 748, 92);
        easel.Birds(330, 240);
    }

    public static void Quay(this Easel easel)
    {
        var c = easel.Inks;
        easel.Fill(c.Pale, "M-10 644h620v16H-10zM-10 702h620v14H-10z" + string.Concat(Enumerable.Range(0, Balusters).Select(i => Path($"M{(i * 42) + 2} 660h22q-8 10-4 21t4 21h-22q0-12 4-21t-4-21z"))));
        easel.Fill(c.Shade, "M-10 656h620v6H-10zM-10 712h620v6H-10z", ".3");
        easel.Fill(Mix(c.Pale, c.Rock, .42), "M-10 716h620v90H-10z");
    }

    private static void Water(Easel easel)
    {
        var c = easel.Inks;
        easel.Fill(Mix(c.Water, c.Pale, .28), "M0 402h600v60H0z");
        easel.Fill(c.Water, "M0 440q150-8 300 0t300-4v300H0z");
        easel.Fill(Mix(c.Water, c.Shade, .3), "M0 560q150-14 300 0t300-6v300H0z");
        easel.Stroke(c.Sun, "4", "M120 414h96M140 426h64M110 440h108M146 454h50M104 472h100M136 490h84M150 512h40", ".9");
    }

    private static void Tables(Easel easel)
    {
        var posts = new StringBuilder();
        var rails = new StringBuilder();

        foreach (var (y, from, to, bays, height) in OysterTables)
        {
            posts.AppendJoin("", Enumerable.Range(0, bays + 1).Select(i => Path($"M{Lerp(from, to, i / (double)bays)} {y}v-{height}")));
            rails.Append(Path($"M{from - 6} {y - height + 2}H{to + 6}"));
        }

        easel.Stroke(easel.Inks.Dark, "3", $"{posts}{rails}", isRound: false);
        easel.Stroke(easel.Inks.Dark, "3", "M250 440H470M270 466H540M300 502H620M352 554H620", ".25", isRound: false, dashes: "3 22");
    }
}
