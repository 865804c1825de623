using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Places;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>
/// What the database holds for visitors, now and later: stays that begin or end at an hour change what visitors see without
/// anything being written. A picture is taken of it for an instant, and says until when it stands.
/// </summary>
/// <param name="Version">The database's number of what was read.</param>
/// <param name="Stations">Without their stays.</param>
/// <param name="Stays">All that are or were published, by station.</param>
public sealed record CatalogueFacts(
    long Version,
    IReadOnlyList<StationSheet> Stations,
    IReadOnlyList<OrientationSheet> Orientations,
    IReadOnlyDictionary<string, IReadOnlyList<Stay>> Stays,
    Vocabulary Vocabulary,
    Gazetteer Gazetteer,
    RedirectTable Redirects)
{
    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, ShortLinkSheet> ShortLinks { get; init; } = new Dictionary<string, ShortLinkSheet>(StringComparer.Ordinal);

    /// <summary>The newsletters that were sent, the latest first.</summary>
    public IReadOnlyList<LetterSheet> Letters { get; init; } = [];

    /// <summary>What visitors read at an instant, in UTC.</summary>
    public PublishedCatalogue At(DateTime now)
    {
        var today = ParisTime.DayOf(now);
        var stations = Stations.Select(station => station with
        {
            Stays = [.. StaysOf(station).Where(s => s.IsVisibleAt(now)).Select(s => StaySheet.Of(s, station.Slug, station.Name).On(today))],
        });

        return new(Version, [.. stations], Orientations, Vocabulary, Gazetteer, Redirects)
        {
            ShortLinks = ShortLinks,
            Letters = Letters,
            StandsUntil = Stations.SelectMany(StaysOf).SelectMany(Turns).Where(turn => turn > now).DefaultIfEmpty(DateTime.MaxValue).Min(),
            EndedStays = Stations.SelectMany(StaysOf, (station, stay) => new EndedStay(stay, station.Slug)).Where(e => e.Stay.State is StayState.Withdrawn || e.Stay.HasEndedAt(now))
                .ToDictionary(e => e.Stay.Slug, StringComparer.OrdinalIgnoreCase),
        };
    }

    private IReadOnlyList<Stay> StaysOf(StationSheet station) => Stays.GetValueOrDefault(station.Slug, []);

    // The instants at which a stay appears, disappears, or loses its price.
    private static IEnumerable<DateTime> Turns(Stay stay) =>
        new[] { stay.VisibleFrom, stay.VisibleUntil, stay.PriceUntil is { } last ? PortalDay.StartOf(last.AddDays(1)).UtcDateTime : null }.OfType<DateTime>();
}

/// <summary>A stay that visitors could see, and no longer can.</summary>
public sealed record EndedStay(Stay Stay, string StationSlug)
{
    public string Name => Stay.Name;
}
