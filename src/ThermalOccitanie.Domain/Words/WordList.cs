namespace ThermalOccitanie.Domain.Words;

/// <summary>What visitors type when they mean one thing of the portal: the federation's words for it, in each language.</summary>
public sealed class WordList
{
    public const int KeyMaxLength = 80;
    public const int WordMaxLength = 80;

    /// <summary>Of one language: the longest list of the reference, of ordinary French words, has some 1 100.</summary>
    public const int MostWords = 2_000;

    /// <summary>Key, among <see cref="WordKind.Reading"/>, of the words that are always dropped: « je », « depuis ».</summary>
    public const string Ordinary = "mots-courants";

    /// <summary>Key, among <see cref="WordKind.Reading"/>, of the words that are dropped when something else was typed: « cure », « thermes ».</summary>
    public const string Trade = "mots-du-metier";

    /// <summary>Key, among <see cref="WordKind.Reading"/>, of the words that give way to a condition: « femme », « enfant ».</summary>
    public const string GivingWay = "mots-qui-cedent";

    public required Guid Id { get; init; }

    public required WordKind Kind { get; init; }

    /// <summary>The thing among those of its kind: a code, a slug, or the French name of an area.</summary>
    public required string Key { get; init; }

    public LocalisedWords Words { get; private set; } = new();

    /// <summary>When a person changed it last, in UTC; <see langword="null"/> while it is as the reference catalogue has it.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>Digest of the reference words that the list was filled from.</summary>
    public string? SeedFingerprint { get; set; }

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    public WordTarget Target => new(Kind, Key);

    /// <summary>Replaces the words.</summary>
    /// <param name="now">When a person asked, in UTC; <see langword="null"/> for the reference catalogue.</param>
    /// <returns>What is wrong with them, the first thing of each language; then nothing was changed.</returns>
    public IReadOnlyList<WordProblem> Teach(LocalisedWords words, DateTime? now)
    {
        var problems = words.Problems();

        if (problems.Count == 0)
        {
            Words = words;
            EditedAt = now;
            ConcurrencyToken = Guid.CreateVersion7();
        }

        return problems;
    }
}

/// <summary>What a list of words leads to.</summary>
public readonly record struct WordTarget(WordKind Kind, string Key);

/// <summary>The kinds of things that words lead to.</summary>
public enum WordKind
{
    /// <summary>orientation thérapeutique, by its code</summary>
    Orientation,

    /// <summary>cadre, by its word in the reference files</summary>
    Setting,

    /// <summary>thème de séjour, by its word in the reference files</summary>
    StayTheme,

    /// <summary>formule de séjour, by its word in the reference files</summary>
    StayKind,

    /// <summary>territoire, by its French name</summary>
    Area,

    /// <summary>département, by its code</summary>
    Department,

    /// <summary>station, by its slug: its other names, which no language changes</summary>
    Station,

    /// <summary>page of the portal, by its slug</summary>
    Page,

    /// <summary>Words that lead nowhere, and tell how a question is read.</summary>
    Reading,
}
