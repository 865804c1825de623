using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Places;

namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>
/// Search in everyday words over one picture of the catalogue, in the language of the page. How results are ranked is told in
/// docs/search.md: what answers to more parts of the question comes first, then what is named before what is merely related.
/// </summary>
public sealed class CatalogueSearch
{
    private readonly Dictionary<Language, Lazy<Lexicon>> _lexicons;
    private readonly Gazetteer _gazetteer;
    private readonly IReadOnlyList<StationSheet> _stations;
    private readonly Dictionary<string, StationSheet> _stationBySlug;
    private readonly Dictionary<string, OrientationSheet> _orientationByCode;
    private readonly Dictionary<string, StaySheet> _stayBySlug;
    private readonly ILookup<string, StationSheet> _stationsByDepartment;
    private readonly ILookup<string, StationSheet> _stationsByOrientation;
    private readonly ILookup<string, StationSheet> _stationsBySetting;
    private readonly ILookup<string, StaySheet> _staysByTheme;
    private readonly ILookup<string, StaySheet> _staysByKind;
    private readonly Dictionary<string, Area> _areas;

    public CatalogueSearch(
        IReadOnlyList<StationSheet> stations,
        IReadOnlyList<OrientationSheet> orientations,
        IReadOnlyList<StaySheet> stays,
        Vocabulary vocabulary,
        Gazetteer gazetteer)
    {
        _stations = stations;
        _gazetteer = gazetteer;
        _stationBySlug = stations.ToDictionary(s => s.Slug);
        _orientationByCode = orientations.ToDictionary(o => o.Code);
        _stayBySlug = stays.ToDictionary(s => s.Slug);
        _stationsByDepartment = stations.ToLookup(s => s.Department.Code);
        _stationsByOrientation = stations.SelectMany(s => s.Listing.Orientations.Codes, (s, code) => (s, code)).ToLookup(p => p.code, p => p.s);
        _stationsBySetting = stations.ToLookup(s => ReferenceWords.Word(s.Setting));
        _staysByTheme = stays.ToLookup(s => ReferenceWords.Word(s.Theme));
        _staysByKind = stays.ToLookup(s => ReferenceWords.Word(s.Kind));
        _areas = vocabulary.In(Language.French).Areas.ToDictionary(a => a.Name);
        _lexicons = Language.All.ToDictionary(language => language, language => new Lazy<Lexicon>(() => Build(language)));

        // The first visitor does not wait for the language that most of them speak.
        _ = _lexicons[Language.French].Value;

        Lexicon Build(Language language)
        {
            var words = vocabulary.In(language);
            var fallback = language.IsFrench ? [] : KnownWords.MedicalFrench(orientations, language);
            return Lexicon.Build(words, language, KnownWords.Of(stations, orientations, stays, words, language), fallback);
        }
    }

    private Lexicon Spoken => _lexicons[Language.Current].Value;

    public QueryReading Read(string? text) => QueryReading.Read(text, Spoken, _gazetteer);

    /// <summary>The stations that answer to the question, each with why.</summary>
    public StationMatches FindStations(QueryReading reading)
    {
        // A place orders the list and a page is no station: neither chooses.
        var parts = reading.Parts.Where(p => p.Meanings.Any(m => m.Kind is not (MeaningKind.Place or MeaningKind.Page))).ToList();

        if (parts.Count == 0)
        {
            return new(new Dictionary<string, StationMatch>(), [], AsksNothing: true);
        }

        var answers = parts.ToDictionary(p => p, Answers);
        var required = Required(parts, forStations: true);
        var kept = Intersect(required.Select(p => answers[p]));
        var unused = new List<QueryPart>();

        // A word that only stands in the texts narrows the result, as long as it leaves something to read.
        foreach (var part in parts.Except(required))
        {
            var narrowed = kept.Where(answers[part].ContainsKey).ToHashSet(StringComparer.Ordinal);

            if (part.IsStructured || reading.IsSentence)
            {
                continue;
            }

            if (narrowed.Count > 0)
            {
                kept = narrowed;
            }
            else
            {
                unused.Add(part);
            }
        }

        var matches = kept.ToDictionary(slug => slug, slug =>
        {
            var reasons = parts.Where(p => answers[p].ContainsKey(slug)).Select(p => (Part: p, answers[p][slug].Meaning, answers[p][slug].Strength)).ToList();
            return new StationMatch(reasons.Sum(r => r.Strength), [.. reasons.Select(r => MatchReason.Of(r.Part, r.Meaning))]);
        });

        return new(matches, unused, AsksNothing: false);
    }

