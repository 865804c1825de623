using System.Text.Json;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>
/// The federation's everyday words: they help the search box to understand and are never shown as indications.
/// </summary>
public sealed record Vocabulary(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Orientations,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Settings,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<OldName> OldNames,
    IReadOnlyDictionary<string, NamedWords> Themes,
    IReadOnlyDictionary<string, NamedWords> Kinds,
    IReadOnlyList<PageWords> Pages,
    IReadOnlyList<string> Ordinary,
    IReadOnlyList<string> Trade,
    IReadOnlyList<string> GivingWay)
{
    /// <summary>Reads the vocabulary that travels inside the program.</summary>
    public static Vocabulary Load()
    {
        using var stream = ReferenceCatalogue.Open("words.json");
        var words = JsonSerializer.Deserialize<Vocabulary>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The file of everyday words is empty.");

        return words with
        {
            Ordinary = [.. words.Ordinary.Select(FoldedText.Fold)],
            Trade = [.. words.Trade.Select(FoldedText.Fold)],
            GivingWay = [.. words.GivingWay.Select(FoldedText.Fold)],
        };
    }
}

/// <summary>A part of the region that is no department: « Pyrénées », « Vallespir ».</summary>
/// <param name="Departments">Codes of the departments it stands for, unless it names stations.</param>
/// <param name="Stations">Slugs of its stations, where it is only a part of a department.</param>
public sealed record Area(string Name, IReadOnlyList<string> Words, IReadOnlyList<string>? Departments, IReadOnlyList<string>? Stations)
{
    public bool Holds(StationSheet station) =>
        Stations is { Count: > 0 } ? Stations.Contains(station.Slug) : Departments?.Contains(station.Department.Code) is true;
}

/// <summary>Another name of a station or of its commune, with where it was found.</summary>
public sealed record OldName(string Station, string Name, string? Note, string? Source);

public sealed record NamedWords(string Name, IReadOnlyList<string> Words);

/// <summary>A page of the portal that answers to some words: « quand » leads to the calendar.</summary>
public sealed record PageWords(string Slug, string Title, string Url, IReadOnlyList<string> Words);
