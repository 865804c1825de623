using System.Text.Json;

namespace ThermalOccitanie.Data.Seeding;

/// <summary>
/// What the search box is taught in one language, as it travels inside the program (words.json, words.en.json,
/// words.es.json). The words fill the database once and are the federation's from then on; what they lead to, its names and
/// its bounds, is always read here.
/// </summary>
/// <param name="Areas">All of them in the French file; in another, those that have a name in its language.</param>
/// <param name="OldNames">In the French file alone: no language changes them.</param>
/// <param name="Pages">With their addresses in the French file alone.</param>
public sealed record ReferenceVocabulary(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Orientations,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Settings,
    IReadOnlyList<ReferenceArea> Areas,
    IReadOnlyList<ReferenceOldName>? OldNames,
    IReadOnlyDictionary<string, ReferenceNamedWords> Themes,
    IReadOnlyDictionary<string, ReferenceNamedWords> Kinds,
    IReadOnlyList<ReferencePage> Pages,
    IReadOnlyList<string> Ordinary,
    IReadOnlyList<string> Trade,
    IReadOnlyList<string> GivingWay)
{
    /// <summary>What departments are called in another language than French, by code: « Altos Pirineos ».</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Departments { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What places of France are called in another language, with their French names: « Perpiñán ».</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    /// <param name="language">« fr », « en » or « es ».</param>
    public static ReferenceVocabulary Read(string language)
    {
        using var stream = ReferenceCatalogue.Open(language == "fr" ? "words.json" : $"words.{language}.json");
        return JsonSerializer.Deserialize<ReferenceVocabulary>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The file of everyday words is empty.");
    }
}

/// <summary>A part of the region that is no department: « Pyrénées », « Vallespir ».</summary>
/// <param name="Name">In French; it is the area's key in every language.</param>
/// <param name="Label">Its name in the language of the file.</param>
/// <param name="Departments">Codes of the departments it stands for, unless it names stations.</param>
/// <param name="Stations">Slugs of its stations, where it is only a part of a department.</param>
public sealed record ReferenceArea(string Name, string? Label, IReadOnlyList<string> Words, IReadOnlyList<string>? Departments, IReadOnlyList<string>? Stations);

/// <summary>Another name of a station or of its commune, with where it was found.</summary>
public sealed record ReferenceOldName(string Station, string Name, string? Note, string? Source);

public sealed record ReferenceNamedWords(string Name, IReadOnlyList<string> Words);

/// <summary>A page of the portal that answers to some words: « quand » leads to the calendar.</summary>
public sealed record ReferencePage(string Slug, string Title, string? Url, IReadOnlyList<string> Words);
