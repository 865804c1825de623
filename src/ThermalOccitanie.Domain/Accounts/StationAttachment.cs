namespace ThermalOccitanie.Domain.Accounts;

/// <summary>A station entrusted to an organisation, between two days of Paris.</summary>
public sealed class StationAttachment
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid StationId { get; init; }

    public required DateOnly StartsOn { get; set; }

    /// <summary>Last day, included; <see langword="null"/> while no end is known.</summary>
    public DateOnly? EndsOn { get; set; }

    public required string GivenBy { get; set; }

    public required DateTime GivenAt { get; set; }

    /// <summary>Ends it the day before: from today on, the organisation no longer has the station.</summary>
    public void End(DateOnly today)
    {
        if (EndsOn is null || EndsOn >= today)
        {
            EndsOn = today.AddDays(-1);
        }
    }
}
