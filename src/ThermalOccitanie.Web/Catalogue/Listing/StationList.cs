using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Places;
using ThermalOccitanie.Web.Catalogue.Search;

namespace ThermalOccitanie.Web.Catalogue.Listing;

/// <summary>A station in a list, with why it is there.</summary>
/// <param name="DistanceKilometres">As the crow flies from the place asked for.</param>
public sealed record StationCard(StationSheet Station, IReadOnlyList<MatchReason> Reasons, double? DistanceKilometres);

/// <summary>A choice of a filter with the number of stations it would leave.</summary>
public sealed record FilterChoice(string Value, string Label, int Count, bool IsChosen)
{
    /// <summary>A choice that would leave nothing cannot be made; one already made can always be undone.</summary>
    public bool IsOffered => Count > 0 || IsChosen;
}

/// <summary>A criterion in force, and the address of the list without it.</summary>
public sealed record ChosenCriterion(string Label, string UrlWithout);

/// <summary>A way out of an empty result, with the number of stations it gives.</summary>
public sealed record Relaxation(string Label, string Url, int Count);

/// <summary>The answer to a filter: list, map and counts come from this one result.</summary>
public sealed record StationList(
    StationFilter Filter,
    IReadOnlyList<StationCard> Cards,
    int TotalInCatalogue,
    QueryReading Reading,
    IReadOnlyList<string> NotUsed,
    Place? Around,
    IReadOnlyList<FilterChoice> FirstOrientation,
    IReadOnlyList<FilterChoice> SecondOrientation,
    IReadOnlyList<FilterChoice> Settings,
    IReadOnlyList<FilterChoice> Departments,
    IReadOnlyList<FilterChoice> Statuses,
    int? OpenOnCount,
    IReadOnlyList<ChosenCriterion> Chosen,
    IReadOnlyList<Relaxation> Relaxations)
{
    public int Total => Cards.Count;

    /// <summary>Why the list is not ordered by distance though it was asked to be, or <see langword="null"/>.</summary>
    public FilterProblem? PlaceProblem => (Filter.Around, Filter.Order, Around) switch
    {
        (not null, _, null) => new("autour-de", Say.It("Nous ne trouvons pas ce lieu : saisissez une commune de France de plus de 1 000 habitants ou son code postal.")),
        (null, StationOrder.Distance, null) => new("autour-de", Say.It("Saisissez une commune ou un code postal pour trier par distance.")),
        _ => null,
    };

    /// <summary>The orientations that the words of the search were read as.</summary>
    public IReadOnlyList<Meaning> OrientationsRead =>
        [.. Reading.Parts.SelectMany(p => p.Meanings).Where(m => m.Kind is MeaningKind.Orientation && m.IsWhole).DistinctBy(m => m.Key)];
}

/// <summary>Answers filters over one picture of the catalogue.</summary>
internal sealed class StationQuestion(PublishedCatalogue catalogue, StationFilter filter, DateOnly today)
{
    private readonly QueryReading _reading = catalogue.Search.Read(filter.Query);

    public StationList Answer()
    {
        var matches = catalogue.Search.FindStations(_reading);
        var around = filter.Around is { } typed ? catalogue.Gazetteer.Find(typed).FirstOrDefault() : _reading.Around;
        var words = AsksWords(matches) ? matches : null;
        var chosen = Keep(filter, words).ToList();

        return new(
            filter,
            [.. Sort(chosen, words, around).Select(s => new StationCard(s, Reasons(s, words), around is null ? null : s.At.KilometresTo(around.At)))],
            catalogue.Stations.Count,
            _reading,
            [.. _reading.NotUnderstood, .. matches.Unused.Select(p => p.Shown)],
            around,
            Orientations(0, words),
            filter.Orientations.Count > 0 ? Orientations(1, words) : [],
            [.. Enum.GetValues<Setting>().Select(s => new FilterChoice(
                ReferenceWords.Word(s), Labels.Setting(s), Keep(filter with { Settings = [s] }, words).Count(), filter.Settings.Contains(s)))],
            Departments(words),
            Statuses(words),
            filter.OpenOn is null ? Keep(filter with { OpenOn = today }, words).Count() : null,
            [.. Criteria().Select(c => new ChosenCriterion(c.Label, c.Without.Url()))],
            chosen.Count > 0 ? [] : Relaxations(words));
    }

