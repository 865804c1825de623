using ThermalOccitanie.Domain.Stays;
using static ThermalOccitanie.Web.Catalogue.Posters.Emblem;
using static ThermalOccitanie.Web.Catalogue.Posters.Inks;
using static ThermalOccitanie.Web.Catalogue.Posters.Pen;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>What each theme of stays is shown by.</summary>
internal static class ThemeScenes
{
    /// <summary>The family's own sign, for what has no other.</summary>
    public static Emblem Garden { get; } = new(Under("#4fa3a2", "#fdeac4", "34"), TerraceGarden, Say.Later("un jardin en terrasse et sa source"));

    public static Emblem Of(StayTheme theme) => theme switch
    {
        StayTheme.Back => new(Under("#2b7f8c", "#f8e6c4", "65"), Bench, Say.Later("un banc sous un pin, face aux montagnes")),
        StayTheme.Sleep => new(Under("#1b2f57", "#7f86ae", "48") with { Sun = "#fdeec2", Pale = "#e3e4ee" }, Night, Say.Later("un village endormi sous la lune")),
        StayTheme.Slimming => new(Under("#d8a65a", "#f9efcf", "09"), Footbridge, Say.Later("une passerelle au-dessus d’un torrent")),
        StayTheme.Relaxation => new(Under("#8f6d9c", "#fbdcb8", "66"), SteamingPool, Say.Later("un bassin fumant face aux sommets")),
        StayTheme.AfterCancer => new(Under("#e58a6a", "#fdebc3", "31"), FirstLight, Say.Later("l’aube sur l’eau et des hirondelles")),
        StayTheme.MotherAndBaby => new(Under("#f0bf5a", "#fdf3cf", "32"), Ducks, Say.Later("une cane et ses canetons sur un étang")),
        StayTheme.Sport => new(Under("#1f8a9a", "#fbe8bd", "34"), Sails, Say.Later("des voiles qui filent sur l’étang")),
        StayTheme.Beauty => new(Under("#c98f9c", "#fbe6c4", "48"), Lotus, Say.Later("une fleur de lotus sur une eau calme")),
        StayTheme.LightLegs => new(Under("#8ab5a2", "#fbe3bd", "09"), SteppingStones, Say.Later("des pierres plates pour traverser un ruisseau clair")),
        StayTheme.Stress => new(Under("#e8a556", "#fdeecb", "34"), Hammock, Say.Later("un hamac entre deux pins, au bord de l’étang")),
        StayTheme.Discovery => new(Under("#46808f", "#fbe0b4", "31"), Balloon, Say.Later("une montgolfière au-dessus des vallées")),
        StayTheme.Other => Garden,
    };

