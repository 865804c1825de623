using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Orientations;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Data.Seeding;

/// <summary>
/// Fills the database from the reference files. Safe to run at each start: it adds what is missing, refreshes what no
/// person has touched when the reference itself has changed, and leaves everything else alone.
/// </summary>
public static class CatalogueSeeder
{
    /// <returns>How many rows were added or refreshed.</returns>
    public static async Task<int> SeedAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        await SeedOrientationsAsync(portal, cancellationToken);
        var stationIds = await SeedStationsAsync(portal, cancellationToken);
        await SeedStaysAsync(portal, stationIds, cancellationToken);
        await SeedRedirectsAsync(portal, cancellationToken);
        await WordSeeder.SeedAsync(portal, cancellationToken);
        await SeedListingRulesAsync(portal, cancellationToken);

        return await portal.SaveChangesAsync(cancellationToken);
    }

    private static async Task SeedOrientationsAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        var known = await portal.Orientations.Select(o => new { o.Id, o.Code, o.SeedFingerprint, o.EditedAt }).ToDictionaryAsync(o => o.Code, cancellationToken);

        foreach (var (position, (record, fingerprint)) in ReferenceCatalogue.Read<OrientationRecord>("orientations.json").Index())
        {
            if (!known.TryGetValue(record.Code, out var row))
            {
                portal.Orientations.Add(new Orientation
                {
                    Id = Guid.CreateVersion7(),
                    Code = record.Code,
                    Slug = record.Slug,
                    Position = position + 1,
                    Texts = Texts(record),
                    SeedFingerprint = fingerprint,
                });
            }
            else if (row.EditedAt is null && row.SeedFingerprint != fingerprint)
            {
                var orientation = await portal.Orientations.SingleAsync(o => o.Id == row.Id, cancellationToken);
                orientation.Position = position + 1;
                orientation.Texts = Texts(record);
                orientation.SeedFingerprint = fingerprint;
                orientation.ConcurrencyToken = Guid.CreateVersion7();
            }
        }
    }

    private static async Task<Dictionary<string, Guid>> SeedStationsAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        // What is as it was filled needs no reading: at most starts that is all of it.
        var known = await portal.Stations.Select(s => new { s.Id, s.Slug, s.SeedFingerprint, s.EditedAt }).ToDictionaryAsync(s => s.Slug, cancellationToken);
        var ids = known.ToDictionary(pair => pair.Key, pair => pair.Value.Id);

        foreach (var (record, fingerprint) in ReferenceCatalogue.Read<StationRecord>("stations.json"))
        {
            if (!known.TryGetValue(record.Slug, out var row))
            {
                var station = NewStation(record, fingerprint);
                portal.Stations.Add(station);
                ids.Add(station.Slug, station.Id);
            }
            else if (row.EditedAt is null && row.SeedFingerprint != fingerprint)
            {
                Refresh(await portal.Stations.SingleAsync(s => s.Id == row.Id, cancellationToken), record, fingerprint);
            }
        }

        return ids;
    }

    private static async Task SeedStaysAsync(PortalDbContext portal, Dictionary<string, Guid> stationIds, CancellationToken cancellationToken)
    {
        var known = await portal.Stays.Select(s => new { s.Id, s.Slug, s.SeedFingerprint, s.EditedAt }).ToDictionaryAsync(s => s.Slug, cancellationToken);

        foreach (var (record, fingerprint) in ReferenceCatalogue.Read<StayRecord>("stays.json"))
        {
            var slug = $"{record.StationSlug}-{FoldedText.Slug(record.Name)}";

            if (!known.TryGetValue(slug, out var row))
            {
                portal.Stays.Add(NewStay(record, slug, stationIds[record.StationSlug], fingerprint));
            }
            else if (row.EditedAt is null && row.SeedFingerprint != fingerprint)
            {
                Refresh(await portal.Stays.SingleAsync(s => s.Id == row.Id, cancellationToken), record, fingerprint);
            }
        }
    }

    private static async Task SeedRedirectsAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        var known = await portal.Redirects.ToListAsync(cancellationToken);

        foreach (var (record, fingerprint) in ReferenceCatalogue.Read<RedirectRecord>("redirects.json"))
        {
            var redirect = known.Find(r => r.OldPath == record.OldPath);

            if (redirect is null)
            {
                redirect = new() { Id = Guid.CreateVersion7() };
                portal.Redirects.Add(redirect);
                known.Add(redirect);
            }
            else if (redirect.EditedAt is not null || redirect.SeedFingerprint == fingerprint)
            {
                continue;
            }

            if (redirect.Lead(record.OldPath, record.NewPath, known, "Catalogue de référence", now: null) is { } refusal)
            {
                throw new InvalidOperationException($"The reference redirect of {record.OldPath} cannot be: {refusal}.");
            }

            redirect.SeedFingerprint = fingerprint;
        }
    }

    // From then on they are the federation's.
    private static async Task SeedListingRulesAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        if (!await portal.ListingRules.AnyAsync(cancellationToken))
        {
            portal.ListingRules.Add(ListingRules.Default());
        }
    }

    private static Station NewStation(StationRecord record, string fingerprint) => new()
    {
        Id = Guid.CreateVersion7(),
        Slug = record.Slug,
        Name = record.Name,
        Commune = record.Commune,
        InseeCode = record.InseeCode,
        PostalCode = record.PostalCode,
        DepartmentCode = record.DepartmentCode,
        Latitude = record.Latitude,
        Longitude = record.Longitude,
        Setting = ReferenceWords.Setting(record.Setting),
        Status = ReferenceWords.Status(record.Status),
        Listing = Listing(record),
        EditorialNote = record.EditorialNote,
        SeedFingerprint = fingerprint,
    };

    private static void Refresh(Station station, StationRecord record, string fingerprint)
    {
        station.Name = record.Name;
        station.Commune = record.Commune;
        station.InseeCode = record.InseeCode;
        station.PostalCode = record.PostalCode;
        station.DepartmentCode = record.DepartmentCode;
        station.Latitude = record.Latitude;
        station.Longitude = record.Longitude;
        station.Setting = ReferenceWords.Setting(record.Setting);
        station.Status = ReferenceWords.Status(record.Status);
        station.Listing = Listing(record);
        station.EditorialNote = record.EditorialNote;
        station.SeedFingerprint = fingerprint;
        station.ConcurrencyToken = Guid.CreateVersion7();
    }

    private static StationListing Listing(StationRecord record)
    {
        var listing = new StationListing
        {
            Presentation = new()
            {
                Summary = record.Summary,
                SettingNote = record.SettingNote,
                AltitudeMetres = record.AltitudeMetres,
                Governance = record.Governance is { } governance ? ReferenceWords.Governance(governance) : null,
                OperatorName = record.Operator,
                OperatorGroup = record.OperatorGroup,
                AnnualCuristes = record.AnnualCuristes is { } curistes ? new() { Count = curistes.Count, Year = curistes.Year } : null,
                StatusNote = record.StatusNote,
            },
            Contacts = new()
            {
                TouristOfficeName = record.TouristOffice.Name,
                TouristOfficeWebsite = record.TouristOffice.Website,
                TouristOfficePhone = record.TouristOffice.Phone,
                CommuneWebsite = record.CommuneWebsite,
                NearestRailStation = record.Access.NearestRailStation,
                NearestAirport = record.Access.NearestAirport,
            },
            Establishments = new()
            {
                Items = [.. record.Establishments.Select(e => new Establishment
                {
                    Name = e.Name, Address = e.Address, Phone = e.Phone, Email = e.Email, Website = e.Website,
                })],
            },
            Orientations = new() { Codes = [.. record.Orientations], EditorialNote = record.OrientationNotes },
            Water = new()
            {
                Type = record.Water.Type,
                TemperatureMinCelsius = record.Water.TemperatureMinC,
                TemperatureMaxCelsius = record.Water.TemperatureMaxC,
                Springs = [.. record.Water.Sources ?? []],
            },
            Season = new()
            {
                // What the sources announced counts as said, as of its year.
                Items = record.Season is { } season
                    ? [new() { Year = season.Year, IsConfirmed = true, OpensOn = season.Opens, ClosesOn = season.Closes }]
                    : [],
                OpenAllYear = record.OpenAllYear,
            },
            Wellness = new() { Centre = record.Wellness.Centre, Summary = record.Wellness.Summary },
            Highlights = new() { Items = [.. record.Highlights] },
        };

        SourceSections.Share([.. record.Sources.Select(Source)], listing);
        return listing;
    }

    private static Stay NewStay(StayRecord record, string slug, Guid stationId, string fingerprint) => new()
    {
        Id = Guid.CreateVersion7(),
        StationId = stationId,
        Slug = slug,
        Name = record.Name,
        Kind = ReferenceWords.StayKind(record.Kind),
        Theme = ReferenceWords.StayTheme(record.Theme),
        DurationDays = record.Days,
        Nights = record.Nights,
        Treatments = record.Treatments,
        PriceFromCents = Cents(record.PriceFromEuros),
        IncludesAccommodation = record.IncludesAccommodation,
        Summary = record.Summary,
        AsOfYear = record.AsOf,
        BookingUrl = record.BookingUrl,
        Source = Source(record.Source),
        SeedFingerprint = fingerprint,
    };

    private static void Refresh(Stay stay, StayRecord record, string fingerprint)
    {
        stay.Name = record.Name;
        stay.Kind = ReferenceWords.StayKind(record.Kind);
        stay.Theme = ReferenceWords.StayTheme(record.Theme);
        stay.DurationDays = record.Days;
        stay.Nights = record.Nights;
        stay.Treatments = record.Treatments;
        stay.PriceFromCents = Cents(record.PriceFromEuros);
        stay.IncludesAccommodation = record.IncludesAccommodation;
        stay.Summary = record.Summary;
        stay.AsOfYear = record.AsOf;
        stay.BookingUrl = record.BookingUrl;
        stay.Source = Source(record.Source);
        stay.SeedFingerprint = fingerprint;
        stay.ConcurrencyToken = Guid.CreateVersion7();
    }

    private static OrientationTexts Texts(OrientationRecord record) => new()
    {
        Name = Localised(record.Name),
        ShortName = record.ShortName,
        Summary = Localised(record.Summary),
        Conditions = [.. record.Conditions],
        ConfirmedConditions = [.. record.ConditionsConfirmed],
        Sources = [.. record.Sources.Select(Source)],
    };

    private static LocalisedText Localised(LocalisedRecord record) => new() { Fr = record.Fr, En = record.En, Es = record.Es };

    private static Source Source(SourceRecord record) =>
        new() { Url = record.Url, ReadOn = record.Read, Supports = [.. record.Supports ?? []] };

    private static int? Cents(decimal? euros) => euros is { } amount ? (int)decimal.Round(amount * 100) : null;
}