    /// <summary>Everything that answers to the question, best first.</summary>
    /// <param name="day">Equal answers take turns from one day to the next.</param>
    public IReadOnlyList<SearchHit> FindEverything(QueryReading reading, DateOnly day)
    {
        if (reading.IsEmpty)
        {
            return [];
        }

        var found = new Dictionary<(HitKind, string), Found>();
        var parts = reading.Parts;

        foreach (var part in parts)
        {
            foreach (var meaning in part.Meanings)
            {
                Spread(part, meaning, found);
            }
        }

        var needed = Required(parts, forStations: false);
        var asksForStays = parts.Any(p => p.IsAboutStays);
        var whole = found.Values.Where(f => needed.TrueForAll(f.Answers)).ToList();

        // When something answers the whole question, stations and stays that answer only a part of it are noise; an
        // orientation, a department or a page named in the question is still worth a line.
        var kept = whole.Count > 0
            ? found.Values.Where(f => needed.TrueForAll(f.Answers) || (f.IsNamed && f.Kind is HitKind.Orientation or HitKind.Department or HitKind.Page))
            : found.Values;

        return [.. kept
            .OrderByDescending(f => f.Coverage(needed))
            .ThenBy(f => f.Kind is HitKind.Stay && !asksForStays)
            .ThenByDescending(f => Math.Round(f.Score, 3))
            .ThenBy(f => f.Kind)
            .ThenBy(f => DailyTurn.Of(f.Key, day))
            .ThenBy(f => f.Key, StringComparer.Ordinal)
            .Select(Hit)];
    }

    /// <summary>The parts that a result must answer: what was named whole, or everything when nothing was.</summary>
    private List<QueryPart> Required(IReadOnlyList<QueryPart> parts, bool forStations)
    {
        var strong = parts.Where(p => p.IsStrong).ToList();
        var lexicon = Spoken;

        if (strong.Exists(p => p.IsHealth && !lexicon.GivesWay(p.Typed)))
        {
            // « soins du dos » asks for the stations that treat the back, whoever sells a stay about it.
            strong.RemoveAll(p => lexicon.GivesWay(p.Typed) || (forStations && p.IsAboutStays));
        }

        return strong.Count > 0 ? strong : [.. parts];
    }

    private static HashSet<string> Intersect(IEnumerable<Dictionary<string, (Meaning Meaning, double Strength)>> answers)
    {
        HashSet<string>? kept = null;

        foreach (var answer in answers)
        {
            if (kept is null)
            {
                kept = [.. answer.Keys];
            }
            else
            {
                kept.IntersectWith(answer.Keys);
            }
        }

        return kept ?? [];
    }

    // For one part of the question: the stations it points at, each with the strongest meaning that does.
    private Dictionary<string, (Meaning Meaning, double Strength)> Answers(QueryPart part)
    {
        var answers = new Dictionary<string, (Meaning Meaning, double Strength)>(StringComparer.Ordinal);
        var hasOrientation = part.Meanings.Any(m => m.Kind is MeaningKind.Orientation);
        var hasNonStay = part.Meanings.Any(m => m.Kind is not (MeaningKind.Stay or MeaningKind.StayText or MeaningKind.StayTheme or MeaningKind.StayKind));

        foreach (var meaning in part.Meanings)
        {
            // « dos » asks for the stations approved for it, not for whoever sells a stay about it.
            if (meaning.Kind is MeaningKind.StayTheme && hasOrientation
                || meaning.Kind is MeaningKind.Stay or MeaningKind.StayText && hasNonStay)
            {
                continue;
            }

            var strength = Strength.ForStation(meaning);

            foreach (var station in StationsOf(meaning))
            {
                if (!answers.TryGetValue(station.Slug, out var known) || known.Strength < strength)
                {
                    answers[station.Slug] = (meaning, strength);
                }
            }
        }

        return answers;
    }

    private IEnumerable<StationSheet> StationsOf(Meaning meaning) => meaning.Kind switch
    {
        MeaningKind.Station or MeaningKind.Commune or MeaningKind.Establishment or MeaningKind.Operator or MeaningKind.StationText => [_stationBySlug[meaning.Key]],
        MeaningKind.Department => _stationsByDepartment[meaning.Key],
        MeaningKind.Area => _stations.Where(_areas[meaning.Key].Holds),
        MeaningKind.Orientation => _stationsByOrientation[meaning.Key],
        MeaningKind.Setting => _stationsBySetting[meaning.Key],
        MeaningKind.StayTheme => _staysByTheme[meaning.Key].Select(s => _stationBySlug[s.StationSlug]).Distinct(),
        MeaningKind.StayKind => _staysByKind[meaning.Key].Select(s => _stationBySlug[s.StationSlug]).Distinct(),
        MeaningKind.Stay or MeaningKind.StayText => [_stationBySlug[_stayBySlug[meaning.Key].StationSlug]],
        MeaningKind.Page or MeaningKind.Place => [],
    };

