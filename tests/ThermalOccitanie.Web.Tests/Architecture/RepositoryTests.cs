using System.Text.RegularExpressions;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Architecture;

/// <summary>The repository looks after itself: addresses in full, documents that name what is there, no room for odds and ends.</summary>
public sealed partial class RepositoryTests
{
    private static readonly string[] OddsAndEnds = ["Common", "Helpers", "Utils", "Services"];

    [Fact]
    public void Pages_EachOne_StatesItsAddress() => Assert.Empty(
        Repository.Files("src", "*.cshtml").Where(f => LacksItsAddress(File.ReadAllText(f))).Select(Repository.Name));

    [Theory]
    [InlineData("@page\n@model X", true)]
    [InlineData("@page \"{slug}\"", true)]
    [InlineData("@page \"/Stations\"", true)]
    [InlineData("@page \"/stations/{slug}\"", false)]
    [InlineData("@page \"/erreur/{status:int}\"", false)]
    [InlineData("@model X", false)]
    public void Pages_TheRuleCatchesAViolation(string page, bool isCaught) => Assert.Equal(isCaught, LacksItsAddress(page));

    [Fact]
    public void Documents_NameOnlyFilesThatExist() => Assert.Empty(
        from document in Documents()
        from name in NamedIn(File.ReadAllText(document))
        where !Exists(name, Path.GetDirectoryName(document)!)
        select $"{Repository.Name(document)}: {name}");

    [Fact]
    public void Documents_TheRuleCatchesAViolation() => Assert.Equal(
        ["src/Gone.cs", "docs/gone.md"],
        NamedIn("See `src/Gone.cs`, [there](docs/gone.md#part), `GET /stations` and [elsewhere](https://fontclaire.example/a.md).").Where(name => !Exists(name, Repository.Root)));

    [Fact]
    public void Folders_NoneIsForOddsAndEnds() => Assert.Empty(ForOddsAndEnds(
        Repository.Files("src", "*").Concat(Repository.Files("tests", "*")).Concat(Repository.Files("eng", "*")).Select(Repository.Name)));

    [Fact]
    public void Folders_TheRuleCatchesAViolation() => Assert.Equal(["src/Web/Helpers/Text.cs"], ForOddsAndEnds(["src/Web/Helpers/Text.cs", "src/Web/Pages/Index.cshtml"]));

    [Fact]
    public void Files_NoneKnowsTheMachineItWasWrittenOn()
    {
        var files = Repository.Files("src", "*.cs").Concat(Repository.Files("tests", "*.cs")).Concat(Repository.Files("src", "*.json")).Concat(Documents());

        Assert.Empty(files.Where(f => Path.GetFileName(f) != $"{nameof(RepositoryTests)}.cs" && NamesAMachine(File.ReadAllText(f))).Select(Repository.Name));
    }

    [Theory]
    [InlineData("see /home/fontclaire/portal")]
    [InlineData(@"C:\Users\fontclaire")]
    public void Files_TheRuleCatchesAViolation(string text) => Assert.True(NamesAMachine(text));

    private static bool NamesAMachine(string text) => MachinePath().IsMatch(text);

    private static bool LacksItsAddress(string page) =>
        PageLine().Match(page) is { Success: true } line && !Address().IsMatch(line.Value);

    private static IEnumerable<string> Documents() =>
        Repository.Files("docs", "*.md").Concat(Directory.EnumerateFiles(Repository.Root, "*.md"));

    private static IEnumerable<string> ForOddsAndEnds(IEnumerable<string> files) =>
        files.Where(f => f.Split('/')[..^1].Any(folder => OddsAndEnds.Contains(folder, StringComparer.OrdinalIgnoreCase)));

    private static IEnumerable<string> NamedIn(string document) =>
        PathInBackticks().Matches(document).Select(m => m.Groups["path"].Value)
            .Concat(LinkTarget().Matches(document).Select(m => m.Groups["path"].Value));

    private static bool Exists(string name, string folder) =>
        Path.Exists(Path.Combine(folder, name)) || Path.Exists(Path.Combine(Repository.Root, name)) || IsMadeByRunning(name);

    private static bool IsMadeByRunning(string name) =>
        File.ReadLines(Path.Combine(Repository.Root, ".gitignore")).Any(line => line.Trim('/') == name.Trim('/'));

    [GeneratedRegex(@"^@page\b.*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex PageLine();

    [GeneratedRegex("^@page \"/([a-z0-9-]+|\\{[a-z]+(:[a-z]+)?\\})?(/([a-z0-9-]+|\\{[a-z]+(:[a-z]+)?\\}))*\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    // A path of ours begins in one of these folders; names with a star or a placeholder are patterns, not files.
    [GeneratedRegex(@"`(?<path>(src|tests|eng|docs)/[\w./-]+\w)`", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PathInBackticks();

    [GeneratedRegex(@"\]\((?<path>(?!https?:|mailto:|#)[^)#\s]+)[^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LinkTarget();

    [GeneratedRegex(@"(/home/|/root/|/Users/|\\Users\\)\w", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MachinePath();
}
