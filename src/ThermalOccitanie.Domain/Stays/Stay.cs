using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Stays;

/// <summary>A short wellness product of a station, neither prescribed nor covered.</summary>
public sealed class Stay
{
    public const int NameMaxLength = 160;

    public required Guid Id { get; init; }

    public required Guid StationId { get; init; }

    /// <summary>The station's slug and the stay's name: « fontclaire-les-bains-escale-thermale ».</summary>
    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required StayKind Kind { get; set; }

    public required StayTheme Theme { get; set; }

    public int? DurationDays { get; set; }

    public int? Nights { get; set; }

    /// <summary>How many treatments it includes.</summary>
    public int? Treatments { get; set; }

    /// <summary>Lowest price known, in cents, VAT included.</summary>
    public int? PriceFromCents { get; set; }

    public bool? IncludesAccommodation { get; set; }

    public required string Summary { get; set; }

    /// <summary>Year that the source describes; what is not of this year must be confirmed with the station.</summary>
    public int? AsOfYear { get; set; }

    /// <summary>The operator's site, often its home page.</summary>
    public string? BookingUrl { get; set; }

    public required Source Source { get; set; }

    public string? SeedFingerprint { get; set; }

    public DateTime? EditedAt { get; private set; }

    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    /// <summary>Whether the station must be asked if this still holds.</summary>
    public bool IsToConfirmIn(int year) => AsOfYear != year;

    /// <summary>Notes that a person changed the stay, so that the reference data no longer overwrite it.</summary>
    public void MarkEdited(DateTime now)
    {
        EditedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
    }
}

/// <summary>What is sold.</summary>
public enum StayKind
{
    /// <summary>séjour: several days, often with a room</summary>
    Package,

    /// <summary>mini-cure: several days of treatments</summary>
    MiniCure,

    /// <summary>entrée: a ticket to a thermal pool</summary>
    PoolEntry,

    /// <summary>soin: one treatment</summary>
    Treatment,
}

/// <summary>What the stay is for.</summary>
public enum StayTheme
{
    Back,
    Sleep,
    Slimming,
    Relaxation,
    AfterCancer,
    MotherAndBaby,
    Sport,
    Beauty,
    LightLegs,
    Stress,
    Discovery,
    Other,
}
