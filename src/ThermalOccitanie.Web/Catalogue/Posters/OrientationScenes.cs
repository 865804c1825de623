using static ThermalOccitanie.Web.Catalogue.Posters.Emblem;
using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>What each therapeutic orientation is shown by. No body, no promise: a place, a path, some water.</summary>
internal static class OrientationScenes
{
    private const string Blossom = "#eab0ab";

    public static Emblem Of(string code) => code switch
    {
        "RH" => new(Under("#3f6f8f", "#f8dfba", "65"), MountainPath, Say.Later("un sentier de montagne et ses cairns")),
        "VR" => new(Under("#8ab5a2", "#fbecc8", "30"), PineWood, Say.Later("un bois de sapins dans la brume et la vapeur d’une source")),
        "DER" => new(Under("#2f8f9a", "#fbeacb", "09"), Waterfall, Say.Later("une eau claire qui tombe dans un bassin de roche")),
        "MCA" => new(Under("#e79a68", "#fdeecb", "32"), PoplarLane, Say.Later("une longue allée plate entre des peupliers")),
        "PHL" => new(Under("#4fa3a2", "#fdeac4", "34"), Meanders, Say.Later("une rivière aux larges méandres")),
        "AD" => new(Under("#2f8f9a", "#f9e6bf", "32"), CarafeAndGlass, Say.Later("une carafe et un verre d’eau devant des collines")),
        "AU" => new(Under("#1f8a9a", "#fbe8bd", "34"), VillageFountain, Say.Later("une fontaine de village et ses jets d’eau")),
        "GYN" => new(Under("#d98a8c", "#fde6cf", "12"), BlossomByWater, Say.Later("un amandier en fleur au bord de l’eau")),
        "NEU" => new(Under("#cf8f9c", "#fdeac4", "48"), Lavender, Say.Later("des rangs de lavande sous un grand ciel")),
        "PSY" => new(Under("#5f7fa6", "#fbe0c2", "31"), StillLake, Say.Later("une barque sur un lac calme, le soir")),
        "AMB" => new(Under("#7fb0a0", "#fdf0c4", "30"), BowlAndMint, Say.Later("un filet d’eau, un bol de pierre et de la menthe")),
        "TDE" => new(Under("#46909f", "#fdebc6", "66"), Kite, Say.Later("un cerf-volant au-dessus d’un pré")),
        _ => ThemeScenes.Garden,
    };

