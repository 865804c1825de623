using System.Globalization;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>The same fields for the season of each year: « saison.2027.ouverture ».</summary>
internal static class SeasonFields
{
    /// <summary>Where any year will do.</summary>
    public const int SomeYear = 2026;

    private const string AskDay = "Saisissez une date, par exemple 23/03/2027.";

    private static readonly ListingField AllYear = new FieldOf(ListingSectionKind.Season).YesNo("toute-annee", "Ouverte toute l’année", l => l.Season.OpenAllYear, (l, isOpen) => l.Season.OpenAllYear = isOpen) with
    {
        DefaultWeight = 2,
        IsExpectedOf = l => l.Season.Items.Count == 0,
    };

    public static IReadOnlyList<ListingField> Of(IReadOnlyList<int> years) => [AllYear, .. years.SelectMany(Declare)];

    /// <summary>What does not hold between the days of each season.</summary>
    public static IReadOnlyList<(string Code, string Sentence)> Check(SeasonSection seasons) => [.. seasons.Items.SelectMany(Check)];

    private static IReadOnlyList<ListingField> Declare(int year)
    {
        var field = new FieldOf(ListingSectionKind.Season);

        return
        [
            One(field.Day($"{year}.ouverture", "Premier jour", AskDay, l => l.Season.Of(year)?.OpensOn, Open)) with { DefaultWeight = 8, IsExpectedOf = IsSeasonal },
            One(Day("fermeture", "Dernier jour", season => season.ClosesOn, (season, day) => season.ClosesOn = day)) with { DefaultWeight = 8, IsExpectedOf = IsSeasonal },
            One(Day("premiere-admission", "Première admission en cure", season => season.FirstAdmissionOn, (season, day) => season.FirstAdmissionOn = day)),
            One(Day("derniere-admission", "Dernière admission en cure", season => season.LastAdmissionOn, (season, day) => season.LastAdmissionOn = day)),
            One(Day("bien-etre-ouverture", "Bien-être : premier jour", season => season.WellnessOpensOn, (season, day) => season.WellnessOpensOn = day)) with
            {
                Hint = "Si l’espace de bien-être n’ouvre pas aux mêmes dates que les cures.",
            },
            One(Day("bien-etre-fermeture", "Bien-être : dernier jour", season => season.WellnessClosesOn, (season, day) => season.WellnessClosesOn = day)),
            One(field.Tick(
                $"{year}.confirmee", "Ces dates sont confirmées", "confirmées", "à confirmer",
                l => l.Season.Of(year)?.IsConfirmed, (l, isConfirmed) => l.Season.Of(year)?.IsConfirmed = isConfirmed,
                unless: l => l.Season.Of(year) is null ? "Saisissez les dates avant de les confirmer." : null)) with
            {
                Hint = "Tant que la case n’est pas cochée, les visiteurs lisent « à confirmer ».",
            },
        ];

        ListingField Day(string name, string label, Func<Season, DateOnly?> read, Action<Season, DateOnly?> write) => field.Day(
            $"{year}.{name}", label, AskDay,
            l => l.Season.Of(year) is { } season ? read(season) : null,
            (l, day) =>
            {
                if (l.Season.Of(year) is { } season)
                {
                    write(season, day);
                }
            },
            unless: l => l.Season.Of(year) is null ? "Saisissez aussi le premier jour, ou effacez celui-ci." : null);

        // Without its first day there is no season.
        void Open(StationListing copy, DateOnly? day)
        {
            if (day is null)
            {
                copy.Season.Remove(year);
            }
            else if (copy.Season.Of(year) is { } season)
            {
                season.OpensOn = day.Value;
            }
            else
            {
                copy.Season.Put(new() { Year = year, IsConfirmed = false, OpensOn = day.Value });
            }
        }

        ListingField One(ListingField declared) => declared with
        {
            Group = $"Saison {year.ToString(CultureInfo.InvariantCulture)}",
            WeightCode = declared.Code.Replace($".{year}.", ".", StringComparison.Ordinal),
            StateOf = l => l.Season.Of(year) is { } season ? (season.IsConfirmed ? "confirmée" : "à confirmer") : null,
        };
    }

    private static bool IsSeasonal(StationListing listing) => listing.Season.OpenAllYear is not true;

    private static IEnumerable<(string Code, string Sentence)> Check(Season season)
    {
        // One mistake in its ends would make every other day wrong as well.
        var days = CheckEnds(season) is { } end ? [end] : CheckAdmissions(season);

        return from problem in days.Concat(CheckWellness(season))
               select ($"saison.{season.Year}.{problem.Name}", problem.Sentence);
    }

    private static (string Name, string Sentence)? CheckEnds(Season season) => season switch
    {
        _ when season.OpensOn.Year != season.Year => ("ouverture", AskYear(season)),
        { ClosesOn: null } => ("fermeture", "Saisissez aussi le dernier jour, ou effacez le premier."),
        { ClosesOn: { } closesOn } when closesOn <= season.OpensOn => ("fermeture", "Saisissez un dernier jour qui vienne après le premier."),
        { ClosesOn: { } closesOn } when closesOn > season.OpensOn.AddYears(1) => ("fermeture", "Saisissez un dernier jour à moins d’un an du premier."),
        _ => null,
    };

    private static IEnumerable<(string Name, string Sentence)> CheckAdmissions(Season season)
    {
        const string Between = "Saisissez un jour entre le premier et le dernier de la saison.";
        var isFirstRight = season.FirstAdmissionOn is not { } first || season.SurelyCovers(first);

        if (!isFirstRight)
        {
            yield return ("premiere-admission", Between);
        }

        if (season.LastAdmissionOn is { } last && !season.SurelyCovers(last))
        {
            yield return ("derniere-admission", Between);
        }
        else if (isFirstRight && season.LastAdmissionOn < season.FirstAdmissionOn)
        {
            yield return ("derniere-admission", "Saisissez un jour qui ne vienne pas avant la première admission.");
        }
    }

    private static IEnumerable<(string Name, string Sentence)> CheckWellness(Season season)
    {
        if (season.WellnessOpensOn is not { } opensOn)
        {
            return season.WellnessClosesOn is null ? [] : [("bien-etre-ouverture", "Saisissez aussi le premier jour du bien-être, ou effacez le dernier.")];
        }

        if (opensOn.Year != season.Year)
        {
            return [("bien-etre-ouverture", AskYear(season))];
        }

        if (season.WellnessClosesOn < opensOn)
        {
            return [("bien-etre-fermeture", "Saisissez un dernier jour qui ne vienne pas avant le premier.")];
        }

        return season.WellnessClosesOn > opensOn.AddYears(1) ? [("bien-etre-fermeture", "Saisissez un dernier jour à moins d’un an du premier.")] : [];
    }

    private static string AskYear(Season season) => $"Saisissez un jour de {season.Year} : c’est l’année de cette saison.";
}
