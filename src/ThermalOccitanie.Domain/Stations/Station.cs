using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Listings;

namespace ThermalOccitanie.Domain.Stations;

/// <summary>A spa town, member of the federation.</summary>
public sealed class Station
{
    public const int NameMaxLength = 120;
    public const int SlugMaxLength = 120;

    public required Guid Id { get; init; }

    /// <summary>The station in addresses; never changes once published.</summary>
    public required string Slug { get; init; }

    /// <summary>As the station calls itself.</summary>
    public required string Name { get; set; }

    public required string Commune { get; set; }

    public required string InseeCode { get; set; }

    public required string PostalCode { get; set; }

    public required string DepartmentCode { get; set; }

    public required double Latitude { get; set; }

    public required double Longitude { get; set; }

    public required Setting Setting { get; set; }

    public required StationStatus Status { get; set; }

    /// <summary>What visitors read. Replaced as a whole by <see cref="Publish"/>.</summary>
    public required StationListing Listing { get; set; }

    /// <summary>How the status was established, for the federation's staff; never shown to visitors.</summary>
    public string? EditorialNote { get; set; }

    /// <summary>Digest of the reference record that the row was filled from.</summary>
    public string? SeedFingerprint { get; set; }

    /// <summary>When a person last changed the row, in UTC; <see langword="null"/> while it is as it was filled.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>Written anew at each change, so that a lost race is noticed on either engine.</summary>
    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    /// <summary>Of the thermal establishment where known, else of the commune.</summary>
    public GeoPoint At => new(Latitude, Longitude);

    /// <summary>Puts a new listing before visitors, in place of the present one.</summary>
    /// <param name="now">When it was decided, in UTC.</param>
    public void Publish(StationListing listing, DateTime now)
    {
        Listing = listing;
        EditedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
    }

    /// <summary>« Rien n’a changé » : the section is as it was, and true again from that day on.</summary>
    /// <param name="now">When it was said, in UTC.</param>
    public void Confirm(ListingSectionKind section, SectionCheck check, DateTime now)
    {
        var same = Listing.Copy();
        same.Section(section).Stamp(check);
        Publish(same, now);
    }
}
