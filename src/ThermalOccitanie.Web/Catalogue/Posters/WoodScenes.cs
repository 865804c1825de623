using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>A clearing seen from under the trees, and a pond among pines.</summary>
internal static class WoodScenes
{
    public static void Clearing(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        easel.Sky(560, 300, 306, 72);
        easel.Clouds(".6", (110, 180, 130), (380, 140, 140));

        if (facts.SeesThePyrenees)
        {
            easel.Massif([(-20, 360), (190, 306), (250, 348), (320, 292), (380, 346), (440, 310), (620, 352)], 500, 336, 7, Mix(c.Rock, c.Far, .5));
        }

        easel.LeafyRidge(Mix(c.Far, c.Wood, .2), [360, 380, 398, 404, 392, 372, 352], 38, 600);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .4), [396, 428, 452, 458, 446, 420, 390], 46, 640);
        easel.LeafyRidge(c.Wood, [440, 470, 500, 508, 494, 466, 430], 54, 700);
        easel.LeafyRidge(Mix(c.Wood, c.Roof, .4), [486, 516, 560, 580, 556, 512, 478], 46, 720);
        easel.Ground(c.Field, [570, 540, 526, 524, 536, 574]);
        easel.House(facts, 300, 552);
        easel.Ground(c.Field2, [620, 590, 576, 580, 590, 620]);
        easel.Ground(Mix(c.Field2, c.Dark, .3), [680, 660, 648, 656, 664, 690]);
        easel.Spring(300, 656, 80, 320);
        easel.Boughs(Mix(c.Wood, c.Dark, .4), [330, 190, 96, 60, 84, 170, 300]);
        easel.Fill(c.Dark, "M20 0h44q-16 300-8 440t50 370H-10Q24 560 20 0zM580 0h-46q18 320 6 450t-46 356h114q-34-300-28-806zM44 300q60-50 80-150l10 4q-16 110-86 190zM560 330q-70-70-86-170l-8 4q10 130 90 210z");
        easel.Boughs(c.Dark, [250, 120, 56, 30, 50, 104, 230]);
        easel.Ground(c.Dark, [720, 750, 800, 812, 796, 744, 710]);
    }

    public static void Pines(Easel easel, StationFacts facts)
    {
        var c = easel.Inks;
        double[] meadow = [452, 440, 448, 436, 446, 452];
        easel.Sky(560, 320, 300, 70);
        easel.Clouds(".7", (330, 180, 150), (150, 214, 100));
        easel.Ground(Mix(c.Far, c.Pale, .2), [392, 376, 388, 370, 384, 392], 560);
        easel.Ground(Mix(c.Wood, c.Far, .5), [420, 404, 412, 398, 410, 416], 600);
        easel.Ground(c.Field, meadow, 640);
        easel.Furrows(meadow);
        easel.LeafyRidge(c.Wood, [492, 480, 488, 478, 486, 494], 40, 640);
        easel.Ground(c.Field2, [530, 522, 528, 524, 530, 526]);
        easel.House(facts, 310, 548);
        easel.Fill(c.Water, "M-20 580q160-30 320-26t320 22v150H-20z");
        easel.Fill(c.Pale, "M206 566h208q-20 34-60 36t-100 0-48-36z", ".35");
        easel.Stroke(c.Pale, "4", "M150 610h90M330 622h120M220 646h150M400 664h90M120 676h80", ".6");
        easel.LotusLeaves((180, 690, 30), (250, 716, 40), (340, 700, 34), (430, 724, 42), (120, 726, 32), (500, 692, 28));
        easel.LotusFlowers((250, 708), (430, 716), (180, 684));
        easel.Steam(300, 640);
        easel.UmbrellaPine(84, 812, 2.1);
        easel.UmbrellaPine(540, 816, 1.75, isFlipped: true);
        easel.Ground(c.Dark, [740, 752, 784, 796, 780, 748, 736]);
    }

    public static void LotusLeaves(this Easel easel, params (double X, double Y, double Size)[] leaves) => easel.Fill(
        Mix(easel.Inks.Wood, easel.Inks.Field2, .4),
        string.Concat(leaves.Select(leaf => Oval(leaf.X, leaf.Y, leaf.Size, leaf.Size * .34))));

    public static void LotusFlowers(this Easel easel, params (double X, double Y)[] flowers) => easel.Fill(
        "#e59a9c",
        string.Concat(flowers.Select(f => Path($"M{f.X} {f.Y}q-22-10-16-26 10 2 16 12-4-16 0-24 6 8 2 24 6-10 16-12 4 16-18 26z"))));
}
