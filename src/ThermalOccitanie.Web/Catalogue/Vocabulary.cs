using System.Text.Json;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>
/// The federation's everyday words in one language: they help the search box to understand and are never shown as indications.
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
    /// <summary>What departments are called in another language than French, by code: « Altos Pirineos ».</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Departments { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What places of France are called in another language, with their French names: « Perpiñán ».</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();

    /// <summary>Reads the French vocabulary that travels inside the program.</summary>
    public static Vocabulary Load() => Read("words.json");

    /// <summary>
    /// The vocabulary of a language: its own words, and what the French one alone says of areas, old names and pages.
    /// </summary>
    public Vocabulary In(Language language)
    {
        if (language.IsFrench)
        {
            return this;
        }

        var own = Read($"words.{language.Code}.json");
        var areas = own.Areas.ToDictionary(a => a.Name);

        return own with
        {
            Areas = [.. Areas.Select(area => area with { Label = areas.GetValueOrDefault(area.Name)?.Label, Words = areas.GetValueOrDefault(area.Name)?.Words ?? [] })],
            OldNames = OldNames,
            Pages = [.. own.Pages.Select(page => page with { Url = Pages.First(p => p.Slug == page.Slug).Url })],
        };
    }

    private static Vocabulary Read(string file)
    {
        using var stream = ReferenceCatalogue.Open(file);
        var words = JsonSerializer.Deserialize<Vocabulary>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The file of everyday words is empty.");

        return words with
        {
            Ordinary = [.. words.Ordinary.Select(FoldedText.Fold)],
            Trade = [.. words.Trade.Select(FoldedText.Fold)],
            GivingWay = [.. words.GivingWay.Select(FoldedText.Fold)],
            Places = words.Places.ToDictionary(p => FoldedText.Fold(p.Key), p => p.Value),
        };
    }
}

/// <summary>A part of the region that is no department: « Pyrénées », « Vallespir ».</summary>
/// <param name="Name">In French; it is the area's key in every language.</param>
/// <param name="Departments">Codes of the departments it stands for, unless it names stations.</param>
/// <param name="Stations">Slugs of its stations, where it is only a part of a department.</param>
public sealed record Area(string Name, IReadOnlyList<string> Words, IReadOnlyList<string>? Departments, IReadOnlyList<string>? Stations)
{
    /// <summary>Its name in another language, where it has one.</summary>
    public string? Label { get; init; }

    public bool Holds(StationSheet station) =>
        Stations is { Count: > 0 } ? Stations.Contains(station.Slug) : Departments?.Contains(station.Department.Code) is true;
}

/// <summary>Another name of a station or of its commune, with where it was found.</summary>
public sealed record OldName(string Station, string Name, string? Note, string? Source);

public sealed record NamedWords(string Name, IReadOnlyList<string> Words);

/// <summary>A page of the portal that answers to some words: « quand » leads to the calendar.</summary>
public sealed record PageWords(string Slug, string Title, string Url, IReadOnlyList<string> Words);
