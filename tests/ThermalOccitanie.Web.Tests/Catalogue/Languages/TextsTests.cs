using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Tests.Catalogue.Languages;

/// <summary>Every text that the program says is translated, and every translation is of a text that it says.</summary>
public sealed partial class TextsTests
{
    private static readonly HashSet<string> Said =
    [
        .. Repository.Files("src/ThermalOccitanie.Web", "*.cs").Concat(Repository.Files("src/ThermalOccitanie.Web", "*.cshtml"))
            .SelectMany(file => SaidIn(File.ReadAllText(file))),
    ];

    public static TheoryData<string> Foreign => [.. Language.All.Where(l => !l.IsFrench).Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Foreign))]
    public void EveryText_IsTranslated(string code) => Assert.Equal([], Said.Except(Translations(code).Keys));

    [Theory]
    [MemberData(nameof(Foreign))]
    public void EveryTranslation_IsOfATextThatIsSaid(string code) => Assert.Equal([], Translations(code).Keys.Except(Said));

    [Theory]
    [MemberData(nameof(Foreign))]
    public void EveryTranslation_KeepsTheParts(string code) => Assert.Equal(
        [], Translations(code).Where(pair => !Parts(pair.Key).SetEquals(Parts(pair.Value))).Select(pair => $"{pair.Key} → {pair.Value}"));

    [Theory]
    [MemberData(nameof(Foreign))]
    public void EveryTranslation_IsSetAsItsLanguageIs(string code) => Assert.Equal(
        [], Translations(code).Values.Where(text => text.Contains('\'', StringComparison.Ordinal) || SpaceBeforeSign().IsMatch(text) || string.IsNullOrWhiteSpace(text)));

    [Theory]
    [MemberData(nameof(Foreign))]
    public void EveryTranslation_IsWhatThePageSays(string code)
    {
        var (french, foreign) = Translations(code).First(pair => Parts(pair.Key).Count == 0 && pair.Key != pair.Value);

        Assert.Equal(foreign, In(code, () => Say.It(french)));
        Assert.Equal(French.Set(french), In("fr", () => Say.It(french)));
    }

    [Fact]
    public void TheScan_FindsEachWayOfSaying() => Assert.Equal(
        ["Bonjour", "Au {0}", "Plus tard", "eau", "eaux", "dit \"oui\""],
        SaidIn("""Say.It("Bonjour"); @Say.It("Au {0}", x) Say.Later("Plus tard") Say.Count(list.Count(x => x), "eau", "eaux") Say.It("dit \"oui\"")"""));

    private static T In<T>(string code, Func<T> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(code);

        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static Dictionary<string, string> Translations(string code) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(Repository.Root, $"src/ThermalOccitanie.Web/Catalogue/Languages/texts.{code}.json")))!;

    private static HashSet<string> Parts(string text) => [.. Part().Matches(text).Select(m => m.Value)];

    private static IEnumerable<string> SaidIn(string source) =>
        Saying().Matches(source).SelectMany(m => new[] { m.Groups["one"], m.Groups["many"] })
            .Where(group => group.Success)
            .Select(group => group.Value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace(@"\\", @"\", StringComparison.Ordinal));

    [GeneratedRegex("""\b(?:(?:Say\.)?(?:It|Later)\(\s*"(?<one>(?:[^"\\]|\\.)*)"|Say\.Count\([^"]*?"(?<one>(?:[^"\\]|\\.)*)",\s*"(?<many>(?:[^"\\]|\\.)*)")""", RegexOptions.CultureInvariant)]
    private static partial Regex Saying();

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"\s[:;?!]", RegexOptions.CultureInvariant)]
    private static partial Regex SpaceBeforeSign();
}
