using System.Text.Json.Serialization;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Listing;
using ThermalOccitanie.Web.Catalogue.Search;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Api;

// The public contract, field by field as in the reference files; frozen by snapshot tests. A field may be added, never
// renamed or removed within v1.

/// <summary>A page of a list.</summary>
/// <param name="Total">Number of items in the whole list.</param>
public sealed record ListDocument<T>(int Total, IReadOnlyList<T> Items);

/// <summary>The answer of the everything-search, best first.</summary>
public sealed record SearchDocument(string Query, int Total, IReadOnlyList<SearchHitDocument> Items);

/// <param name="Kind">station, orientation, stay, department, campaign or page.</param>
/// <param name="Matched">Which words matched and why: « arthrose : rhumatologie ».</param>
public sealed record SearchHitDocument(string Kind, string Slug, string Title, string Url, IReadOnlyList<string> Matched)
{
    public static SearchHitDocument Of(SearchHit hit) => new(
        hit.Kind switch
        {
            HitKind.Station => "station",
            HitKind.Orientation => "orientation",
            HitKind.Department => "department",
            HitKind.Stay => "stay",
            HitKind.Page => "page",
        },
        hit.Slug,
        hit.Title,
        hit.Url,
        hit.Matched);
}

public sealed record StationDocument(
    string Slug,
    string Name,
    string Commune,
    string InseeCode,
    string PostalCode,
    string DepartmentCode,
    string Department,
    double Latitude,
    double Longitude,
    int? AltitudeMetres,
    string Setting,
    string? SettingNote,
    string? Governance,
    string? Operator,
    string? OperatorGroup,
    IReadOnlyList<EstablishmentDocument> Establishments,
    IReadOnlyList<string> Orientations,
    WaterDocument Water,
    SeasonDocument? Season,
    bool? OpenAllYear,
    AnnualCuristesDocument? AnnualCuristes,
    WellnessDocument Wellness,
    TouristOfficeDocument TouristOffice,
    string? CommuneWebsite,
    IReadOnlyList<string> Highlights,
    AccessDocument Access,
    string? Summary,
    string Status,
    string? StatusNote,
    IReadOnlyList<SourceDocument> Sources,
    string Url)
{
    /// <summary>Every season known, the earliest first, those to confirm included.</summary>
    public IReadOnlyList<DatedSeasonDocument> Seasons { get; init; } = [];

    /// <summary>What is closed or reduced at this moment, the last to begin first; empty when nothing is.</summary>
    public IReadOnlyList<IncidentDocument> Incidents { get; init; } = [];

    /// <summary>Those that may be shown today, the first of the sheet first; only where there are some.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PhotoDocument>? Photos { get; init; }

    /// <summary>Which words of the search matched and why; only in the answer to a search.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Matched { get; init; }

    /// <summary>As the crow flies from the place asked for; only when one was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? DistanceKilometres { get; init; }

    public static StationDocument Of(StationSheet station, DateOnly today)
    {
        var listing = station.Listing;
        var presentation = listing.Presentation;

        return new(
            station.Slug,
            station.Name,
            station.Commune,
            station.InseeCode,
            station.PostalCode,
            station.Department.Code,
            station.Department.Name,
            station.At.Latitude,
            station.At.Longitude,
            presentation.AltitudeMetres,
            ReferenceWords.Word(station.Setting),
            presentation.SettingNote,
            presentation.Governance is { } governance ? ReferenceWords.Word(governance) : null,
            presentation.OperatorName,
            presentation.OperatorGroup,
            [.. listing.Establishments.Items.Select(e => new EstablishmentDocument(e.Name, e.Address, e.Phone, e.Email, e.Website))],
            listing.Orientations.Codes,
            new(listing.Water.Type, listing.Water.TemperatureMinCelsius, listing.Water.TemperatureMaxCelsius, listing.Water.Springs),
            SeasonDocument.Of(listing.Season.On(today)),
            listing.Season.OpenAllYear,
            presentation.AnnualCuristes is { } curistes ? new(curistes.Count, curistes.Year) : null,
            new(listing.Wellness.Centre, listing.Wellness.Summary),
            new(listing.Contacts.TouristOfficeName, listing.Contacts.TouristOfficeWebsite, listing.Contacts.TouristOfficePhone),
            listing.Contacts.CommuneWebsite,
            listing.Highlights.Items,
            new(listing.Contacts.NearestRailStation, listing.Contacts.NearestAirport),
            presentation.Summary,
            ReferenceWords.Word(station.Status),
            presentation.StatusNote,
            [.. station.Sources.Select(SourceDocument.Of)],
            Link.Station(station.Slug))
        {
            Seasons = [.. listing.Season.Items.Select(DatedSeasonDocument.Of)],
            Incidents = [.. station.Incidents.Select(IncidentDocument.Of)],
        };
    }

    public static StationDocument Of(StationCard card, bool isSearch, DateOnly today) => Of(card.Station, today) with
    {
        Matched = isSearch ? [.. card.Reasons.Select(r => r.Sentence)] : null,
        DistanceKilometres = card.DistanceKilometres is { } kilometres ? Math.Round(kilometres, 1) : null,
    };
}

