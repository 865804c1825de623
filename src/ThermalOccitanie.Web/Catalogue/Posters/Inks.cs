using System.Globalization;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>
/// The flat inks of a poster. The lit side is warm and the shadow, printed over it, is blue or violet: that contrast is
/// the style. Far planes are mixed towards <see cref="Far"/>, then towards <see cref="Pale"/>; the nearest is <see cref="Dark"/>.
/// </summary>
/// <param name="Skies">Top and horizon of each sky.</param>
/// <param name="Field2">The nearer field.</param>
internal sealed record Inks(
    (string Top, string Low)[] Skies,
    string Far,
    string Rock,
    string Shade,
    string Wood,
    string Field,
    string Field2,
    string Dark,
    string Roof,
    string Water,
    string Sun,
    string Pale)
{
    private static readonly Dictionary<string, Inks> Families = new(StringComparer.Ordinal)
    {
        ["65"] = new([("#2b7f8c", "#f8e6c4"), ("#e3a04a", "#fbeecb"), ("#3f6f8f", "#f6d3b0"), ("#7fb3b0", "#fdf0d3")], "#9dbdbd", "#c3b59b", "#173a5e", "#2c6a66", "#a9b96a", "#7f9f58", "#123a3b", "#4a5f78", "#3aa0a5", "#f7c767", "#fffaf0"),
        ["09"] = new([("#5f9c94", "#f9edc9"), ("#d8a65a", "#f9efcf"), ("#8ab5a2", "#fbe3bd")], "#a9c2b0", "#bdb68e", "#1f4450", "#3c6e4e", "#b9bd62", "#86a04f", "#17392f", "#8d5548", "#4aa39b", "#f4b95a", "#fffaee"),
        ["31"] = new([("#d9785c", "#fbdfae"), ("#46808f", "#fbe0b4")], "#d7a79a", "#d7a08c", "#3a2c5e", "#41607a", "#c2ad5c", "#8f9a55", "#262b49", "#b5533f", "#5aa6ad", "#fbd27a", "#fff8ee"),
        ["66"] = new([("#eeb04c", "#fdeec6"), ("#cf5f4a", "#fbd79c"), ("#2f8f9a", "#fbe9c0"), ("#e58a5a", "#fdebc3"), ("#8f6d9c", "#fbdcb8")], "#dca98a", "#dd9273", "#47295a", "#6a4a5e", "#d3a94e", "#a58a48", "#38203a", "#c4573d", "#2f9aa0", "#fde3a0", "#fff6e6"),
        ["34"] = new([("#1f8a9a", "#fbe8bd"), ("#4fa3a2", "#fdeac4"), ("#e8a556", "#fdeecb")], "#9cc2bb", "#cfae82", "#274163", "#4f7758", "#d6b65c", "#9aa355", "#173c44", "#c9623f", "#27939f", "#fbd070", "#fffaf0"),
        ["11"] = new([("#e5a24c", "#fdeec9")], "#d9b48c", "#d89c62", "#542c49", "#6f7a45", "#d9b252", "#a99a48", "#3c2a33", "#b5533a", "#4c9c96", "#fff0b8", "#fff6e4"),
        ["12"] = new([("#b9657a", "#f8d5b4")], "#cfa3a4", "#a3776f", "#3b2a49", "#6f5a4f", "#cf9a4d", "#9a7f45", "#33242f", "#54576d", "#5d9da0", "#fde0a4", "#fff5e8"),
        ["30"] = new([("#7fb0a0", "#fdf0c4")], "#b5c6ac", "#a9a67c", "#344a54", "#5f7d52", "#e0c35e", "#aab055", "#22423a", "#cf7146", "#3f9c9b", "#f9c65c", "#fffbec"),
        ["32"] = new([("#f0bf5a", "#fdf3cf"), ("#7db6b4", "#fdeebf"), ("#e79a68", "#fdeecb")], "#c5cda0", "#b5b277", "#4a5a48", "#6d8a4c", "#ecc34c", "#a9b24e", "#2d4a34", "#c9653f", "#58a59d", "#fff2bd", "#fffbec"),
        ["48"] = new([("#6f8fae", "#f8e3cc"), ("#c98f9c", "#fbe6c4")], "#b3b3c2", "#94909f", "#33365a", "#4c6a63", "#cdb35f", "#a58f9a", "#23344a", "#5b6178", "#5f9fb0", "#fbdc96", "#fffaf2"),
    };

    /// <summary>The inks of a department. Those without a station yet borrow a neighbour's.</summary>
    public static Inks OfDepartment(string code) => Families[code switch
    {
        _ when Families.ContainsKey(code) => code,
        "46" => "12",
        "81" => "30",
        _ => "32",
    }];

    /// <summary>An ink between two others.</summary>
    public static string Mix(string one, string other, double share) => "#" + string.Concat(Enumerable.Range(0, 3).Select(i =>
        Pen.Round(Pen.Lerp(Part(one, i), Part(other, i), share)).ToString("x2", CultureInfo.InvariantCulture)));

    private static int Part(string ink, int index) => int.Parse(ink.AsSpan(1 + (2 * index), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
