using System.Collections.Concurrent;
using System.Globalization;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Listing;
using ThermalOccitanie.Web.Catalogue.Map;
using ThermalOccitanie.Web.Catalogue.Places;
using ThermalOccitanie.Web.Catalogue.Posters;
using ThermalOccitanie.Web.Catalogue.Previews;
using ThermalOccitanie.Web.Catalogue.Search;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>
/// An immutable picture of all that visitors may read. Pages, API, search and map are methods on it, so they cannot
/// disagree; a new picture takes its place after each publication.
/// </summary>
public sealed class PublishedCatalogue
{
    private readonly Dictionary<string, StationSheet> _stations;
    private readonly Dictionary<string, OrientationSheet> _orientations;
    private readonly Dictionary<string, StaySheet> _stays;
    private readonly Dictionary<Guid, PhotoSheet> _photos;
    private readonly Lazy<RegionMap> _map;
    private readonly SouthToNorth _southToNorth;
    private readonly ConcurrentDictionary<(DateOnly Day, string Language), StationList> _everything = new();
    private readonly Dictionary<string, Lazy<Poster>> _stationPosters;
    private readonly Dictionary<string, Lazy<Poster>> _orientationPosters;
    private readonly Dictionary<StayTheme, Lazy<Poster>> _themePosters;

    public PublishedCatalogue(
        long version,
        IReadOnlyList<StationSheet> stations,
        IReadOnlyList<OrientationSheet> orientations,
        Vocabulary vocabulary,
        Gazetteer gazetteer,
        RedirectTable redirects)
    {
        Version = version;
        Stations = [.. stations.OrderBy(s => s.Name, French.ByName)];
        Orientations = orientations;
        Stays = [.. Stations.SelectMany(s => s.Stays)];
        Departments = [.. Department.All.Where(d => Stations.Any(s => s.Department == d))];
        Gazetteer = gazetteer;
        Redirects = redirects;
        Vocabulary = vocabulary;
        Search = SearchWith(vocabulary);
        _stations = Stations.ToDictionary(s => s.Slug, StringComparer.OrdinalIgnoreCase);
        _stays = Stays.ToDictionary(s => s.Slug, StringComparer.OrdinalIgnoreCase);
        _orientations = Orientations.SelectMany(o => new[] { (o.Slug, o), (o.Code, o) })
            .ToDictionary(p => p.Item1, p => p.o, StringComparer.OrdinalIgnoreCase);
        _stationPosters = Stations.ToDictionary(s => s.Slug, s => new Lazy<Poster>(() => StationPoster.Draw(s)), StringComparer.Ordinal);
        _orientationPosters = Orientations.ToDictionary(o => o.Slug, o => new Lazy<Poster>(() => OrientationPoster.Draw(o)), StringComparer.Ordinal);
        _themePosters = Enum.GetValues<StayTheme>().ToDictionary(t => t, t => new Lazy<Poster>(() => ThemePoster.Draw(t)));
        _photos = Stations.SelectMany(s => s.Photos).ToDictionary(p => p.Id);
        Previews = new(this);
        _southToNorth = new(Stations);
        _map = new(() => RegionMap.Draw([.. Stations.Select(s => new MapPin(s.Slug, s.Name, s.Department.Code, s.Department.Name, s.Setting, s.At))]));
    }

    /// <summary>The database's number of this picture.</summary>
    public long Version { get; }

    /// <summary>The instant, in UTC, from which visitors see something else though nothing was written.</summary>
    public DateTime StandsUntil { get; init; } = DateTime.MaxValue;

    /// <summary>The newsletters that were sent, the latest first.</summary>
    public IReadOnlyList<LetterSheet> Letters { get; init; } = [];

    /// <summary>By slug: stays that visitors could see before.</summary>
    public IReadOnlyDictionary<string, EndedStay> EndedStays { get; init; } = new Dictionary<string, EndedStay>(StringComparer.OrdinalIgnoreCase);

