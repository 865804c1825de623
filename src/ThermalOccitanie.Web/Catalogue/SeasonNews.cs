using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>A season that opened, or ended.</summary>
/// <param name="On">The first day of the season, or its last.</param>
public sealed record SeasonNews(StationSheet Station, Season Season, bool IsOpening, DateOnly On)
{
    private const int DaysItStaysNew = 120;

    /// <summary>What happened lately, the latest first. Days to come and doubtful stations are no news.</summary>
    public static IReadOnlyList<SeasonNews> Of(PublishedCatalogue catalogue, DateOnly today) =>
    [
        .. catalogue.Stations
            .Where(s => s.Status is StationStatus.Open && !s.Listing.Season.IsOverdueOn(today))
            .SelectMany(Of)
            .Where(n => n.HappenedBy(today) && today.DayNumber - n.On.DayNumber <= DaysItStaysNew)
            .OrderByDescending(n => n.On)
            .ThenBy(n => n.Station.Name, French.ByName),
    ];

    private static IEnumerable<SeasonNews> Of(StationSheet station)
    {
        foreach (var season in station.Listing.Season.Confirmed())
        {
            yield return new(station, season, IsOpening: true, season.OpensOn);

            if (season.ClosesOn is { } closesOn)
            {
                yield return new(station, season, IsOpening: false, closesOn);
            }
        }
    }

    /// <summary>« Cauterets : la saison 2026 est terminée ».</summary>
    public string Headline => IsOpening
        ? Say.It("{0} : la saison {1} est ouverte", Station.Name, Season.Year)
        : Say.It("{0} : la saison {1} est terminée", Station.Name, Season.Year);

    // On its last day a station is still open.
    private bool HappenedBy(DateOnly today) => IsOpening ? On <= today : On < today;
}
