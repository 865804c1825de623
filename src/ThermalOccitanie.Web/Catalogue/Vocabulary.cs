using System.Collections.Immutable;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>
/// The federation's everyday words in every language: they help the search box to understand and are never shown as
/// indications. What they lead to travels inside the program; the words themselves stand in the database.
/// </summary>
public sealed class Vocabulary
{
    private readonly IReadOnlyDictionary<Language, ReferenceVocabulary> _things;
    private readonly ImmutableDictionary<WordTarget, LocalisedWords> _words;

    private Vocabulary(IReadOnlyDictionary<Language, ReferenceVocabulary> things, ImmutableDictionary<WordTarget, LocalisedWords> words)
    {
        _things = things;
        _words = words;
    }

    /// <summary>Reads what words may lead to; the words come <see cref="With(IEnumerable{WordList})"/> the database's lists.</summary>
    public static Vocabulary Load() => new(Language.All.ToDictionary(l => l, l => ReferenceVocabulary.Read(l.Code)), ImmutableDictionary<WordTarget, LocalisedWords>.Empty);

    /// <summary>The same things with these words and no other.</summary>
    public Vocabulary With(IEnumerable<WordList> lists) => new(_things, lists.ToImmutableDictionary(l => l.Target, l => l.Words));

    /// <summary>The same vocabulary with other words for one thing.</summary>
    public Vocabulary With(WordTarget target, LocalisedWords words) => new(_things, _words.SetItem(target, words));

    /// <summary>The words for one thing, in every language.</summary>
    public LocalisedWords Of(WordTarget target) => _words.GetValueOrDefault(target) ?? new();

    /// <summary>What is understood in one language: its words, and the bounds and addresses that no language changes.</summary>
    public SpokenVocabulary In(Language language)
    {
        var (own, french) = (_things[language], _things[Language.French]);
        var labels = own.Areas.ToDictionary(a => a.Name, a => a.Label);

        return new(
            TargetsOf(WordKind.Orientation).ToDictionary(target => target.Key, Words),
            french.Settings.Keys.ToDictionary(key => key, key => Words(new(WordKind.Setting, key))),
            [.. french.Areas.Select(a => new Area(a.Name, Words(new(WordKind.Area, a.Name)), a.Departments, a.Stations) { Label = labels.GetValueOrDefault(a.Name) })],
            [.. TargetsOf(WordKind.Station).SelectMany(target => Of(target).Fr.Select(name => new OldName(target.Key, name)))],
            own.Themes.ToDictionary(t => t.Key, t => new NamedWords(t.Value.Name, Words(new(WordKind.StayTheme, t.Key)))),
            own.Kinds.ToDictionary(k => k.Key, k => new NamedWords(k.Value.Name, Words(new(WordKind.StayKind, k.Key)))),
            [.. own.Pages.Select(p => new PageWords(p.Slug, p.Title, french.Pages.First(f => f.Slug == p.Slug).Url!, Words(new(WordKind.Page, p.Slug))))],
            Reading(WordList.Ordinary),
            Reading(WordList.Trade),
            Reading(WordList.GivingWay))
        {
            Departments = TargetsOf(WordKind.Department).ToDictionary(target => target.Key, Words),
            Places = own.Places.ToDictionary(p => FoldedText.Fold(p.Key), p => p.Value),
        };

        IReadOnlyList<string> Words(WordTarget target) => Of(target).In(language.Code);

        IReadOnlyList<string> Reading(string key) => [.. Words(new(WordKind.Reading, key)).Select(FoldedText.Fold)];
    }

    private IEnumerable<WordTarget> TargetsOf(WordKind kind) => _words.Keys.Where(target => target.Kind == kind).OrderBy(target => target.Key, StringComparer.Ordinal);
}

/// <summary>The everyday words of one language, and what they lead to.</summary>
public sealed record SpokenVocabulary(
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
    /// <summary>What departments are called besides their names, by code: « Altos Pirineos ».</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Departments { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What places of France are called in another language, with their French names: « Perpiñán ».</summary>
    public IReadOnlyDictionary<string, string> Places { get; init; } = new Dictionary<string, string>();
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

/// <summary>Another name of a station or of its commune.</summary>
public sealed record OldName(string Station, string Name);

public sealed record NamedWords(string Name, IReadOnlyList<string> Words);

/// <summary>A page of the portal that answers to some words: « quand » leads to the calendar.</summary>
public sealed record PageWords(string Slug, string Title, string Url, IReadOnlyList<string> Words);