    /// <summary>By code.</summary>
    public IReadOnlyDictionary<string, ShortLinkSheet> ShortLinks { get; init; } = new Dictionary<string, ShortLinkSheet>(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public IReadOnlyList<StationSheet> Stations { get; }

    /// <summary>In health insurance's order.</summary>
    public IReadOnlyList<OrientationSheet> Orientations { get; }

    public IReadOnlyList<StaySheet> Stays { get; }

    /// <summary>Those with at least one station, by code.</summary>
    public IReadOnlyList<Department> Departments { get; }

    /// <summary>The federation's everyday words.</summary>
    public Vocabulary Vocabulary { get; }

    public CatalogueSearch Search { get; }

    public Gazetteer Gazetteer { get; }

    /// <summary>What other sites show beside a link.</summary>
    public CataloguePreviews Previews { get; }

    /// <summary>Where addresses of old lead now.</summary>
    public RedirectTable Redirects { get; }

    public RegionMap Map => _map.Value;

    public StationSheet? FindStation(string slug) => _stations.GetValueOrDefault(slug);

    /// <summary>By slug or by code.</summary>
    public OrientationSheet? FindOrientation(string slugOrCode) => _orientations.GetValueOrDefault(slugOrCode);

    public StaySheet? FindStay(string slug) => _stays.GetValueOrDefault(slug);

    /// <summary>Whether there is, as far as the picture tells, something at an address: of a station, an orientation or a stay it knows.</summary>
    /// <param name="address">Of a page of the portal, in any language.</param>
    public bool Answers(string address)
    {
        var french = Language.FrenchPath(RedirectPath.Fold(address) ?? "");

        var isThere = french.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["stations", var slug, ..] => FindStation(slug) is not null,
            ["soigner", var slug, ..] => FindOrientation(slug) is not null,
            ["sejours", var slug] => FindStay(slug) is not null,
            _ => true,
        };

        return isThere || (Redirects.TryFind(french, out var newAddress) && newAddress is not null);
    }

    /// <summary>Whether or not the right to show it has ended.</summary>
    public PhotoSheet? FindPhoto(Guid id) => _photos.GetValueOrDefault(id);

    /// <summary>Drawn when first asked for, once a picture.</summary>
    /// <exception cref="KeyNotFoundException">The station comes from another catalogue.</exception>
    public Poster PosterOf(StationSheet station) => _stationPosters[station.Slug].Value;

    /// <exception cref="KeyNotFoundException">The orientation comes from another catalogue.</exception>
    public Poster PosterOf(OrientationSheet orientation) => _orientationPosters[orientation.Slug].Value;

    public Poster PosterOf(StayTheme theme) => _themePosters[theme].Value;

    /// <summary>A station as visitors would read it with another listing.</summary>
    public StationSheet With(StationSheet station, StationListing listing) => station with
    {
        Listing = listing,
        Orientations = [.. listing.Orientations.Codes.SelectMany(code => Orientations.Where(o => o.Code == code))],
    };

    /// <summary>The search box as it would be with other words.</summary>
    public CatalogueSearch SearchWith(Vocabulary vocabulary) => new(Stations, Orientations, Stays, vocabulary, Gazetteer);

    /// <summary>The stations approved for an orientation, by name.</summary>
    public IReadOnlyList<StationSheet> StationsFor(OrientationSheet orientation) => [.. Stations.Where(s => s.IsApprovedFor(orientation.Code))];

    /// <summary>The answer to a filter, with its counts.</summary>
    /// <param name="today">The day in Occitanie: equals take turns by it.</param>
    public StationList List(StationFilter filter, DateOnly today) => filter.AsksEverything ? Everything(today) : new StationQuestion(this, filter, today).Answer();

    public StayList List(StayFilter filter, DateOnly today) => StayListing.Answer(this, filter, today);

    /// <summary>The nearest other stations, each with its distance in kilometres as the crow flies.</summary>
    public IReadOnlyList<(StationSheet Station, double Kilometres)> Neighbours(StationSheet station, int count) => _southToNorth.NearestTo(station, count);

    /// <summary>Those known to be open today, the first to close first.</summary>
    public IReadOnlyList<StationSheet> SurelyOpenOn(DateOnly today) =>
        [.. Stations.Where(s => s.IsSurelyOpenOn(today, today)).OrderBy(s => s.Listing.Season.On(today)?.ClosesOn ?? DateOnly.MaxValue)];

    // The whole list is asked for most: its order and counts are worked out once a day, in each language.
    private StationList Everything(DateOnly today)
    {
        var key = (today, CultureInfo.CurrentUICulture.Name);

        if (!_everything.TryGetValue(key, out var list))
        {
            foreach (var past in _everything.Keys.Where(k => k.Day != today))
            {
                _everything.TryRemove(past, out _);
            }

            list = _everything.GetOrAdd(key, new StationQuestion(this, StationFilter.Everything, today).Answer());
        }

        return list;
    }
}
