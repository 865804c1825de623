namespace ThermalOccitanie.Domain.Stays;

/// <summary>All that a person writes of a stay; units as in <see cref="Stay"/>.</summary>
public sealed record StayWords(string Name, StayKind Kind, StayTheme Theme, string Summary)
{
    public int? DurationDays { get; init; }

    public int? Nights { get; init; }

    public int? Treatments { get; init; }

    public bool? IncludesAccommodation { get; init; }

    public int? MinimumAge { get; init; }

    /// <summary>Where there are variants, that of the cheapest or nothing.</summary>
    public int? PriceFromCents { get; init; }

    public DateOnly? PriceUntil { get; init; }

    public IReadOnlyList<string> Inclusions { get; init; } = [];

    public IReadOnlyList<(string Label, int PriceCents)> Variants { get; init; } = [];

    public string? BookingUrl { get; init; }

    public string? BookingPhone { get; init; }

    public DateTime? VisibleFrom { get; init; }

    public DateTime? VisibleUntil { get; init; }

    public bool SaysHowToBook => BookingUrl is not null || BookingPhone is not null;

    internal IEnumerable<string> AllTexts => [Name, Summary, .. Inclusions, .. Variants.Select(v => v.Label)];

    public static StayWords Of(Stay stay) => new(stay.Name, stay.Kind, stay.Theme, stay.Summary)
    {
        DurationDays = stay.DurationDays,
        Nights = stay.Nights,
        Treatments = stay.Treatments,
        IncludesAccommodation = stay.IncludesAccommodation,
        MinimumAge = stay.MinimumAge,
        PriceFromCents = stay.PriceFromCents,
        PriceUntil = stay.PriceUntil,
        Inclusions = [.. stay.Offer.Inclusions],
        Variants = [.. stay.Offer.Variants.Select(v => (v.Label, v.PriceCents))],
        BookingUrl = stay.BookingUrl,
        BookingPhone = stay.BookingPhone,
        VisibleFrom = stay.VisibleFrom,
        VisibleUntil = stay.VisibleUntil,
    };
}