/// <summary>A photo, shown by the right that its licence names, with its credit.</summary>
/// <param name="Url">Of a JPEG of at most 1600 pixels of width.</param>
/// <param name="Licence">cession, cc-by, cc-by-sa, domaine-public or autre.</param>
/// <param name="RightsEnd">Last day on which it may be shown.</param>
public sealed record PhotoDocument(string Url, string AlternativeText, string Credit, string Licence, DateOnly? RightsEnd)
{
    /// <returns><see langword="null"/> where there are none.</returns>
    public static IReadOnlyList<PhotoDocument>? Of(StationSheet station, DateOnly today) =>
        station.PhotosOn(today).Select(Of).ToList() is { Count: > 0 } photos ? photos : null;

    private static PhotoDocument Of(PhotoSheet photo) => new(
        Link.Photo(photo.Id, PhotoShelf.Widths[^1], PhotoShelf.Extension(PictureFormat.Jpeg)),
        photo.AlternativeText,
        photo.Credit,
        photo.Licence switch
        {
            PhotoLicence.CededToTheStation => "cession",
            PhotoLicence.CcBy => "cc-by",
            PhotoLicence.CcBySa => "cc-by-sa",
            PhotoLicence.PublicDomain => "domaine-public",
            PhotoLicence.Other => "autre",
        },
        photo.RightsEndOn);
}

public sealed record EstablishmentDocument(string Name, string? Address, string? Phone, string? Email, string? Website);

public sealed record WaterDocument(string? Type, double? TemperatureMinC, double? TemperatureMaxC, IReadOnlyList<string> Sources);

/// <summary>The confirmed season under way or the next to come, else the last one known.</summary>
public sealed record SeasonDocument(int Year, DateOnly Opens, DateOnly? Closes)
{
    public static SeasonDocument? Of(Season? season) => season is null ? null : new(season.Year, season.OpensOn, season.ClosesOn);
}

/// <summary>The season of a year.</summary>
/// <param name="Year">That of its opening.</param>
/// <param name="Confirmed">Whether the station, or the source, vouches for the dates; otherwise they may change.</param>
/// <param name="FirstAdmission">First day on which a cure may begin.</param>
/// <param name="LastAdmission">Last day on which a cure may begin.</param>
/// <param name="WellnessOpens">First day of the wellness centre, where it was said.</param>
/// <param name="WellnessCloses">Last day of the wellness centre, where it was said.</param>
public sealed record DatedSeasonDocument(
    int Year, bool Confirmed, DateOnly Opens, DateOnly? Closes, DateOnly? FirstAdmission, DateOnly? LastAdmission, DateOnly? WellnessOpens, DateOnly? WellnessCloses)
{
    public static DatedSeasonDocument Of(Season season) => new(
        season.Year, season.IsConfirmed, season.OpensOn, season.ClosesOn, season.FirstAdmissionOn, season.LastAdmissionOn, season.WellnessOpensOn, season.WellnessClosesOn);
}

/// <summary>Something that a station cannot give for now. Announced by the station or the federation, in French.</summary>
/// <param name="Scope">station (all is closed), cure (no prescribed cure is given), wellness (closed) or reduced.</param>
/// <param name="ExpectedEnd">Last day, included; once it is over, the end is to be confirmed with the station. Null while nobody knows.</param>
/// <param name="SaidAt">When this was last said, in UTC.</param>
public sealed record IncidentDocument(string Scope, DateTime StartedAt, DateOnly? ExpectedEnd, string Sentence, DateTime SaidAt)
{
    public static IncidentDocument Of(IncidentSheet incident) => new(
        incident.Latest.Scope switch
        {
            IncidentScope.Station => "station",
            IncidentScope.Cure => "cure",
            IncidentScope.Wellness => "wellness",
            IncidentScope.Reduced => "reduced",
        },
        incident.StartedAt,
        incident.Latest.ExpectedEndOn,
        incident.Latest.Sentence,
        incident.Latest.SaidAt);
}

public sealed record AnnualCuristesDocument(int Count, int? Year);

public sealed record WellnessDocument(string? Centre, string? Summary);