    private static void MountainPath(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 412, 284, 52);
        easel.Clouds(".65", (40, 120, 200), (360, 90, 160));
        easel.Massif([(-20, 340), (96, 246), (206, 346), (300, 236), (412, 356), (520, 260), (620, 330)], 560, 310);
        easel.FirRidge(Mix(c.Wood, c.Far, .4), [404, 430, 452, 456, 448, 424, 400], 24, 20, 640);
        easel.Ground(c.Field, [470, 464, 452, 446, 456, 470]);
        easel.Ground(Mix(c.Field, c.Field2, .6), [540, 520, 510, 520, 530, 520]);
        easel.Ground(c.Field2, [600, 586, 596, 606, 590, 570]);
        easel.Ground(Mix(c.Field2, c.Dark, .25), [690, 680, 700, 690, 680, 660]);
        easel.WindingWay(c.Pale);
        easel.Cairn(132, 540, 1.25);
        easel.Cairn(492, 700, 1.7);
        easel.Firs((556, 560, 150), (590, 566, 110), (40, 806, 300), (96, 812, 190));
    }

    private static void PineWood(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 300, 292, 64);
        easel.Clouds(".6", (60, 110, 190), (350, 140, 160));
        easel.FirRidge(Mix(c.Far, c.Pale, .3), [330, 372, 404, 410, 398, 366, 330], 34, 16, 600);
        easel.Mist(412);
        easel.FirRidge(Mix(c.Wood, c.Far, .5), [352, 420, 462, 470, 458, 410, 346], 48, 24, 640);
        easel.Mist(478, ".45");
        easel.Firs(Mix(c.Wood, c.Dark, .25), (110, 590, 290), (178, 572, 210), (432, 576, 230), (500, 594, 300));
        easel.Ground(c.Field2, [566, 560, 552, 556, 566, 570]);
        easel.Mist(572, ".4");
        easel.Ground(Mix(c.Field2, c.Dark, .35), [640, 626, 630, 634, 626, 640]);
        easel.Spring(300, 620, 86, 320);
        easel.Firs((36, 812, 520), (120, 830, 300), (566, 812, 500), (490, 836, 280));
    }

    private static void Waterfall(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 450, 150, 48);
        easel.Clouds(".6", (60, 110, 180));
        easel.LeafyRidge(Mix(c.Far, c.Wood, .35), [236, 226, 214, 220, 232, 246], 40, 560);
        easel.Fill(Mix(c.Rock, c.Wood, .18), "M-20 250l60-20 70 14 60-24 70 10v350H-20zM620 262l-70-26-60 12-70-30-60 12v350h260z");
        easel.Fill(c.Shade, "M110 244l60-24 70 10v340h-60l20-90-36-80 20-60zM-20 400l60 30 20 90-30 60h-50zM420 218l70 30-24 60 34 70-30 80 20 120h-60l-30-110 26-90zM560 330l60 30v200h-40z", ".5");
        easel.Fill(Mix(c.Wood, c.Dark, .3), "M236 226h128v360H236z");
        easel.Fill(c.Water, "M250 222q50-12 100 0 8 170 24 350H226q16-180 24-350z");
        easel.Fill(c.Pale, "M262 222h18q-2 170-18 346h-18q14-176 18-346zM296 220h22q4 180 10 350h-34q4-170 2-350zM334 224h10q6 170 16 344h-14q-6-170-12-344z", ".75");
        easel.LeafyRidge(c.Wood, [520, 548, 590, 596, 588, 550, 524], 34, 640);
        easel.Fill(c.Water, "M-20 640q60-70 320-72t320 72v170H-20z");
        easel.Fill(c.Pale, Oval(300, 580, 116, 20) + Oval(300, 578, 70, 26), ".7");
        easel.Stroke(c.Pale, "4", "M150 640q150 34 300 0M96 680q204 54 408 0M190 736h150M380 752h110M60 742h70", ".55");
        easel.Boulders((110, 640, 1.2), (500, 652, 1.5), (40, 720, 1.6), (470, 770, 1));
        easel.Fill(c.Dark, "M-20 560q60 40 40 110t60 130H-20zM620 540q-70 50-50 130t-50 130h100z");
        easel.Cypresses(c.Dark, isShaded: false, (20, 812, 200), (586, 812, 240));
    }

    private static void PoplarLane(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 300, 318, 62);
        easel.Clouds(".7", (40, 140, 190), (360, 110, 170));
        easel.Ground(Mix(c.Far, c.Pale, .1), [420, 404, 414, 420, 408, 400, 416], 600);
        easel.Ground(Mix(c.Wood, c.Far, .5), [446, 436, 444, 448, 442, 432, 444], 620);
        easel.Ground(c.Field, [470, 464, 462, 462, 462, 464, 470]);
        easel.Fill(c.Field2, "M-20 800V540L286 462z M620 800V540L314 462z");
        easel.Fill(Mix(c.Pale, c.Sun, .25), "M292 462h16L520 800H80z");
        (double X, double Y, double Height)[] lane = [.. new[] { 22.0, 38, 62, 98, 152, 232 }.SelectMany(d => new[] { (300 - (d * 1.15), 462 + (d * 1.15), 44 + (d * 1.5)), (300 + (d * 1.15), 462 + (d * 1.15), 44 + (d * 1.5)) })];
        easel.Fill(c.Shade, string.Concat(lane.Select(tree => Path($"M{tree.X} {tree.Y}l{tree.Height * .62} {tree.Height * .1}q{tree.Height * .2} {tree.Height * .03} 0 {tree.Height * .03}z"))), ".3");
        easel.Cypresses(Mix(c.Wood, c.Dark, .4), isShaded: true, lane);
        easel.Cypresses(c.Dark, isShaded: false, (-12, 820, 500), (612, 820, 500));
        easel.Birds(400, 236);
    }

    private static void Meanders(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 176, 286, 56);
        easel.Clouds(".75", (300, 110, 210), (60, 160, 130));
        easel.Massif([(-20, 380), (120, 326), (210, 364), (330, 262), (430, 356), (520, 300), (620, 360)], 520, 0, 6, Mix(c.Rock, c.Far, .45));
        easel.Ground(Mix(c.Far, c.Pale, .15), [390, 376, 392, 372, 384, 380], 600);
        easel.Ground(Mix(c.Wood, c.Far, .5), [410, 400, 410, 396, 404, 410], 600);
        easel.Ground(c.Field, [424, 420, 424, 420, 422, 424]);
        easel.Ground(c.Field2, [560, 540, 556, 580, 560, 530]);
        easel.Ground(Mix(c.Field2, c.Dark, .25), [700, 690, 680, 700, 720, 690]);
        easel.Fill(c.Water, "M408 424C300 432 250 440 300 452S520 466 500 496 120 500 96 548 560 590 540 656 160 700 150 800H470C480 730 680 730 670 640S230 580 250 548 560 520 566 486 380 452 372 444 410 432 424 424z");
        easel.Stroke(c.Pale, "4", "M330 455q110 10 160 24M420 506q-150 4-240 26M150 566q180 28 330 62M560 690q-160 22-240 60M300 780h110", ".6");
        easel.LeafyRidgeAlong((60, 500, 26), (118, 486, 20), (330, 484, 18), (360, 480, 16), (440, 566, 26), (496, 572, 22), (90, 640, 36), (150, 660, 30));
        easel.Place(196, 470, .62, () => easel.Village(5));
        easel.Cypresses(c.Dark, isShaded: true, (40, 812, 240), (84, 816, 170), (574, 560, 130), (548, 566, 96));
        easel.Reeds(430);
    }

    // Round bushes, each with its shadow.
    private static void LeafyRidgeAlong(this Easel easel, params (double X, double Y, double Size)[] bushes)
    {
        easel.Fill(easel.Inks.Wood, string.Concat(bushes.Select(b => Path($"M{b.X - b.Size} {b.Y}a{b.Size} {b.Size} 0 0 1 {2 * b.Size} 0z"))));
        easel.Fill(easel.Inks.Dark, string.Concat(bushes.Select(b => Path($"M{b.X} {b.Y}q{b.Size * .5}-{b.Size * .4} {b.Size * .3}-{b.Size}a{b.Size} {b.Size} 0 0 1 {b.Size * .7} {b.Size}z"))), ".35");
    }

    private static void CarafeAndGlass(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 440, 300, 60);
        easel.Clouds(".7", (40, 130, 190), (360, 160, 150));
        easel.Ground(Mix(c.Far, c.Pale, .2), [410, 388, 404, 384, 398, 392], 600);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .4), [446, 436, 448, 440, 450, 442], 36, 620);
        easel.Ground(c.Field, [480, 474, 484, 476, 482, 474]);
        easel.Cypresses(c.Dark, isShaded: true, (70, 548, 130), (98, 548, 96), (540, 548, 116));
        easel.Sill(540);
        easel.Fill(c.Shade, "M150 572h220l120 26H220zM372 572h110l80 20H430z", ".22");
        easel.Fill(c.Pale, "M206 282h76v12q-12 4-12 22v46c0 30 62 50 62 120 0 60-20 92-34 98h-108c-14-6-34-38-34-98 0-70 62-90 62-120v-46q0-18-12-22z", ".62");
        easel.Fill(c.Water, "M166 452q78 20 156 0 4 14 4 30c0 56-18 84-30 92H192c-12-8-30-36-30-92q0-16 4-30z", ".8");
        easel.Fill(c.Pale, Oval(244, 452, 78, 12), ".6");
        easel.Stroke(c.Pale, "7", "M184 480q-4 40 14 76M226 310v50", ".9");
        easel.Fill(c.Pale, "M366 412h112l-12 162q-44 10-88 0z", ".62");
        easel.Fill(c.Water, "M371 462q51 12 102 0l-9 106q-42 8-84 0z", ".8");
        easel.Fill(c.Pale, Oval(422, 462, 51, 8) + Oval(422, 412, 56, 8), ".55");
        easel.Stroke(c.Pale, "6", "M386 486l6 66", ".9");
        easel.Fill(c.Sun, Oval(528, 566, 34, 28));
        easel.Fill(c.Roof, "M528 594a34 28 0 0 0 34-28q-14 22-34 28z", ".5");
        easel.Fill(c.Wood, "M532 538q20-30 48-22-14 26-48 22z");
    }

    private static void VillageFountain(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 150, 290, 54);
        easel.Clouds(".75", (330, 110, 200), (70, 170, 130));
        easel.Ground(Mix(c.Far, c.Pale, .2), [390, 372, 386, 364, 380, 374], 600);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .45), [430, 416, 430, 420, 434, 424], 38, 620);
        easel.Place(120, 500, 1.25, () => easel.Village(5));
        easel.Place(506, 504, 1.1, () => easel.Village(5));
        easel.Ground(Mix(c.Pale, c.Rock, .34), [506, 504, 502, 502, 504, 506]);
        easel.Fill(c.Shade, "M-20 620h640v3H-20zM-20 690h640v4H-20zM280 506l-160 294h8l156-294zM330 506l210 294h8L334 506z", ".16");
        easel.Fill(c.Shade, Path($"M300 626a170 44 0 0 0 260 20q60-10 60-20H430z"), ".2");
        easel.Basin(300, 590, 176);
        easel.Fill(Mix(c.Pale, c.Rock, .2), "M274 592l8-220h36l8 220q-26 8-52 0zM262 372h76l-8-16h-60zM276 356q0-30 24-44 24 14 24 44z");
        easel.Fill(c.Shade, "M304 596l-2-284q22 16 22 44h6l8 16h-20l8 220q-12 4-22 4z", ".36");
        easel.Stroke(c.Water, "9", "M276 420q-74-10-88 160M324 420q74-10 88 160M290 420q-40 20-44 188M310 420q40 20 44 188");
        easel.Stroke(c.Pale, "4", "M274 416q-72-8-86 150M326 416q72-8 86 150M170 590q18 12 36 0M394 590q18 12 36 0M230 614q16 10 32 0M338 614q16 10 32 0", ".8");
        easel.Cypresses(c.Dark, isShaded: true, (34, 640, 320), (566, 640, 280), (80, 648, 200));
    }

    private static void BlossomByWater(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 426, 292, 60);
        easel.Clouds(".7", (60, 110, 180), (380, 150, 150));
        easel.Ground(Mix(c.Far, c.Pale, .25), [400, 372, 392, 364, 386, 376], 600);
        easel.Ground(Mix(c.Far, c.Shade, .18), [430, 412, 424, 404, 418, 428], 600);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .25), [468, 460, 472, 464, 470, 462], 36, 620);
        easel.Ground(c.Field, [500, 498, 504, 500, 504, 500]);
        easel.Lake(560);
        easel.Track(426, 566);
        easel.Ground(c.Field2, [546, 560, 590, 640, 720, 820, 880]);
        easel.Fill(Mix(c.Field2, c.Dark, .3), "M-20 640q120 10 200 70t160 100H-20z");
        easel.BlossomTree(196, 600, 1.32, Blossom);
        easel.Fill(Blossom, string.Concat(new[] { (330, 640), (380, 600), (300, 700), (440, 690), (360, 740), (120, 650), (200, 680), (90, 720) }.Select(p => Oval(p.Item1, p.Item2, 9, 4))));
        easel.LotusLeaves((470, 740, 36), (540, 700, 28));
        easel.LotusFlowers((476, 730));
    }

    private static void Lavender(Easel easel)
    {
        var c = easel.Inks with { Wood = "#7d6ba6", Dark = "#4a3b73" };
        easel.Sky(560, 430, 284, 58);
        easel.Clouds(".8", (60, 120, 210), (340, 180, 150), (260, 80, 130));
        easel.Ground(Mix(c.Far, c.Pale, .2), [392, 360, 380, 340, 366, 376], 600);
        easel.Ground(Mix(c.Far, c.Shade, .2), [424, 400, 410, 380, 404, 416], 600);
        easel.LeafyRidge(Inks.OfDepartment("30").Wood, [462, 456, 464, 458, 466, 458], 34, 620);
        easel.Ground(c.Field, [488, 482, 486, 480, 484, 480]);
        easel.Place(210, 504, 1.3, () => easel.Village(3));
        easel.Cypresses(Inks.OfDepartment("30").Dark, isShaded: true, (292, 506, 120), (314, 508, 90), (98, 506, 100));
        easel.Ground("#cdb9c9", [508, 502, 506, 504, 508, 504]);
        easel.Rows(c, 300, 440, 510);
        easel.Fill(c.Wood, string.Concat(Enumerable.Range(0, 15).Select(i => Path($"M{(i * 44) - 20} 800q6-40 {easel.Chance.Between(4, 18)}-{easel.Chance.Between(70, 110)}q10 40 6 110z"))), ".9");
        easel.Birds(140, 250);
    }

    private static void StillLake(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 300, 286, 54);
        easel.Clouds(".55", (50, 120, 190), (360, 150, 170));
        easel.Massif([(-20, 330), (90, 256), (196, 366), (300, 356), (392, 372), (506, 240), (620, 330)], 470, 300, 8, Mix(c.Rock, c.Far, .3));
        easel.FirRidge(Mix(c.Wood, c.Far, .25), [396, 416, 444, 450, 444, 420, 400], 24, 18, 480);
        easel.Lake(462);
        easel.Fill(c.Wood, "M-20 464h640q-120 34-220 22t-200 0-220 12z", ".35");
        easel.Track(300, 470);
        easel.Boat(300, 524, 1.15);
        easel.Stroke(c.Pale, "3", "M150 566q150 26 300 0M120 590q180 36 360 0", ".5");
        easel.Firs((44, 812, 340), (112, 818, 220), (566, 812, 300));
        easel.Reeds(400);
    }

    private static void BowlAndMint(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 430, 292, 56);
        easel.Clouds(".7", (320, 120, 200), (120, 160, 120));
        easel.Ground(Mix(c.Far, c.Pale, .2), [400, 380, 396, 376, 390, 384], 600);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .3), [440, 430, 444, 434, 446, 436], 38, 620);
        easel.Ground(c.Field, [486, 478, 488, 480, 486, 480]);
        easel.Sill(548);
        easel.Fill(Mix(c.Pale, c.Rock, .42), "M-20 216h150l18 30v316H-20z");
        easel.Fill(c.Shade, "M148 246v316h-40V260l22-44zM-20 330h128v4H-20zM-20 440h128v4H-20zM60 216v114h4V216zM30 334v106h4V334z", ".3");
        easel.Fill(c.Roof, "M140 320h96q14 0 14 16v22h-22v-14h-88z");
        easel.Stroke(c.Water, "12", "M239 360V520");
        easel.Stroke(c.Pale, "4", "M237 362V516", ".85");
        easel.Fill(c.Shade, "M160 580h240l120 24H220z", ".22");
        easel.Fill(Mix(c.Pale, c.Rock, .12), Oval(260, 512, 112, 24) + "M148 512q6 76 76 82h72q70-6 76-82q-112 44-224 0z");
        easel.Fill(c.Shade, "M270 536q70-2 102-24-6 76-76 82h-34q40-10 8-58z", ".3");
        easel.Fill(c.Water, Oval(260, 512, 94, 17));
        easel.Stroke(c.Pale, "3", Oval(240, 512, 34, 7) + Oval(240, 512, 60, 11), ".8", isRound: false);
        Leaves(easel);
    }

    // A sprig of mint in a small jar: pairs of pointed leaves, smaller towards the tip.
    private static void Leaves(Easel easel)
    {
        var c = easel.Inks;
        var leaf = "M0 0q30-46 84-30-26 48-84 30z";
        easel.Stroke(c.Dark, "6", "M470 560q-8-120 8-250M500 570q20-70 8-150");
        foreach (var (x, y, scale, isLeft) in new[] { (474, 500, 1.05, false), (472, 470, 1.05, true), (476, 420, .95, false), (474, 396, .9, true), (478, 356, .7, false), (478, 340, .66, true), (480, 314, .5, false), (480, 312, .5, true) })
        {
            easel.Place(x, y, scale, () => easel.Fill(isLeft ? c.Wood : Mix(c.Wood, c.Dark, .45), leaf), isLeft);
        }

        easel.Fill(c.Roof, "M436 520h80l-8 62q-32 8-64 0z");
        easel.Fill(c.Shade, "M480 520h36l-8 62q-14 4-28 4z", ".35");
    }

    private static void Kite(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 150, 300, 58);
        easel.Clouds(".75", (40, 120, 190), (330, 90, 170), (380, 420, 150));
        easel.Massif([(-20, 420), (90, 372), (190, 416), (330, 330), (430, 410), (520, 366), (620, 416)], 540, 356, 6, Mix(c.Rock, c.Far, .45));
        easel.Ground(Mix(c.Wood, c.Far, .5), [452, 440, 456, 444, 452, 440], 600);
        easel.LeafyRidge(Mix(c.Wood, c.Field2, .4), [490, 482, 494, 486, 492, 480], 34, 640);
        easel.Ground(c.Field, [520, 512, 520, 528, 518, 508]);
        easel.Ground(c.Field2, [600, 610, 590, 580, 600, 590]);
        easel.Ground(Mix(c.Field2, c.Dark, .25), [700, 690, 700, 680, 670, 690]);
        easel.Stroke(c.Pale, "3", "M400 330C330 430 250 520 190 690", ".9");
        easel.Stroke(c.Roof, "4", "M372 402q-40 20-20 50t-20 50 10 44");
        easel.Fill(c.Sun, "M340 462l24-14-4 24zM330 512l22-14 0 24zM332 556l18-18 6 22z");
        easel.Fill(c.Roof, "M470 216L500 340 372 402 360 262z");
        easel.Fill(c.Sun, "M470 216L500 340 418 316z");
        easel.Fill(c.Water, "M372 402L360 262 418 316z");
        easel.Fill(c.Shade, "M500 340L372 402 418 316z", ".3");
        easel.Fill(c.Pale, string.Concat(Enumerable.Range(0, 16).Select(i => Oval(30 + (i * 36.5), easel.Chance.Between(620, 780), 5, 5))), ".9");
        easel.Cypresses(c.Dark, isShaded: true, (560, 640, 200), (590, 650, 150));
        easel.Fill(c.Dark, "M184 690a8 8 0 0 1 12 0l-4 34h-4z");
    }
}
