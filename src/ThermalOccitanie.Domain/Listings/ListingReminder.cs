namespace ThermalOccitanie.Domain.Listings;

/// <summary>When a station was last written to about what is due in its listing.</summary>
public sealed class ListingReminder
{
    /// <summary>A season passes between two: what a station ignores four times a year it would ignore every week.</summary>
    public const int DaysBetween = 90;

    public required Guid StationId { get; init; }

    public required DateOnly SentOn { get; set; }

    public bool IsDueOn(DateOnly today) => SentOn.AddDays(DaysBetween) <= today;
}
