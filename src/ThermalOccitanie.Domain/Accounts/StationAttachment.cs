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

    public bool HasEndedOn(DateOnly day) => EndsOn < day;

    /// <summary>Ends it after its last day, past or to come.</summary>
    /// <param name="lastDay">Included; the day before the first one undoes what was never to be.</param>
    /// <returns>Why it goes on, or <see langword="null"/> once its end is known.</returns>
    public AttachmentRefusal? End(DateOnly lastDay, DateOnly today)
    {
        if (HasEndedOn(today))
        {
            return AttachmentRefusal.AlreadyEnded;
        }

        if (lastDay < StartsOn.AddDays(-1))
        {
            return AttachmentRefusal.BeforeItsStart;
        }

        if (lastDay < today.AddDays(-1))
        {
            return AttachmentRefusal.InThePast;
        }

        EndsOn = lastDay;
        return null;
    }
}

/// <summary>Why a station stays entrusted as it was.</summary>
public enum AttachmentRefusal
{
    AlreadyEnded,
    BeforeItsStart,

    /// <summary>What was done meanwhile was done by right: an end reaches back to yesterday at most.</summary>
    InThePast,
}
