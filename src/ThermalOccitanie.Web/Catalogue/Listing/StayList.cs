using System.Text;
using Microsoft.Extensions.Primitives;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Search;

namespace ThermalOccitanie.Web.Catalogue.Listing;

/// <summary>How long a stay lasts, as visitors choose it.</summary>
public enum StayLength
{
    /// <summary>one day or less</summary>
    Day,

    /// <summary>two to four days</summary>
    ShortBreak,

    /// <summary>five days or more</summary>
    Week,

    /// <summary>not communicated</summary>
    Unknown,
}

/// <summary>What a visitor asks of the list of stays. Everything is in the address.</summary>
public sealed record StayFilter(StayTheme? Theme, StayLength? Length, StationSheet? Station, Setting? Setting, bool PriceKnown)
{
    public static StayFilter Everything { get; } = new(null, null, null, null, false);

    public bool IsNarrowing => this != Everything;

    public string Url()
    {
        var address = new StringBuilder(Link.Stays);

        Add("theme", Theme is { } theme ? ReferenceWords.Word(theme) : null);
        Add("duree", Length is { } length ? LengthWord(length) : null);
        Add("station", Station?.Slug);
        Add("cadre", Setting is { } setting ? ReferenceWords.Word(setting) : null);
        Add("prix", PriceKnown ? "connu" : null);
        return address.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                address.Append(address.Length == Link.Stays.Length ? '?' : '&').Append(name).Append('=').Append(value);
            }
        }
    }

    public static string LengthWord(StayLength length) => length switch
    {
        StayLength.Day => "journee",
        StayLength.ShortBreak => "court",
        StayLength.Week => "semaine",
        StayLength.Unknown => "non-communiquee",
    };

    public static string LengthLabel(StayLength length) => length switch
    {
        StayLength.Day => Say.It("Une journée ou moins"),
        StayLength.ShortBreak => Say.It("De deux à quatre jours"),
        StayLength.Week => Say.It("Cinq jours et plus"),
        StayLength.Unknown => Say.It("Durée non communiquée"),
    };

    public static StayLength LengthOf(StaySheet stay) => stay.DurationDays switch
    {
        null => StayLength.Unknown,
        <= 1 => StayLength.Day,
        <= 4 => StayLength.ShortBreak,
        _ => StayLength.Week,
    };

    /// <summary>Reads a filter from an address that anyone may have written by hand.</summary>
    public static (StayFilter Filter, IReadOnlyList<FilterProblem> Problems) Read(IQueryCollection query, PublishedCatalogue catalogue)
    {
        var problems = new List<FilterProblem>();

        var theme = One<StayTheme?>("theme", w => Enum.GetValues<StayTheme>().Where(t => ReferenceWords.Word(t) == w).Cast<StayTheme?>().FirstOrDefault());
        var length = One<StayLength?>("duree", w => Enum.GetValues<StayLength>().Where(l => LengthWord(l) == w).Cast<StayLength?>().FirstOrDefault());
        var station = One("station", catalogue.FindStation);
        var setting = One<Setting?>("cadre", w => Enum.GetValues<Setting>().Where(s => ReferenceWords.Word(s) == w).Cast<Setting?>().FirstOrDefault());
        var price = One<bool?>("prix", w => w == "connu" ? true : null);

        return (new(theme, length, station, setting, price is true), problems);

        T? One<T>(string field, Func<string, T?> find)
        {
            if (StationFilterReader.Text(query.TryGetValue(field, out var values) ? values : StringValues.Empty) is not { } word)
            {
                return default;
            }

            var found = find(word);

            if (found is null)
            {
                problems.Add(new(field, Say.It("Nous n’avons pas compris le critère « {0} ».", word.Length > 40 ? word[..40] + "…" : word)));
            }

            return found;
        }
    }
}