    private static void Bench(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 444, 286, 54);
        easel.Clouds(".65", (330, 110, 190), (60, 150, 150));
        easel.Massif([(-20, 350), (110, 262), (220, 352), (330, 240), (430, 350), (530, 276), (620, 340)], 560, 314);
        easel.FirRidge(Mix(c.Wood, c.Far, .45), [412, 424, 440, 446, 440, 424, 408], 22, 18, 620);
        easel.Ground(Mix(c.Field, c.Far, .3), [458, 470, 462, 474, 466, 456]);
        easel.Ground(c.Field, [520, 512, 520, 514, 520, 512]);
        easel.Ground(c.Field2, [556, 552, 560, 556, 550, 556]);
        easel.Fill(c.Shade, "M190 566h260l100 30H230z", ".25");
        easel.Fill(c.Dark, "M206 500h12v72h-12zM402 500h12v72h-12zM222 452h8v70h-8zM390 452h8v70h-8z");
        easel.Fill(c.Roof, "M200 500h220v14H200zM208 452h204v14H208zM208 474h204v14H208z");
        easel.Fill(c.Pale, "M200 500h220v4H200zM208 452h204v4H208zM208 474h204v4H208z", ".45");
        easel.Ground(Mix(c.Field2, c.Dark, .3), [650, 640, 650, 660, 640, 630]);
        easel.Fill(Mix(c.Pale, c.Rock, .3), "M230 800q60-90 40-150t30-94h20q-20 50 20 96t20 148z");
        easel.UmbrellaPine(96, 700, 1.85);
        easel.Ground(c.Dark, [706, 716, 760, 812, 820, 812, 800]);
    }

    private static void Night(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(600, 424, 284, 46);
        easel.Disc(easel.SkyInks.Top, 446, 274, 40, ".55");
        easel.Stars((70, 90, 9), (150, 250, 7), (230, 130, 8), (330, 70, 9), (300, 240, 6), (520, 120, 9), (540, 250, 6), (90, 180, 6), (430, 160, 6), (210, 60, 5));
        easel.Massif([(-20, 390), (90, 312), (190, 392), (300, 284), (420, 390), (520, 330), (620, 390)], 560, 356, 8, Mix(c.Rock, c.Shade, .45));
        easel.FirRidge(Mix(c.Wood, c.Shade, .55), [430, 446, 456, 450, 458, 440, 430], 26, 20, 640);
        easel.Ground(Mix(c.Field2, c.Shade, .55), [498, 490, 500, 494, 500, 490]);
        easel.Place(270, 530, 1.5, () => easel.Village(6));
        easel.Ground(Mix(c.Field2, c.Shade, .72), [552, 546, 556, 550, 556, 548]);
        easel.Fill(Mix(c.Water, c.Shade, .5), "M-20 640q160-46 320-40t320 40v180H-20z");
        easel.Track(424, 612);
        easel.Stroke(c.Pale, "4", "M110 650h100M210 690h120M70 730h110M250 752h90", ".35");
        easel.Firs((40, 812, 330), (104, 818, 220), (566, 812, 260));
    }

    private static void Footbridge(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 300, 284, 54);
        easel.Clouds(".6", (50, 110, 180), (360, 140, 170));
        easel.Massif([(-20, 310), (110, 236), (220, 350), (300, 344), (390, 356), (490, 240), (620, 320)], 560, 306);
        easel.FirRidge(Mix(c.Wood, c.Far, .35), [340, 400, 448, 462, 450, 404, 344], 26, 20, 640);
        easel.FirRidge(c.Wood, [420, 470, 516, 530, 514, 468, 416], 36, 28, 700);
        easel.Fill(c.Water, "M276 500h46q10 60 90 120t130 180H60q40-120 130-180t86-120z");
        easel.Stroke(c.Pale, "5", "M290 520q-10 50-60 96M306 530q8 50 50 96M230 640q-60 60-80 140M370 650q70 50 90 130M290 640q-10 70-40 140M320 700q20 40 24 90", ".65");
        easel.Boulders((210, 640, .9), (420, 660, 1.1), (300, 740, 1));
        easel.Fill(Mix(c.Field2, c.Dark, .25), "M-20 520q120 0 196 40-20 70-96 140T-20 760zM620 516q-120 0-196 42 30 70 100 140t96 70z");
        easel.Fill(c.Shade, "M120 566q180-76 360 0v16q-180-70-360 0z", ".5");
        easel.Fill(c.Roof, "M110 552q190-80 380 0v16q-190-76-380 0z");
        easel.Stroke(c.Roof, "7", "M112 492q188-78 376 0M126 486v64M190 464v62M256 454v58M344 454v58M410 464v62M474 486v64", isRound: false);
        easel.Stroke(c.Pale, "2.5", "M112 489q188-78 376 0M112 551q188-78 376 0", ".6");
        easel.Firs((44, 812, 340), (112, 818, 220), (562, 812, 310), (500, 820, 200));
    }

    private static void SteamingPool(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 168, 284, 50);
        easel.Clouds(".6", (320, 100, 210), (70, 170, 130));
        easel.Massif([(-20, 350), (70, 306), (150, 366), (330, 226), (440, 350), (530, 290), (620, 360)], 560, 336);
        easel.FirRidge(Mix(c.Wood, c.Far, .35), [420, 440, 428, 446, 430, 416], 26, 22, 640);
        easel.FirRidge(c.Wood, [460, 476, 466, 480, 470, 452], 32, 26, 680);
        easel.Ground(c.Field, [500, 492, 496, 492, 496, 500]);
        easel.Ground(Mix(c.Pale, c.Rock, .3), [524, 514, 508, 508, 514, 524]);
        easel.Basin(300, 556, 236);
        easel.Steam(230, 546);
        easel.Cypresses(c.Dark, isShaded: true, (36, 536, 170), (68, 540, 120), (566, 536, 150));
        easel.Fill(c.Shade, "M-20 690h640v4H-20zM-20 742h640v5H-20zM90 640l-70 160h8l70-160zM300 650v150h6V650zM500 640l80 160h8l-80-160z", ".16");
        easel.Cypresses(c.Dark, isShaded: true, (40, 812, 270), (566, 812, 230));
    }

    private static void FirstLight(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(600, 300, 404, 84);
        easel.Clouds(".7", (50, 150, 210), (330, 110, 200), (360, 330, 150), (70, 300, 130));
        easel.Fill(Mix(c.Far, c.Shade, .2), "M-20 430q60-40 130-36t120 36zM620 430q-50-60-120-56t-100 56z");
        easel.Lake(428);
        easel.Track(300, 434);
        easel.Stroke(c.Sun, "6", "M260 610h90M276 640h56M250 676h110M282 712h50", ".7");
        foreach (var (x, y, scale, isFlipped) in new[] { (170, 300, 1.5, false), (252, 246, 1.0, false), (410, 276, 1.25, true), (470, 340, .8, true) })
        {
            easel.Place(x, y, scale, () => easel.Fill(c.Dark, "M0 0q14-18 46-24-18 14-26 26 10 8 12 22l-16-10-14 16q2-14-2-20-26 0-44-16 26 4 44 6z"), isFlipped);
        }

        easel.Fill(c.Dark, "M-20 640q70 8 110 60t110 100H-20z");
        easel.BlossomTree(70, 720, 1.1, "#f0b7ad");
        easel.Reeds(420);
    }

    private static void Ducks(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 150, 290, 58);
        easel.Clouds(".75", (320, 110, 200), (60, 150, 130));
        easel.Ground(Mix(c.Far, c.Pale, .2), [396, 376, 390, 370, 386, 378], 560);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .35), [420, 410, 424, 414, 422, 412], 40, 560);
        easel.Ground(c.Field, [446, 440, 446, 442, 446, 440]);
        easel.Lake(458);
        Duck(easel, 226, 520, 1.4, c.Pale, c.Roof);
        Duck(easel, 380, 516, .62, Mix(c.Sun, c.Field, .45), c.Roof);
        Duck(easel, 452, 530, .58, Mix(c.Sun, c.Field, .45), c.Roof);
        Duck(easel, 516, 512, .54, Mix(c.Sun, c.Field, .45), c.Roof);
        easel.LotusLeaves((110, 660, 44), (190, 700, 36), (420, 690, 46), (500, 730, 34));
        easel.LotusFlowers((196, 690), (424, 678));
        easel.Reeds(20);
        easel.Cypresses(c.Dark, isShaded: false, (560, 812, 330), (604, 818, 240));
        easel.Ground(c.Dark, [760, 770, 800, 820, 800, 770, 740]);
    }

    private static void Duck(Easel easel, double x, double y, double scale, string body, string bill) => easel.Place(x, y, scale, () =>
    {
        var c = easel.Inks;
        easel.Fill(c.Pale, Oval(0, 14, 84, 10), ".4");
        easel.Fill(bill, "M-84-62l-30 8q2 10 30 10z");
        easel.Fill(body, "M-40-8q-20-16-18-36-28-2-28-28 0-24 26-26 28 0 28 30 0 16 20 16h40q30 0 52-24 6 44-20 64-12 12-36 12h-44q-14 0-20-8z");
        easel.Fill(c.Shade, "M-10-32q40-14 72 0-20 30-62 24-16-8-10-24z", ".28");
        easel.Fill(c.Dark, Oval(-66, -76, 4, 4));
    });

    private static void Sails(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 470, 280, 56);
        easel.Clouds(".85", (40, 120, 220), (330, 150, 180));
        easel.Fill(Mix(c.Far, c.Pale, .3), "M-10 424q120-16 200-8t130 4v20H-10z");
        easel.Fill(Mix(c.Rock, c.Wood, .45), "M300 430q60-10 96-44t60-40q34-8 56 16t108 68z");
        easel.Fill(c.Shade, "M456 346q34-8 56 16t108 68H500q20-40-44-84z", ".4");
        easel.Lake(428);
        easel.Sail(c.Sun, 430, 470, .7);
        easel.Sail(c.Pale, 120, 500, .98);
        easel.Sail(c.Roof, 290, 548, 1.3);
        easel.Stroke(c.Pale, "5", "M150 580q60 22 150 6M40 520q40 10 80 2M330 582q50 6 120-8", ".7");
        easel.Quay();
        easel.Birds(120, 240);
    }

    private static void Lotus(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 300, 296, 66);
        easel.Clouds(".7", (50, 110, 190), (360, 140, 170));
        easel.Ground(Mix(c.Far, c.Pale, .25), [400, 380, 392, 372, 388, 382], 600);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .4), [424, 414, 426, 416, 424, 412], 38, 600);
        easel.Lake(440);
        easel.Fill(Mix(c.Wood, c.Field, .3), Oval(300, 566, 210, 46) + Oval(96, 660, 90, 24) + Oval(520, 680, 110, 28) + Oval(300, 740, 130, 26));
        easel.Fill(c.Shade, "M300 612a210 46 0 0 0 210-46q-90 30-210 46zM96 684a90 24 0 0 0 90-24q-40 18-90 24zM520 708a110 28 0 0 0 110-28q-50 20-110 28z", ".3");
        easel.Fill("#d98a95", "M300 566q-150 10-190-110 90-6 190 110 100-116 190-110-40 120-190 110zM300 566q-110-60-90-200 80 50 90 200 10-150 90-200 20 140-90 200z");
        easel.Fill("#eab0b4", "M300 566q-120-30-142-152 96 20 142 152 46-132 142-152-22 122-142 152z");
        easel.Fill(c.Pale, "M300 566q-70-100 0-232 70 132 0 232z", ".92");
        easel.Fill("#c56f80", "M300 566q110-10 190-110-40 120-190 110zM300 566q70-100 0-232 70 120 0 232z", ".4");
        easel.Reeds(430);
    }

    private static void SteppingStones(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 404, 288, 54);
        easel.Clouds(".65", (50, 120, 200), (370, 110, 160));
        easel.Massif([(-20, 360), (100, 300), (200, 366), (310, 270), (420, 360), (530, 306), (620, 356)], 520, 330, 7, Mix(c.Rock, c.Far, .4));
        easel.LeafyRidge(Mix(c.Wood, c.Far, .4), [390, 382, 396, 386, 394, 380], 36, 600);
        easel.Ground(c.Field, [420, 414, 420, 416, 420, 414]);
        easel.Fill(c.Water, "M-20 456q160-30 320-20t320-10v380H-20z");
        easel.Fill(Mix(c.Water, c.Pale, .35), "M-20 456q160-30 320-20t320-10v30q-160-10-320 10t-320 20z");
        easel.Stroke(c.Pale, "4", "M40 560h90M450 540h100M70 620h120M420 610h130M30 690h120M450 690h110M120 760h110M430 770h90", ".6");
        (double X, double Y, double Across)[] stones = [(286, 446, 28), (318, 466, 36), (276, 494, 46), (330, 532, 60), (258, 584, 76), (346, 652, 96), (240, 736, 120)];
        easel.Fill(c.Shade, string.Concat(stones.Select(s => Oval(s.X + 4, s.Y + (s.Across * .2), s.Across * 1.06, s.Across * .32))), ".45");
        easel.Fill(Mix(c.Pale, c.Rock, .4), string.Concat(stones.Select(s => Oval(s.X, s.Y, s.Across, s.Across * .3))));
        easel.Fill(c.Pale, string.Concat(stones.Select(s => Oval(s.X - (s.Across * .2), s.Y - (s.Across * .06), s.Across * .6, s.Across * .16))), ".55");
        easel.Cypresses(c.Dark, isShaded: true, (70, 470, 170), (102, 474, 120), (536, 456, 150));
        easel.Reeds(20);
        easel.Reeds(460);
    }

    private static void Hammock(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 300, 330, 62);
        easel.Clouds(".75", (60, 140, 190), (360, 120, 150));
        easel.Fill(Mix(c.Far, c.Shade, .15), "M-20 420q90-40 170-30t150 20 160-24 160 34z");
        easel.Lake(416);
        easel.Track(300, 420);
        easel.Ground(c.Field, [560, 572, 588, 594, 588, 572, 556]);
        easel.Ground(c.Field2, [640, 650, 664, 660, 664, 650, 640]);
        easel.UmbrellaPine(104, 700, 1.9);
        easel.UmbrellaPine(500, 700, 1.8, isFlipped: true);
        easel.Fill(c.Shade, "M170 606h260l40 14H190z", ".3");
        easel.Stroke(c.Dark, "4", "M112 390L166 432M112 390L172 446M490 390L434 432M490 390L428 446");
        easel.Fill(c.Dark, "M162 428q138 120 276 0l2 14q-140 126-280 0z");
        easel.Fill(c.Roof, "M160 434q140 128 280 0-30 112-140 112T160 434z");
        easel.Fill(c.Pale, "M196 464q18 14 36 22l10 46q-30-22-46-68zM280 498h40l-4 48h-32zM368 486q18-8 36-22-16 46-46 68z", ".85");
        easel.Fill(c.Shade, "M300 498q84-2 140-64-30 112-140 112z", ".22");
        easel.Ground(c.Dark, [720, 744, 780, 800, 780, 744, 716]);
    }

    private static void Balloon(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(600, 128, 300, 48);
        easel.Clouds(".75", (40, 130, 190), (380, 100, 170), (30, 420, 150), (420, 380, 150));
        easel.Massif([(-20, 470), (80, 420), (180, 474), (300, 400), (420, 470), (520, 416), (620, 470)], 640, 450, 7, Mix(c.Rock, c.Far, .35));
        easel.Ground(Mix(c.Far, c.Pale, .1), [520, 504, 516, 500, 512, 508], 700);
        easel.LeafyRidge(Mix(c.Wood, c.Far, .3), [556, 546, 560, 550, 558, 546], 36, 740);
        easel.Ground(c.Field, [600, 590, 600, 606, 596, 588]);
        easel.Place(170, 632, .8, () => easel.Village(6));
        easel.Ground(c.Field2, [660, 650, 664, 676, 660, 650]);
        easel.Vines(420, 560, 690);
        easel.Fill(c.Roof, "M316 226C404 226 452 290 440 352 430 404 372 440 350 474h-68C260 440 202 404 192 352 180 290 228 226 316 226z");
        easel.Fill(c.Sun, "M316 226c-70 0-96 70-88 126 8 60 50 90 66 122h16c-22-40-34-80-34-134 0-60 14-104 40-114zM316 226c70 0 96 70 88 126-8 60-50 90-66 122h-16c22-40 34-80 34-134 0-60-14-104-40-114z");
        easel.Fill(c.Shade, "M316 226C404 226 452 290 440 352 430 404 372 440 350 474h-24c60-60 90-190-10-248z", ".35");
        easel.Stroke(c.Dark, "2.5", "M284 474l12 40M348 474l-12 40", isRound: false);
        easel.Fill(c.Dark, "M290 514h52l-6 34h-40z");
        easel.Fill(c.Field, "M292 520h48v7h-48z", ".7");
        easel.Birds(470, 300);
        easel.Cypresses(c.Dark, isShaded: true, (40, 812, 200), (80, 816, 140));
    }

    private static void TerraceGarden(Easel easel)
    {
        var c = easel.Inks;
        easel.Sky(560, 168, 288, 56);
        easel.Clouds(".75", (320, 120, 200), (60, 160, 120));
        easel.Massif([(-20, 400), (110, 340), (210, 392), (340, 300), (450, 384), (540, 340), (620, 390)], 540, 330, 6, Mix(c.Rock, c.Far, .45));
        easel.LeafyRidge(Mix(c.Wood, c.Far, .4), [440, 430, 444, 434, 442, 430], 38, 620);
        easel.Ground(c.Field, [486, 480, 486, 482, 486, 480]);
        easel.Place(300, 540, 1.2, easel.Pavilion);
        easel.Cypresses(c.Dark, isShaded: true, (110, 556, 210), (146, 560, 150), (454, 560, 150), (490, 556, 210));
        easel.Ground(c.Field2, [560, 556, 558, 556, 558, 560]);
        easel.Fill(Mix(c.Pale, c.Rock, .3), "M250 556h100l110 244H140z");
        easel.Spring(300, 676, 110);
        easel.Fill(c.Roof, string.Concat(new[] { (60, 640), (110, 690), (500, 640), (540, 700), (70, 740), (520, 760) }.Select(p => Oval(p.Item1, p.Item2, 24, 16))), ".9");
        easel.Fill(c.Wood, string.Concat(new[] { (60, 654), (110, 704), (500, 654), (540, 714), (70, 754), (520, 774) }.Select(p => Oval(p.Item1, p.Item2, 34, 12))));
        easel.Cypresses(c.Dark, isShaded: true, (20, 812, 300), (582, 812, 320));
    }
}