    // Words that nothing answers to leave nothing; a place alone orders the list, and « thermes » alone asks for all of it.
    private bool AsksWords(StationMatches matches) => !matches.AsksNothing || (filter.Query is not null && _reading.IsEmpty);

    private IEnumerable<StationSheet> Keep(StationFilter asked, StationMatches? words)
    {
        var query = asked.Query is null ? null : words;

        foreach (var station in catalogue.Stations)
        {
            if ((query is null || query.BySlug.ContainsKey(station.Slug))
                && asked.Orientations.All(o => station.IsApprovedFor(o.Code))
                && (asked.Settings.Count == 0 || asked.Settings.Contains(station.Setting))
                && (asked.Departments.Count == 0 || asked.Departments.Contains(station.Department))
                && (asked.OpenOn is not { } day || station.IsSurelyOpenOn(day, today))
                && (asked.Status is not { } status || station.Status == status))
            {
                yield return station;
            }
        }
    }

    private IEnumerable<StationSheet> Sort(List<StationSheet> stations, StationMatches? words, Place? around) => filter.Order switch
    {
        StationOrder.Name => stations.OrderBy(s => s.Name, French.ByName),
        StationOrder.Altitude => stations.OrderBy(s => s.Listing.Presentation.AltitudeMetres is null)
            .ThenByDescending(s => s.Listing.Presentation.AltitudeMetres).ThenBy(s => s.Name, French.ByName),
        StationOrder.Distance when around is not null => stations.OrderBy(s => s.At.KilometresTo(around.At)),
        StationOrder.Relevance when around is not null && filter.Around is null => stations
            .OrderByDescending(s => Math.Round(words?.BySlug[s.Slug].Score ?? 0, 3)).ThenBy(s => s.At.KilometresTo(around.At)),
        StationOrder.Relevance or StationOrder.Distance => stations
            .OrderByDescending(s => Math.Round(words?.BySlug[s.Slug].Score ?? 0, 3)).ThenBy(s => DailyTurn.Of(s.Slug, today)),
    };

    private List<MatchReason> Reasons(StationSheet station, StationMatches? words) =>
    [
        .. words?.BySlug.GetValueOrDefault(station.Slug)?.Reasons ?? [],
        .. filter.Orientations.Select(o => new MatchReason(MeaningKind.Orientation, Say.It("agréée"), Say.LowerFirst(o.Name))),
        .. filter.Settings.Count > 0 ? [new MatchReason(MeaningKind.Setting, Say.It("paysage"), Say.LowerFirst(Labels.Setting(station.Setting)))] : Array.Empty<MatchReason>(),
    ];

    private List<FilterChoice> Orientations(int slot, StationMatches? words)
    {
        var others = filter.Orientations.Where((_, index) => index != slot).ToList();

        return [.. catalogue.Orientations
            .Where(o => !others.Contains(o))
            .Select(o => new FilterChoice(
                o.Slug, o.Name, Keep(filter with { Orientations = [.. others, o] }, words).Count(), filter.Orientations.ElementAtOrDefault(slot) == o))];
    }

    private List<FilterChoice> Departments(StationMatches? words) =>
    [
        .. catalogue.Departments.Select(d => new FilterChoice(
            d.Code, d.Name, Keep(filter with { Departments = [d] }, words).Count(), filter.Departments.Contains(d))),
    ];

    private List<FilterChoice> Statuses(StationMatches? words) =>
    [
        .. Enum.GetValues<StationStatus>()
            .Where(status => status == filter.Status || catalogue.Stations.Any(s => s.Status == status))
            .Select(status => new FilterChoice(
                StationFilter.StatusWord(status), Labels.Status(status), Keep(filter with { Status = status }, words).Count(), filter.Status == status)),
    ];

