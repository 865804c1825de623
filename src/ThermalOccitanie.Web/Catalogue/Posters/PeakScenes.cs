using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>High mountains seen from the floor of a valley.</summary>
internal static class PeakScenes
{
    /// <summary>One great summit.</summary>
    public static void GreatSummit(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        var (px, py) = (chance.Between(280, 380), chance.Between(182, 208));
        var bx = px < 330 ? 410 : 190;
        easel.Sky(560, px + (px > 330 ? -190 : 180), chance.Between(110, 150));
        easel.Clouds(".6", (40, 110, 190), (380, 70, 170), (30, 260, 120));
        easel.Ground(Mix(c.Far, c.Pale, .25), [370, 330, 352, 310, 348, 332, 370], 560);
        easel.Massif([(-20, 410), (80, 316), (150, 362), (px, py), (px + 104, 330), (px + 170, 280), (620, 400)], 560, py + 120);
        easel.FirRidge(Mix(c.Wood, c.Far, .35), [436, 404, 426, 446, 424, 400], 27, 25, 640);
        easel.FirRidge(c.Wood, [456, 480, 462, 488, 474, 440], 34, 29, 680);
        easel.Ground(c.Field, [516, 500, 512, 526, 512, 500]);
        easel.House(facts, bx, 540);
        easel.Ground(c.Field2, [560, 566, 590, 596, 574, 556]);
        easel.Ground(Mix(c.Field2, c.Dark, .3), [640, 640, 660, 690, 664, 640]);
        easel.Spring(600 - bx, 648, 74, 300);

        var isRight = bx > 300;

        if (facts.IsSouthern)
        {
            easel.Palm(isRight ? 560 : 96, 806);
            easel.Cypresses(c.Dark, isShaded: false, (isRight ? 36 : 560, 806, 230));
        }
        else if (isRight)
        {
            easel.Firs((556, 806, 330), (494, 812, 210), (20, 812, 190));
        }
        else
        {
            easel.Firs((48, 806, 330), (110, 812, 210), (586, 812, 190));
        }
    }

    /// <summary>A wall of summits, forests closing in.</summary>
    public static void Cirque(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        var a = chance.Between(-16, 16);
        easel.Sky(560, chance.Pick([120.0, 470.0]), chance.Between(96, 130));
        easel.Clouds(".6", (380, 110, 190));
        easel.Ground(Mix(c.Far, c.Pale, .3), [250, 214, 226, 200, 240], 560);
        easel.Massif([(-20, 300), (84, 230 + (a * .6)), (170, 310), (264, 240 - (a * .6)), (330, 302), (406, 214 + (a * .4)), (486, 302), (556, 240 - a), (620, 270)], 570, 322, 8);
        easel.Fill(c.Pale, "M168 316l12 4-4 60 8 54h-16l4-50zM330 308l14 2-2 70 8 74h-20l4-70z", ".85");
        easel.FirRidge(Mix(c.Wood, c.Far, .3), [290, 390, 462, 486, 470, 400, 300], 22, 14, 640);
        easel.FirRidge(c.Wood, [352, 440, 512, 528, 500, 424, 332], 36, 29, 700);
        easel.Ground(c.Field, [590, 544, 520, 520, 536, 600]);
        easel.House(facts, 300, 552);
        easel.Ground(c.Field2, [610, 578, 572, 584, 620]);
        easel.Ground(Mix(c.Field2, c.Dark, .3), [660, 640, 650, 690]);
        easel.Spring(300, 652, 78, chance.Pick([220.0, 380.0]));
        easel.Firs((40, 806, 360), (104, 812, 240), (560, 806, 330), (602, 812, 240));
    }

    /// <summary>The highest summits of the region in a row, a glacier between them, a deep valley below.</summary>
    public static void HighRange(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        var a = chance.Between(-12, 12);
        easel.Sky(560, 448, chance.Between(104, 130), 46);
        easel.Clouds(".6", (60, 120, 190), (330, 176, 130));
        easel.Ground(Mix(c.Far, c.Pale, .3), [300, 262, 290, 250, 296, 270, 310], 560);
        easel.Massif([(-20, 372), (52, 306), (112, 350), (206, 228 + a), (284, 318), (362, 222 - a), (446, 340), (528, 268), (620, 356)], 570, 340, 10);
        easel.Fill(Mix(c.Pale, c.Water, .28), "M284 316q22 36 10 70t16 74l-24 18-20-8q12-54 0-88t18-66z", ".9");
        easel.FirRidge(Mix(c.Wood, c.Far, .42), [372, 404, 440, 476, 452, 420, 384], 20, 13, 640);
        easel.FirRidge(c.Wood, [410, 470, 516, 530, 516, 460, 390], 36, 28, 700);
        easel.Ground(c.Field, [560, 540, 524, 520, 534, 566]);
        easel.House(facts, 296, 552);
        easel.Ground(c.Field2, [596, 580, 570, 576, 604]);
        easel.Ground(Mix(c.Field2, c.Dark, .3), [640, 644, 656, 680]);
        easel.Spring(372, 654, 78, 300);
        easel.Firs((52, 806, 330), (112, 812, 226), (572, 806, 250));
    }

