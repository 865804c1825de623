using ThermalOccitanie.Domain.Stations;
using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Open country: vines, a lone mountain, a river, a town on its rock.</summary>
internal static class CountryScenes
{
    public static void Vineyard(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        easel.Sky(560, 442, 288, 58);
        easel.Clouds(".65", (40, 140, 190), (360, 110, 130));
        easel.Massif([(-20, 390), (150, 256), (270, 372), (360, 340), (420, 362), (520, 322), (620, 372)], 520, 312, 6, Mix(c.Rock, c.Far, .35));
        easel.Ground(Mix(c.Wood, c.Far, .5), [424, 404, 420, 396, 414, 404], 600);
        easel.Ground(c.Wood, [452, 446, 432, 448, 436, 450], 640);
        easel.Ground(c.Field, [492, 478, 486, 480, 490, 484]);
        easel.House(facts, 360, 520);
        easel.Cypresses(c.Dark, isShaded: true, (236, 522, 112), (258, 526, 140), (282, 524, 100), (500, 524, 96));
        easel.Ground(c.Field2, [540, 530, 536, 540, 532, 536]);
        easel.Vines(250, 500, 548);
        easel.Spring(190, 690, 84);
        easel.Cypresses(c.Dark, isShaded: true, (560, 812, 330), (606, 806, 250));
    }

    public static void LoneMountain(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        var bx = easel.Chance.Between(300, 380);
        easel.Sky(560, bx - 190, 292, 60);
        easel.Clouds(".7", (360, 120, 180), (30, 110, 120));
        easel.Ground(Mix(c.Far, c.Pale, .2), [370, 350, 372, 356, 344, 366], 560);
        easel.Massif([(-20, 440), (60, 400), (140, 430), (bx - 40, 262), (bx + 26, 268), (bx + 60, 256), (620, 430)], 560, 0, 8);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .3), [440, 452, 440, 460, 448, 430], 40, 640);
        easel.LeafyRidge(c.Wood, [482, 470, 490, 500, 480, 468], 46, 680);
        easel.Ground(c.Field, [520, 512, 522, 528, 516, 520]);
        easel.House(facts, bx < 340 ? 400 : 210, 550);
        easel.Cypresses(c.Dark, isShaded: true, (96, 556, 120), (120, 560, 90), (520, 556, 110));
        easel.Ground(c.Field2, [566, 572, 584, 590, 576, 566]);
        easel.Vines(300, 520, 600);
        easel.Spring(bx < 340 ? 200 : 400, 680, 82);
        easel.Cypresses(c.Dark, isShaded: true, (50, 806, 280), (96, 806, 190));
    }

    public static void River(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        var v = chance.Between(-30, 30);
        double[] meadow = [452, 434, 446, 430 + v, 440, 450];
        easel.Sky(560, chance.Pick([206.0, 404.0]), facts.Setting is Setting.Mountain ? 268 : 288, facts.Setting is Setting.Mountain ? 44 : 56);
        easel.Clouds(".7", (300, 120, 190), (40, 150, 130));
        Horizon(easel, facts);
        easel.Ground(Mix(c.Far, c.Pale, .15), [392, 372, 350 + v, 380, 362 - v, 384], 560);
        easel.Ground(Mix(c.Wood, c.Far, .55), [420, 396 - v, 410, 384, 404 + v, 412], 600);
        easel.Ground(c.Field, meadow, 660);
        easel.Furrows(meadow);
        easel.LeafyRidge(c.Wood, [490, 480, 496, 488, 478, 492], 40, 680);
        easel.Ground(c.Field2, [516, 520, 510, 522, 512, 518]);
        easel.House(facts, 300 + (v * 2), 536);
        var x = Round(300 - v);
        easel.Fill(c.Water, Path($"M{x} 548C{x - 160} 580 {x + 210} 604 {x + 60} 660S60 740 40 800H{x + 250}C{x + 120} 730 {x + 270} 690 {x + 200} 640S{x - 60} 590 {x + 14} 548z"));
        easel.Stroke(c.Pale, "4", Path($"M{x + 10} 606h70M{x + 90} 634h64M{x + 40} 664h110M{x - 40} 706h150M{x - 110} 752h120M{x + 60} 776h90"), ".65");
        easel.Cypresses(Mix(c.Wood, c.Dark, .35), isShaded: true, (486, 660, 190), (522, 676, 230), (560, 690, 206));
        easel.Spring(150, 652, 70);
        easel.Cypresses(c.Dark, isShaded: false, (24, 806, 290), (76, 812, 190));
        easel.Reeds();
    }

    public static void PerchedTown(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        double[] plain = [548, 540, 552, 546, 556, 544];
        easel.Sky(560, 468, 300, 66);
        easel.Clouds(".75", (40, 150, 180), (330, 96, 150));
        easel.Ground(Mix(c.Far, c.Pale, .2), [420, 400, 410, 392, 404, 398], 560);
        easel.Ground(c.Far, [446, 430, 440, 424, 436, 428], 600);
        easel.Fill(Mix(c.Field2, c.Wood, .4), "M40 560q60-40 96-116 22-52 60-68h220q40 14 62 70t110 114z");
        easel.Fill(c.Rock, "M160 420q16-36 40-48h216q28 12 44 50l-40-16-30 18-40-14-44 18-50-16-48 14z");
        easel.Fill(c.Shade, "M330 372h86q40 14 62 70t110 114H470q-20-60-70-96t-70-88z", ".32");
        easel.Place(300, 384, 1, () => easel.Village(9, 24));
        easel.LeafyRidge(c.Wood, [510, 522, 506, 516, 500, 512], 44, 640);
        easel.Ground(c.Field, plain);

        if (facts.Says("plaine"))
        {
            easel.Ground(c.Field2, [604, 592, 600, 596, 604, 594]);
            easel.Vines(340, 520, 606);
        }
        else
        {
            easel.Furrows(plain);
            easel.Ground(c.Field2, [620, 600, 610, 630, 616, 600]);
            easel.Ground(Mix(c.Wood, c.Field2, .3), [660, 676, 690, 680, 664, 650]);
        }

        easel.Spring(280, 694, 84);
        easel.Cypresses(c.Dark, isShaded: true, (520, 790, 260), (566, 806, 330));
    }

    private static void Horizon(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;

        if (facts.Setting is Setting.Mountain)
        {
            easel.Massif([(-20, 340), (120, 232), (230, 336), (330, 270), (400, 340), (500, 216), (620, 326)], 520, 284, 10);
        }
        else if (facts.Says("cévennes"))
        {
            easel.Ground(Mix(c.Far, c.Shade, .12), [320, 280, 312, 260, 300, 270, 310], 520);
            easel.Ground(Mix(c.Far, c.Shade, .26), [350, 336, 306, 344, 318, 350, 330], 520);
        }
        else if (facts.SeesThePyrenees)
        {
            easel.Massif([(-20, 372), (110, 318), (200, 362), (290, 306), (370, 358), (480, 316), (620, 366)], 520, 346, 6, Mix(c.Rock, c.Far, .6));
        }
    }
}