    private List<(string Label, StationFilter Without)> Criteria()
    {
        var criteria = new List<(string, StationFilter)>();

        if (filter.Query is { } query)
        {
            criteria.Add((Say.Quoted(query), filter with { Query = null }));
        }

        criteria.AddRange(filter.Orientations.Select(o => (o.Name, filter with { Orientations = [.. filter.Orientations.Where(x => x != o)] })));
        criteria.AddRange(filter.Settings.Select(s => (Labels.Setting(s), filter with { Settings = [.. filter.Settings.Where(x => x != s)] })));
        criteria.AddRange(filter.Departments.Select(d => (d.Name, filter with { Departments = [.. filter.Departments.Where(x => x != d)] })));

        if (filter.OpenOn is { } day)
        {
            criteria.Add((Say.It("Ouverte le {0}", Say.DayAndYear(day)), filter with { OpenOn = null }));
        }

        if (filter.Status is { } status)
        {
            criteria.Add((Labels.Status(status), filter with { Status = null }));
        }

        return criteria;
    }

    /// <summary>The smallest steps back that give something: one criterion or word less, two where one is not enough.</summary>
    private List<Relaxation> Relaxations(StationMatches? words)
    {
        var fewerWords = Offered(FewerWords());
        var fewerCriteria = Offered(Criteria().Select(c => (Say.It("Sans {0}", Quoted(c.Label)), c.Without)));

        if (fewerWords.Concat(fewerCriteria).Take(6).ToList() is { Count: > 0 } one)
        {
            return one;
        }

        var criteria = Criteria();
        var two = new List<Relaxation>();

        for (var first = 0; first < criteria.Count; first++)
        {
            for (var second = first + 1; second < criteria.Count; second++)
            {
                var without = Both(criteria[first].Without, criteria[second].Without);
                two.Add(Offer(Say.It("Sans {0} ni {1}", Quoted(criteria[first].Label), Quoted(criteria[second].Label)), without));
            }
        }

        var found = two.FindAll(r => r.Count > 0);
        return found.Count > 0
            ? [.. found.OrderBy(r => r.Count).Take(4)]
            : [new(Say.It("Toutes les stations"), Link.Stations, catalogue.Stations.Count)];

        IEnumerable<Relaxation> Offered(IEnumerable<(string Label, StationFilter Without)> steps) =>
            steps.Select(step => Offer(step.Label, step.Without)).Where(r => r.Count > 0).OrderBy(r => r.Count);

        Relaxation Offer(string label, StationFilter asked) =>
            new(label, asked.Url(), asked.Query == filter.Query ? Keep(asked, words).Count() : catalogue.List(asked, today).Total);
    }

    // Of « psoriasis mer », each word alone.
    private IEnumerable<(string Label, StationFilter Without)> FewerWords()
    {
        if (filter.Query is null || _reading.Parts.Count < 2)
        {
            yield break;
        }

        foreach (var part in _reading.Parts)
        {
            yield return (Say.It("Avec {0} seulement", Say.Quoted(part.Shown)), filter with { Query = part.Shown });
        }
    }

    private StationFilter Both(StationFilter one, StationFilter other) => new(
        filter.Query is null || one.Query is null || other.Query is null ? null : filter.Query,
        [.. one.Orientations.Intersect(other.Orientations)],
        [.. one.Settings.Intersect(other.Settings)],
        [.. one.Departments.Intersect(other.Departments)],
        one.OpenOn is null || other.OpenOn is null ? null : filter.OpenOn,
        one.Status is null || other.Status is null ? null : filter.Status,
        filter.Order,
        filter.Around)
    {
        OnMap = filter.OnMap,
    };

    private static string Quoted(string label) => label[0] is '«' or '“' ? label : Say.Quoted(Say.LowerFirst(label));
}