/// <summary>The answer to a filter of stays.</summary>
public sealed record StayList(
    StayFilter Filter,
    IReadOnlyList<StaySheet> Stays,
    int TotalInCatalogue,
    IReadOnlyList<FilterChoice> Themes,
    IReadOnlyList<FilterChoice> Lengths,
    IReadOnlyList<FilterChoice> Stations,
    IReadOnlyList<FilterChoice> Settings,
    int PriceKnownCount,
    IReadOnlyList<ChosenCriterion> Chosen,
    IReadOnlyList<Relaxation> Relaxations);

internal static class StayListing
{
    public static StayList Answer(PublishedCatalogue catalogue, StayFilter filter, DateOnly today)
    {
        var criteria = Criteria(filter);
        var stays = Keep(filter).OrderBy(s => DailyTurn.Of(s.Slug, today)).ToList();

        return new(
            filter,
            stays,
            catalogue.Stays.Count,
            Choices(Enum.GetValues<StayTheme>(), t => ReferenceWords.Word(t), Labels.Theme, t => filter with { Theme = t }, t => filter.Theme == t),
            Choices(Enum.GetValues<StayLength>(), StayFilter.LengthWord, StayFilter.LengthLabel, l => filter with { Length = l }, l => filter.Length == l),
            Choices(catalogue.Stations.Where(s => s.Stays.Count > 0), s => s.Slug, s => s.Name, s => filter with { Station = s }, s => filter.Station == s),
            Choices(Enum.GetValues<Setting>(), s => ReferenceWords.Word(s), Labels.Setting, s => filter with { Setting = s }, s => filter.Setting == s),
            Keep(filter with { PriceKnown = true }).Count(),
            criteria.ConvertAll(c => new ChosenCriterion(c.Label, c.Without.Url())),
            stays.Count > 0 ? [] : Relaxations());

        IEnumerable<StaySheet> Keep(StayFilter asked) => catalogue.Stays.Where(s =>
            (asked.Theme is not { } theme || s.Theme == theme)
            && (asked.Length is not { } length || StayFilter.LengthOf(s) == length)
            && (asked.Station is not { } station || s.StationSlug == station.Slug)
            && (asked.Setting is not { } setting || catalogue.FindStation(s.StationSlug)!.Setting == setting)
            && (!asked.PriceKnown || s.PriceFromCents is not null));

        List<FilterChoice> Choices<T>(IEnumerable<T> values, Func<T, string> word, Func<T, string> label, Func<T, StayFilter> with, Func<T, bool> isChosen) =>
        [
            .. values.Select(v => new FilterChoice(word(v), label(v), Keep(with(v)).Count(), isChosen(v)))
                .Where(c => c.IsOffered || catalogue.Stays.Count == 0),
        ];

        List<Relaxation> Relaxations()
        {
            var one = criteria
                .ConvertAll(c => new Relaxation(Say.It("Sans {0}", Say.Quoted(Say.LowerFirst(c.Label))), c.Without.Url(), Keep(c.Without).Count()))
                .FindAll(r => r.Count > 0);

            return one.Count > 0 ? [.. one.OrderBy(r => r.Count)] : [new(Say.It("Tous les séjours"), Link.Stays, catalogue.Stays.Count)];
        }
    }

    private static List<(string Label, StayFilter Without)> Criteria(StayFilter filter)
    {
        var criteria = new List<(string, StayFilter)>();

        if (filter.Theme is { } theme)
        {
            criteria.Add((Labels.Theme(theme), filter with { Theme = null }));
        }

        if (filter.Length is { } length)
        {
            criteria.Add((StayFilter.LengthLabel(length), filter with { Length = null }));
        }

        if (filter.Station is { } station)
        {
            criteria.Add((station.Name, filter with { Station = null }));
        }

        if (filter.Setting is { } setting)
        {
            criteria.Add((Labels.Setting(setting), filter with { Setting = null }));
        }

        if (filter.PriceKnown)
        {
            criteria.Add((Say.It("Prix connu"), filter with { PriceKnown = false }));
        }

        return criteria;
    }
}
