using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

internal enum GorgeKind
{
    /// <summary>A pavilion closes the valley.</summary>
    Narrow,

    /// <summary>A still lake, low in the foothills.</summary>
    Lake,

    /// <summary>An old bridge over the torrent.</summary>
    Bridge,
}

/// <summary>Two cliffs and what lies between.</summary>
internal static class GorgeScene
{
    private const double LakesBelowMetres = 600;

    public static GorgeKind KindOf(StationFacts facts)
    {
        if (facts.Says("étroite"))
        {
            return GorgeKind.Narrow;
        }

        return facts.AltitudeMetres < LakesBelowMetres ? GorgeKind.Lake : GorgeKind.Bridge;
    }

    public static void Paint(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        var (px, a, side) = (chance.Between(276, 330), chance.Between(-14, 14), chance.Coin() ? 1 : -1);
        easel.Sky(560, px + chance.Between(-40, 60), chance.Between(110, 140), chance.Between(46, 60));
        easel.Clouds(".6", (210, 196, 170), (240, 70, 130));
        easel.Massif(
            [(100, 400), (px - 80, 300), (px - 44, 322), (px, chance.Between(196, 214)), (px + 60, 318), (px + 104, 280), (500, 400)],
            560, facts.AltitudeMetres > LakesBelowMetres ? 300 : 254);
        easel.FirRidge(Mix(c.Wood, c.Far, .5), [300, 400, 440, 446, 430, 390, 300], 27, 25, 640);
        Cliffs(easel, a);

        switch (KindOf(facts))
        {
            case GorgeKind.Bridge:
                Bridge(easel, facts, side);
                break;
            case GorgeKind.Narrow:
                easel.Ground(Mix(c.Wood, c.Field2, .6), [560, 548, 526, 520, 528, 552, 560]);
                easel.House(facts, 300, 560);
                easel.Spring(300, 660, 80, 320);
                break;
            case GorgeKind.Lake:
                easel.Ground(Mix(c.Wood, c.Field2, .6), [560, 548, 526, 520, 528, 552, 560]);
                easel.House(facts, 300, 556, .9);
                easel.Fill(c.Water, "M-20 620q90-60 320-60t320 60v200H-20z");
                easel.Fill(c.Pale, "M210 576h180q-10 40-60 46t-74-4-46-42z", ".3");
                easel.Stroke(c.Pale, "4", "M150 640h110M330 622h120M220 676h170M390 706h110M110 716h130M260 752h150", ".55");
                easel.Steam(250, 650);
                break;
        }

        easel.Fill(c.Dark, "M-20 640l70 20 40 56 70 28 30 56h-210zM620 620l-64 36-32 50-68 36-26 58h190z");
        easel.Firs((40, 720, 230), (560, 706, 250), (98, 770, 160), (600, 690, 180));
    }

    private static void Cliffs(Easel easel, double a)
    {
        var c = easel.Inks;
        var ink = Mix(c.Rock, c.Wood, .3);
        easel.Fill(ink, Line([(-20, 120 + a), (30, 150 + a), (78, 200 + a), (92, 286 + a), (142, 326 + a), (152, 402 + a), (196, 440 + a), (206, 560 + a), (206, 800), (-20, 800)]));
        easel.Fill(ink, Line([(620, 100 - a), (578, 130 - a), (530, 186 - a), (512, 270 - a), (460, 316 - a), (450, 396 - a), (410, 444 - a), (400, 560 - a), (400, 800), (620, 800)]));
        easel.Fill(
            c.Shade,
            Line([(30, 150 + a), (78, 200 + a), (92, 286 + a), (70, 400), (34, 520), (60, 330)])
            + Line([(142, 326 + a), (152, 402 + a), (196, 440 + a), (206, 800), (96, 800), (140, 560), (120, 440)])
            + Line([(578, 130 - a), (530, 186 - a), (512, 270 - a), (460, 316 - a), (450, 396 - a), (410, 444 - a), (400, 800), (620, 800), (620, 100)]),
            ".5");
    }

    private static void Bridge(Easel easel, StationFacts facts, int side)
    {
        var c = easel.Inks;
        easel.Fill(Mix(c.Wood, c.Dark, .35), "M196 560q20-70 60-90h90q40 26 60 90v240H196z");
        easel.Fill(c.Water, "M290 478h22q30 80 70 130H216q50-50 74-130z");
        easel.Fill(Mix(c.Pale, c.Rock, .35), "M150 486q150-30 300 0v130h-46q-4-104-104-104t-104 104h-46z");
        easel.Fill(c.Shade, "M196 616q4-104 104-104t104 104h-14q-10-90-90-90t-90 90zM150 486q150-30 300 0v9q-150-28-300 0z", ".5");
        easel.Fill(c.Pale, "M144 476q156-30 312 0v10q-156-28-312 0z");
        easel.House(facts, 300 + (side * 206), 516, .62);
        easel.FirRidge(Mix(c.Wood, c.Dark, .3), side > 0 ? [380, 500, 640, 760, 700, 560, 510] : [510, 560, 700, 760, 640, 500, 380], 36, 26, 800);
        easel.Fill(c.Water, "M204 604h192q14 90 150 196H40Q196 690 204 604z");
        easel.Stroke(c.Pale, "5", "M250 620q-6 70-90 160M290 640q-4 40-30 80M330 630q10 70 40 110M366 650q20 60 80 130M300 740v50", ".65");
        easel.Steam(300, 640);
    }
}
