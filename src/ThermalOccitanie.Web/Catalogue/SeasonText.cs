using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>What is said of a season on a day: a headline, the dates known, and the badge's kind.</summary>
/// <param name="Badge">Class of the badge: open, closed or unconfirmed.</param>
public sealed record SeasonText(string Badge, string Headline, string Detail)
{
    /// <summary>The incident of which the text speaks instead of the season, or <see langword="null"/>.</summary>
    public IncidentSheet? Closure { get; private init; }

    /// <summary>The season as it stands today: what is closed for now is never said to be open.</summary>
    public static SeasonText Of(StationSheet station, DateOnly today)
    {
        var season = OfDates(station, today);

        return season.Badge != "closed" && station.ClosureOn(today, today) is { } closure
            ? new("closed", IncidentText.Headline(closure.Latest.Scope), Say.It("Saison : {0}", Say.LowerFirst(season.Detail))) { Closure = closure }
            : season;
    }

    /// <summary>What the dates of the season say of a day, whatever happens meanwhile.</summary>
    public static SeasonText OfDates(StationSheet station, DateOnly day)
    {
        var outlook = station.OutlookOn(day);
        var season = outlook.Season;

        return outlook.State switch
        {
            SeasonState.Open when season is null => new("open", Say.It("Ouverte toute l’année"), Say.It("La station annonce qu’elle ne ferme pas")),
            SeasonState.Open => new("open", Say.It("Ouverte jusqu’au {0}", Say.Day(season!.ClosesOn!.Value)), Dates(season)),
            SeasonState.OpensLater => new("closed", Say.It("Ouvre le {0}", DayOf(season!.OpensOn, day)), Dates(season)),
            SeasonState.Closed => new("closed", Say.It("Fermée depuis le {0}", Say.Day(season!.ClosesOn!.Value)), Say.It("Saison {0} : {1}", season.Year, Say.LowerFirst(Dates(season)))),
            SeasonState.ClosingUnknown => new("unconfirmed", Say.It("Fin de saison : à confirmer par téléphone"), Say.It("Ouverte depuis le {0}", Say.DayAndYear(season!.OpensOn))),
            SeasonState.Overdue => new("unconfirmed", Say.It("Saison {0} : à confirmer par téléphone", day.Year), Say.It("Dernière saison connue : {0}, {1}", season!.Year, Say.LowerFirst(Known(season)))),
            SeasonState.Unknown => new("unconfirmed", Say.It("Saison : à confirmer par téléphone"), station.Listing.Season.ToConfirmOn(day).Any() ? Say.It("Dates non confirmées") : Say.It("Dates non communiquées")),
        };
    }

    /// <summary>The seasons announced for which the station does not vouch yet: « Saison 2027 : du 22 mars au 29 octobre 2027, à confirmer ».</summary>
    public static IEnumerable<string> ToConfirm(StationSheet station, DateOnly today) =>
        station.Listing.Season.OpenAllYear is true
            ? []
            : station.Listing.Season.ToConfirmOn(today).Select(season => Say.It("Saison {0} : {1}, à confirmer", season.Year, Say.LowerFirst(Dates(season))));

    /// <summary>« Du 23 mars au 30 octobre 2026 ».</summary>
    public static string Dates(Season season) => Dates(season.OpensOn, season.ClosesOn);

    public static string Dates(DateOnly opensOn, DateOnly? closesOn) => closesOn is { } last
        ? Say.It("Du {0} au {1}", DayOf(opensOn, last), Say.DayAndYear(last))
        : Say.It("À partir du {0}", Say.DayAndYear(opensOn));

    private static string Known(Season season) => season.ClosesOn is { } closesOn
        ? Say.It("Du {0} au {1}", Say.Day(season.OpensOn), Say.Day(closesOn))
        : Say.It("À partir du {0}", Say.Day(season.OpensOn));

    private static string DayOf(DateOnly day, DateOnly beside) => day.Year == beside.Year ? Say.Day(day) : Say.DayAndYear(day);
}