    /// <summary>Two torrents that come down from two valleys and meet before the houses.</summary>
    public static void Confluence(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        var a = chance.Between(-12, 12);
        var isHigh = facts.AltitudeMetres > 600;
        easel.Sky(560, isHigh ? 424 : 188, 290, chance.Between(46, 54));
        easel.Clouds(".6", (330, 110, 200), (60, 170, 130));
        easel.Ground(Mix(c.Far, c.Pale, .25), [330, 300, 340, 316, 352, 310, 330], 560);
        easel.Massif([(-20, 316), (64, 250 + a), (188, 362), (306, isHigh ? 222 : 252), (426, 366), (540, 244 - a), (620, 300)], 560, isHigh ? 330 : 306, 9);
        easel.FirRidge(Mix(c.Wood, c.Far, .45), [330, 396, 452, 412, 450, 400, 336], 22, 16, 640);

        if (isHigh)
        {
            easel.FirRidge(c.Wood, [400, 460, 516, 470, 514, 462, 404], 32, 24, 700);
        }
        else
        {
            easel.LeafyRidge(Mix(c.Wood, c.Field2, .35), [436, 470, 508, 492, 506, 474, 440], 44, 700);
        }

        easel.Ground(c.Field, [530, 524, 520, 516, 520, 526, 532]);
        easel.House(facts, 300, 552);
        easel.Ground(c.Field2, [566, 574, 580, 578, 580, 572, 564]);
        easel.Fill(c.Water, "M112 522C60 560 120 590 150 622s70 60 96 74-30 70-70 104h250c-60-40-96-80-70-110s90-50 110-76 60-60 14-92h-16c30 40-10 66-50 90s-96 40-116 40-86-20-120-50-80-50-40-80z");
        easel.Stroke(c.Pale, "4", "M132 584q14 20 34 34M470 596q-20 20-44 32M284 700q-14 40-40 70M320 706q4 40 40 74M300 740v40", ".6");
        easel.Ground(Mix(c.Field2, c.Dark, .3), [700, 712, 760, 830, 840, 836, 830]);
        easel.Spring(300, 622, 66);

        if (isHigh)
        {
            easel.Firs((556, 806, 290), (606, 812, 200), (40, 806, 250), (92, 816, 160));
        }
        else
        {
            easel.Cypresses(c.Dark, isShaded: false, (34, 806, 300), (78, 812, 210), (568, 806, 250));
        }
    }

    /// <summary>Wooded spurs from either side.</summary>
    public static void Valley(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        var snow = facts.AltitudeMetres > 420 ? 306 : 0;
        var px = chance.Between(260, 350);
        easel.Sky(560, snow > 0 ? px + 68 : 346, 274, chance.Between(44, 52));
        easel.Clouds(".6", (30, 100, 200), (390, 130, 170));

        if (snow > 0)
        {
            easel.Massif([(-20, 300), (110, 238), (200, 312), (px - 10, 276), (px + 50, 326), (480, 218), (620, 310)], 560, snow, 9);
        }
        else
        {
            easel.Massif([(-20, 310), (120, 250), (200, 310), (300, 330), (340, 336), (480, 226), (620, 300)], 560, 0, 5, Mix(c.Rock, c.Far, .5));
        }

        Spur(Mix(c.Wood, c.Far, .62), isLeft: false, 366, 400);
        Spur(Mix(c.Wood, c.Far, .48), isLeft: true, 386, 380);
        Spur(Mix(c.Wood, c.Far, .24), isLeft: false, 410, 360);
        Spur(c.Wood, isLeft: true, 426, 330);

        var bx = chance.Between(230, 370);
        easel.FirRidge(Mix(c.Wood, c.Dark, .3), [450, 470, 506, 546, 540, 500, 450], 34, 26, 640);
        easel.Ground(c.Field, [506, 514, 522, 520, 510, 500]);
        easel.House(facts, bx, 546);
        easel.Ground(c.Field2, [556, 566, 574, 580, 570, 556]);
        easel.Ground(Mix(c.Field2, c.Dark, .3), [620, 640, 660, 664, 640, 620]);
        easel.Spring(bx + (bx > 300 ? -90 : 60), 644, 76, 280);

        if (facts.Says("ski"))
        {
            easel.Stroke(c.Dark, "2.5", "M0 500L600 268", isRound: false);
            easel.Fill(c.Roof, "M392 364h44v26q-22 6-44 0z");
            easel.Fill(c.Dark, "M412 348h4v16h-4z");
        }

        easel.Firs((560, 806, 310), (506, 812, 200), (34, 812, 240));

        void Spur(string ink, bool isLeft, double y, double reach)
        {
            double At(double x) => isLeft ? x : 600 - x;
            easel.Fill(ink, Path($"M{At(-20)} {y}C{At(90)} {y + 6} {At(reach * .6)} {y + 62} {At(reach)} {y + 108}L{At(-20)} {y + 124}z"));
        }
    }

    /// <summary>The pavilion or the village of a station, at its foot.</summary>
    public static void House(this Easel easel, StationFacts facts, double x, double y, double scale = 1)
    {
        if (facts.HasPavilion)
        {
            easel.Place(x, y, scale * 1.2, easel.Pavilion);
        }
        else
        {
            easel.Place(x, y, scale * 1.4, () => easel.Village(facts.Houses));
        }
    }
}
