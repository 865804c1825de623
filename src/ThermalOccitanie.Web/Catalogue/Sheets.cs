using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>All that visitors may read of a station. Never written to: many read it at once.</summary>
public sealed record StationSheet(
    string Slug,
    string Name,
    string Commune,
    string InseeCode,
    string PostalCode,
    Department Department,
    GeoPoint At,
    Setting Setting,
    StationStatus Status,
    StationListing Listing,
    IReadOnlyList<OrientationSheet> Orientations,
    IReadOnlyList<StaySheet> Stays)
{
    /// <summary>In the station's order; on a day, only those of <see cref="PhotosOn"/> are shown.</summary>
    public IReadOnlyList<PhotoSheet> Photos { get; init; } = [];

    public IEnumerable<PhotoSheet> PhotosOn(DateOnly day) => Photos.Where(p => p.IsShownOn(day));

    /// <summary>The season as it stands on a day.</summary>
    public SeasonOutlook OutlookOn(DateOnly day) =>
        SeasonOutlook.On(day, Listing.Season.On(day), Listing.Season.OpenAllYear, Status is StationStatus.Uncertain);

    /// <summary>Whether both dates are known and the day lies between them; doubt is not open.</summary>
    /// <param name="today">What is closed for now is not open, until it should be again.</param>
    public bool IsSurelyOpenOn(DateOnly day, DateOnly today) =>
        Status is StationStatus.Open && !Listing.Season.IsOverdueOn(day)
        && (Listing.Season.OpenAllYear is true || Listing.Season.Confirmed().Any(season => season.SurelyCovers(day)))
        && ClosureOn(day, today) is null;

    /// <summary>Every incident that was ever announced, the last to begin first.</summary>
    public IReadOnlyList<IncidentSheet> IncidentHistory { get; init; } = [];

    /// <summary>The incidents that last: what visitors must know before they travel.</summary>
    public IEnumerable<IncidentSheet> Incidents => IncidentHistory.Where(incident => incident.IsOpen);

    /// <summary>The incident for which no cure is given on a day, or <see langword="null"/>.</summary>
    public IncidentSheet? ClosureOn(DateOnly day, DateOnly today) => IncidentHistory.FirstOrDefault(incident => incident.StopsCuresOn(day, today));

    /// <summary>The first number that answers for the baths, or <see langword="null"/>.</summary>
    public string? Phone => Listing.Establishments.Items.Select(e => e.Phone).FirstOrDefault(p => p is not null);

    public bool IsApprovedFor(string orientationCode) => Listing.Orientations.Codes.Contains(orientationCode);

    /// <summary>Every source of the listing once, in the order of its sections.</summary>
    public IReadOnlyList<Source> Sources =>
    [
        .. new ListingSection[]
            {
                Listing.Presentation, Listing.Orientations, Listing.Water, Listing.Season, Listing.Establishments,
                Listing.Wellness, Listing.Highlights, Listing.Contacts, Listing.Accessibility, Listing.Doctors,
            }
            .SelectMany(section => section.Sources)
            .DistinctBy(source => (source.Url, source.ReadOn, string.Join(';', source.Supports))),
    ];
}

/// <summary>A therapeutic orientation as visitors read it.</summary>
public sealed record OrientationSheet(string Code, string Slug, OrientationTexts Texts)
{
    /// <summary>In the language of the page.</summary>
    public string Name => Texts.Name.In(Language.Current.Code);

    /// <summary>In the language of the page.</summary>
    public string Summary => Texts.Summary.In(Language.Current.Code);
}

/// <summary>A short wellness stay as visitors read it, with the station that sells it.</summary>
public sealed record StaySheet(
    string Slug,
    string Name,
    string StationSlug,
    string StationName,
    StayKind Kind,
    StayTheme Theme,
    int? DurationDays,
    int? Nights,
    int? Treatments,
    int? PriceFromCents,
    bool? IncludesAccommodation,
    string Summary,
    int? AsOfYear,
    string? BookingUrl,
    Source? Source)
{
    /// <summary>The last day of a price that no longer holds, and so is not shown.</summary>
    public DateOnly? PriceEndedOn { get; init; }

    public DateOnly? PriceUntil { get; init; }

    public IReadOnlyList<string> Inclusions { get; init; } = [];

    /// <summary>In the station's order; <see cref="PriceFromCents"/> is the lowest of their prices.</summary>
    public IReadOnlyList<(string Label, int PriceCents)> Variants { get; init; } = [];

    public int? MinimumAge { get; init; }

    public string? BookingPhone { get; init; }

    public DateOnly? CheckedOn { get; init; }

    public string? CheckedBy { get; init; }

    /// <summary>Whoever wrote it may show it as visitors would see it, whatever its state.</summary>
    public static StaySheet Of(Stay stay, string stationSlug, string stationName) => new(
        stay.Slug,
        stay.Name,
        stationSlug,
        stationName,
        stay.Kind,
        stay.Theme,
        stay.DurationDays,
        stay.Nights,
        stay.Treatments,
        stay.PriceFromCents,
        stay.IncludesAccommodation,
        stay.Summary,
        stay.AsOfYear,
        stay.BookingUrl,
        stay.Source.IsAPage ? stay.Source : null)
    {
        PriceUntil = stay.PriceUntil,
        Inclusions = stay.Offer.Inclusions,
        Variants = [.. stay.Offer.Variants.Select(v => (v.Label, v.PriceCents))],
        MinimumAge = stay.MinimumAge,
        BookingPhone = stay.BookingPhone,
        CheckedOn = stay.CheckedOn,
        CheckedBy = stay.CheckedBy,
    };

    /// <summary>As it is read on a day: prices that have ended are not given.</summary>
    public StaySheet On(DateOnly day) => PriceUntil < day ? this with { PriceFromCents = null, Variants = [], PriceEndedOn = PriceUntil } : this;

    /// <summary>Whether the station must be asked if this still holds.</summary>
    public bool IsToConfirmOn(DateOnly day) => AsOfYear != day.Year;
}
