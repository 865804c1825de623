namespace ThermalOccitanie.Domain.Words;

/// <summary>Words and phrases in each of the portal's languages. Of two that are read alike, the first is the one shown.</summary>
public sealed class LocalisedWords
{
    /// <summary>The codes of the languages, French first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["fr", "en", "es"];

    public List<string> Fr { get; set; } = [];

    public List<string> En { get; set; } = [];

    public List<string> Es { get; set; } = [];

    /// <param name="code">« fr », « en » or « es ».</param>
    public List<string> In(string code) => code switch
    {
        "en" => En,
        "es" => Es,
        _ => Fr,
    };

    /// <summary>Reads what was typed: a word or phrase a line, in the order of the lines.</summary>
    public static List<string> Read(string? typed) =>
        [.. (typed ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>These words, then those of another list that are not here yet.</summary>
    public LocalisedWords And(LocalisedWords other) => new() { Fr = Together(Fr, other.Fr), En = Together(En, other.En), Es = Together(Es, other.Es) };

    /// <returns>What is wrong, the first thing of each language.</returns>
    public IReadOnlyList<WordProblem> Problems() => [.. Languages.Select(code => Problem(code, In(code))).OfType<WordProblem>()];

    private static WordProblem? Problem(string language, List<string> words)
    {
        if (words.Count > WordList.MostWords)
        {
            return new(language, WordRefusal.TooMany, words[WordList.MostWords]);
        }

        // Compared as the search compares: neither case, accent nor hyphen makes another word.
        var known = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var word in words)
        {
            var folded = FoldedText.Fold(word);

            if (word.Length > WordList.WordMaxLength)
            {
                return new(language, WordRefusal.TooLong, word);
            }

            if (folded.Length == 0)
            {
                return new(language, WordRefusal.NoLetter, word);
            }

            if (!known.TryAdd(folded, word))
            {
                return new(language, WordRefusal.SaidTwice, word) { SaidBefore = known[folded] };
            }
        }

        return null;
    }

    private static List<string> Together(List<string> words, List<string> others) =>
        [.. words.Concat(others).DistinctBy(FoldedText.Fold)];
}

/// <summary>Why a word cannot stand in its list.</summary>
/// <param name="Language">The code of its language.</param>
public sealed record WordProblem(string Language, WordRefusal Refusal, string Word)
{
    /// <summary>As it stands earlier in the list, where it does.</summary>
    public string? SaidBefore { get; init; }
}

public enum WordRefusal
{
    /// <summary>Longer than <see cref="WordList.WordMaxLength"/>.</summary>
    TooLong,

    /// <summary>Signs only: nothing that a search could meet.</summary>
    NoLetter,

    /// <summary>Read like another word of the same list: « eczema », « Eczéma ».</summary>
    SaidTwice,

    /// <summary>More than <see cref="WordList.MostWords"/> words.</summary>
    TooMany,
}