public sealed record TouristOfficeDocument(string? Name, string? Website, string? Phone);

public sealed record AccessDocument(string? NearestRailStation, string? NearestAirport);

public sealed record SourceDocument(string Url, string? Read, IReadOnlyList<string> Supports)
{
    public static SourceDocument Of(Source source) => new(source.Url, source.ReadOn, source.Supports);
}

public sealed record LocalisedDocument(string Fr, string? En, string? Es)
{
    public static LocalisedDocument Of(LocalisedText text) => new(text.Fr, text.En, text.Es);
}

/// <summary>An orientation; the words that only serve the search box are not published.</summary>
public sealed record OrientationDocument(
    string Code,
    string Slug,
    LocalisedDocument Name,
    string ShortName,
    LocalisedDocument Summary,
    IReadOnlyList<string> ConditionsConfirmed,
    IReadOnlyList<SourceDocument> Sources,
    IReadOnlyList<string> Stations,
    string Url)
{
    public static OrientationDocument Of(OrientationSheet orientation, PublishedCatalogue catalogue) => new(
        orientation.Code,
        orientation.Slug,
        LocalisedDocument.Of(orientation.Texts.Name),
        orientation.Texts.ShortName,
        LocalisedDocument.Of(orientation.Texts.Summary),
        orientation.Texts.ConfirmedConditions,
        [.. orientation.Texts.Sources.Select(SourceDocument.Of)],
        [.. catalogue.StationsFor(orientation).Select(s => s.Slug)],
        Link.Orientation(orientation.Slug));
}

public sealed record StayDocument(
    string Slug,
    string StationSlug,
    string Name,
    string Kind,
    int? Days,
    int? Nights,
    string Theme,
    int? Treatments,
    decimal? PriceFromEuros,
    bool? IncludesAccommodation,
    string Summary,
    int? AsOf,
    string? BookingUrl,
    SourceDocument? Source,
    string Url)
{
    /// <summary>Last day of the price; a price that has ended is left out.</summary>
    public DateOnly? PriceUntil { get; init; }

    /// <summary>The ways in which it is sold; the price from is the lowest of theirs.</summary>
    public IReadOnlyList<StayVariantDocument> Variants { get; init; } = [];

    public IReadOnlyList<string> Inclusions { get; init; } = [];

    public int? MinimumAge { get; init; }

    public string? BookingPhone { get; init; }

    /// <summary>When the station last vouched for it, and who did.</summary>
    public DateOnly? CheckedOn { get; init; }

    public string? CheckedBy { get; init; }

    public static StayDocument Of(StaySheet stay) => new(
        stay.Slug,
        stay.StationSlug,
        stay.Name,
        ReferenceWords.Word(stay.Kind),
        stay.DurationDays,
        stay.Nights,
        ReferenceWords.Word(stay.Theme),
        stay.Treatments,
        stay.PriceFromCents is { } cents ? cents / 100m : null,
        stay.IncludesAccommodation,
        stay.Summary,
        stay.AsOfYear,
        stay.BookingUrl,
        stay.Source is { } source ? SourceDocument.Of(source) : null,
        Link.Stay(stay.Slug))
    {
        PriceUntil = stay.PriceUntil,
        Variants = [.. stay.Variants.Select(v => new StayVariantDocument(v.Label, v.PriceCents / 100m))],
        Inclusions = stay.Inclusions,
        MinimumAge = stay.MinimumAge,
        BookingPhone = stay.BookingPhone,
        CheckedOn = stay.CheckedOn,
        CheckedBy = stay.CheckedBy,
    };
}

public sealed record StayVariantDocument(string Label, decimal PriceEuros);

/// <param name="State">What the dates of the season say on the day of the answer: open, opensLater, closed, closingUnknown, overdue or unknown; see also the incidents.</param>
public sealed record CalendarDocument(
    string Slug,
    string Name,
    string DepartmentCode,
    string Status,
    SeasonDocument? Season,
    bool? OpenAllYear,
    string State,
    string Url)
{
    /// <summary>What is closed or reduced at this moment, the last to begin first; empty when nothing is.</summary>
    public IReadOnlyList<IncidentDocument> Incidents { get; init; } = [];

    public static CalendarDocument Of(StationSheet station, DateOnly day)
    {
        var state = station.OutlookOn(day).State;

        return new(
            station.Slug,
            station.Name,
            station.Department.Code,
            ReferenceWords.Word(station.Status),
            SeasonDocument.Of(station.Listing.Season.On(day)),
            station.Listing.Season.OpenAllYear,
            char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..],
            Link.Station(station.Slug))
        {
            Incidents = [.. station.Incidents.Select(IncidentDocument.Of)],
        };
    }
}
