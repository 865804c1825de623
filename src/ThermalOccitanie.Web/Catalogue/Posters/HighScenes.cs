using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>A pass, a rounded mount, a plateau.</summary>
internal static class HighScenes
{
    private const int HeatherTufts = 26;

    public static void Pass(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        easel.Sky(560, 316, 288, 60);
        easel.Clouds(".6", (40, 120, 170), (400, 160, 150));
        easel.Massif([(-20, 300), (120, 214), (300, 372), (318, 366), (340, 374), (484, 232), (620, 310)], 600, 352);
        easel.Ground(Mix(c.Field2, c.Rock, .4), [420, 430, 392, 384, 396, 428, 410]);
        easel.Fill(c.Pale, "M316 380q-40 12-20 18t52 8q30 6-8 12t-84 12q-46 10 4 18t112 10q50 12-30 22t-112 14h14q90-2 130-14 60-18-22-28t-84-10q-30-6 10-10t82-12q46-14-6-20t-44-8 10-12z");
        easel.FirRidge(c.Wood, [420, 470, 520, 546, 526, 470, 410], 34, 26, 700);
        easel.Ground(c.Field, [540, 528, 530, 534, 526, 530]);
        easel.House(facts, 320, 556);
        easel.Ground(c.Field2, [580, 566, 574, 588, 576, 560]);
        easel.Ground(Mix(c.Field2, c.Dark, .3), [640, 630, 650, 664, 640, 620]);
        easel.Spring(330, 650, 74, 260);
        easel.Firs((56, 806, 320), (118, 816, 200), (556, 810, 230));
    }

    public static void RoundMount(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        easel.Sky(560, 478, 272, 46);
        easel.Clouds(".6", (60, 140, 190), (300, 250, 150));
        easel.Ground(c.Far, [360, 330, 300, 306, 340, 350], 560);
        easel.Ground(c.Rock, [420, 392, 318, 268, 290, 340, 380], 600);
        easel.Fill(c.Shade, "M250 330q60-56 110-44t120 60q40 24 140 40v214H420q20-90-40-130t-130-140z", ".26");
        easel.Fill(c.Pale, "M268 322q40-42 78-44t66 20l-40 8 12 14-50-8-14 16-22-12z", ".9");
        easel.LeafyRidge(Mix(c.Field2, c.Wood, .3), [452, 430, 440, 420, 436, 450], 44, 640);
        easel.FirRidge(c.Wood, [486, 502, 488, 478, 500, 470], 34, 22, 700);
        easel.Ground(c.Field, [530, 516, 524, 530, 520, 528]);
        easel.House(facts, 220, 552);
        easel.Ground(c.Field2, [570, 574, 586, 580, 570, 566]);
        easel.Ground(Mix(c.Field2, c.Dark, .25), [640, 640, 650, 660, 640, 620]);
        easel.Spring(350, 650, 76, 240);
        easel.Boulders((84, 730, 1.3));
        easel.Firs((556, 800, 290), (596, 806, 200), (502, 812, 170));
    }

    public static void Plateau(Easel easel, StationFacts facts)
    {
        var (chance, c) = (easel.Chance, easel.Inks);
        easel.Sky(600, 170, 294, 66);
        easel.Clouds(".8", (300, 110, 220), (60, 176, 130), (420, 230, 130));
        easel.Ground(Mix(c.Far, c.Pale, .2), [372, 352, 366, 340, 360, 348, 372], 600);
        easel.Ground(c.Far, [410, 396, 372, 392, 404, 380, 400], 620);
        easel.Ground(Mix(c.Field2, c.Far, .4), [440, 420, 436, 420, 428, 444], 640);
        easel.Ground(c.Field, [470, 462, 448, 466, 458, 452]);
        easel.Stroke(c.Dark, "4", "M-10 492q160-30 260-4t360-30M120 484q30 60-60 120M470 470q10 50 140 90", ".55", isRound: false, dashes: "9 3 14 4");
        easel.House(facts, 400, 520, .95);
        easel.Cypresses(c.Wood, isShaded: false, (508, 520, 66), (530, 524, 50));
        easel.Ground(c.Field2, [540, 552, 540, 560, 548, 536]);
        easel.Spring(230, 640, 76, 300);
        easel.Boulders((470, 640, 1.5), (110, 610, .8), (560, 700, 1.1));
        easel.Fill(c.Roof, string.Concat(Enumerable.Range(0, HeatherTufts).Select(_ => Tuft())), ".7");
        easel.Ground(c.Dark, [770, 760, 790, 796, 776, 740]);
        easel.Birds(300, 300);

        string Tuft()
        {
            var (x, y) = (Round(chance.Between(0, 600)), Round(chance.Between(620, 790)));
            var height = 16 + ((y - 600) / 12.0);
            return Path($"M{x} {y}l3-{height} 3 {height}z");
        }
    }
}