    private IEnumerable<StaySheet> StaysOf(Meaning meaning) => meaning.Kind switch
    {
        MeaningKind.StayTheme => _staysByTheme[meaning.Key],
        MeaningKind.StayKind => _staysByKind[meaning.Key],
        MeaningKind.Stay or MeaningKind.StayText => [_stayBySlug[meaning.Key]],
        MeaningKind.Station or MeaningKind.Commune or MeaningKind.Establishment or MeaningKind.Department or MeaningKind.Area or MeaningKind.Setting =>
            StationsOf(meaning).SelectMany(s => s.Stays),
        MeaningKind.Orientation or MeaningKind.Page or MeaningKind.Operator or MeaningKind.StationText or MeaningKind.Place => [],
    };

    private void Spread(QueryPart part, Meaning meaning, Dictionary<(HitKind, string), Found> found)
    {
        foreach (var station in StationsOf(meaning))
        {
            if (meaning.Kind is not (MeaningKind.Stay or MeaningKind.StayText or MeaningKind.StayTheme or MeaningKind.StayKind))
            {
                Note(HitKind.Station, station.Slug, Strength.ForStation(meaning), meaning.Kind is MeaningKind.Station or MeaningKind.Commune or MeaningKind.Establishment);
            }
        }

        foreach (var stay in StaysOf(meaning))
        {
            Note(HitKind.Stay, stay.Slug, Strength.ForStay(meaning), meaning.Kind is MeaningKind.Stay);
        }

        switch (meaning.Kind)
        {
            case MeaningKind.Orientation:
                Note(HitKind.Orientation, meaning.Key, Strength.Named(meaning, Strength.OrientationNamed), true);
                break;
            case MeaningKind.Department:
                Note(HitKind.Department, meaning.Key, Strength.Named(meaning, Strength.DepartmentNamed), true);
                break;
            case MeaningKind.Page:
                Note(HitKind.Page, meaning.Key, Strength.Named(meaning, Strength.PageNamed), true);
                break;
            case MeaningKind.Place:
                Note(HitKind.Page, $"autour-de/{meaning.Label}", Strength.PageNamed, true);
                break;
        }

        void Note(HitKind kind, string key, double strength, bool isNamed)
        {
            if (!found.TryGetValue((kind, key), out var known))
            {
                found.Add((kind, key), known = new Found(kind, key));
            }

            known.Note(part, meaning, strength, isNamed);
        }
    }

    private SearchHit Hit(Found found) => found.Kind switch
    {
        HitKind.Station => new(found.Kind, found.Key, _stationBySlug[found.Key].Name, Link.Station(found.Key), found.Reasons),
        HitKind.Orientation => new(found.Kind, _orientationByCode[found.Key].Slug, _orientationByCode[found.Key].Name, Link.Orientation(_orientationByCode[found.Key].Slug), found.Reasons),
        HitKind.Stay => new(found.Kind, found.Key, $"{_stayBySlug[found.Key].Name}, {_stayBySlug[found.Key].StationName}", Link.Stay(found.Key), found.Reasons),
        HitKind.Department => new(found.Kind, Department.Find(found.Key)!.Slug, Department.Find(found.Key)!.Name, Link.Department(found.Key), found.Reasons),
        HitKind.Page => PageHit(found),
    };

    private SearchHit PageHit(Found found) =>
        Spoken.FindPage(found.Key) is { } page
            ? new(found.Kind, page.Slug, page.Title, Language.Current.Address(page.Url), found.Reasons)
            : new(found.Kind, "stations", Say.It("Stations autour de {0}", found.Key["autour-de/".Length..]), Link.Around(found.Key["autour-de/".Length..]), found.Reasons);

    /// <summary>One thing found, and what of the question it answers.</summary>
    private sealed class Found(HitKind kind, string key)
    {
        private readonly Dictionary<QueryPart, (Meaning Meaning, double Strength)> _answered = [];

        public HitKind Kind { get; } = kind;

        public string Key { get; } = key;

        public bool IsNamed { get; private set; }

        public double Score => _answered.Values.Sum(a => a.Strength);

        public IReadOnlyList<string> Reasons => [.. _answered.Select(a => MatchReason.Of(a.Key, a.Value.Meaning).Sentence)];

        public bool Answers(QueryPart part) => _answered.ContainsKey(part);

        public int Coverage(List<QueryPart> needed) => needed.Count(Answers);

        public void Note(QueryPart part, Meaning meaning, double strength, bool isNamed)
        {
            IsNamed |= isNamed;

            if (!_answered.TryGetValue(part, out var known) || known.Strength < strength)
            {
                _answered[part] = (meaning, strength);
            }
        }
    }
}
