using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>What is said of a season on a day: a headline, the dates known, and the badge's kind.</summary>
/// <param name="Badge">Class of the badge: open, closed or unconfirmed.</param>
public sealed record SeasonText(string Badge, string Headline, string Detail)
{
    public static SeasonText Of(StationSheet station, DateOnly day)
    {
        var outlook = station.OutlookOn(day);
        var season = outlook.Season;

        return outlook.State switch
        {
            SeasonState.Open when season is null => new("open", "Ouverte toute l’année", "La station annonce qu’elle ne ferme pas"),
            SeasonState.Open => new("open", $"Ouverte jusqu’au {Say.Day(season!.ClosesOn!.Value)}", Dates(season)),
            SeasonState.OpensLater => new("closed", $"Ouvre le {DayOf(season!.OpensOn, day)}", Dates(season)),
            SeasonState.Closed => new("closed", $"Fermée depuis le {Say.Day(season!.ClosesOn!.Value)}", $"Saison {season.Year} : {Say.LowerFirst(Dates(season))}"),
            SeasonState.ClosingUnknown => new("unconfirmed", "Fin de saison : à confirmer par téléphone", $"Ouverte depuis le {Say.DayAndYear(season!.OpensOn)}"),
            SeasonState.Overdue => new("unconfirmed", $"Saison {day.Year} : à confirmer par téléphone", $"Dernière saison connue : {season!.Year}, {Say.LowerFirst(Known(season))}"),
            SeasonState.Unknown => new("unconfirmed", "Saison : à confirmer par téléphone", "Dates non communiquées"),
        };
    }

    /// <summary>« Du 23 mars au 30 octobre 2026 ».</summary>
    public static string Dates(Season season) => season.ClosesOn is { } closesOn
        ? $"Du {DayOf(season.OpensOn, closesOn)} au {Say.DayAndYear(closesOn)}"
        : $"À partir du {Say.DayAndYear(season.OpensOn)}";

    private static string Known(Season season) => season.ClosesOn is { } closesOn
        ? $"Du {Say.Day(season.OpensOn)} au {Say.Day(closesOn)}"
        : $"À partir du {Say.Day(season.OpensOn)}";

    private static string DayOf(DateOnly day, DateOnly beside) => day.Year == beside.Year ? Say.Day(day) : Say.DayAndYear(day);
}
