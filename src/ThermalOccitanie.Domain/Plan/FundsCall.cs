namespace ThermalOccitanie.Domain.Plan;

/// <summary>Asks a funder for a part of its share, by a date.</summary>
public sealed class FundsCall
{
    public required Guid Id { get; init; }

    public required Guid AgreementId { get; init; }

    /// <summary>From 1, in its agreement.</summary>
    public required int Number { get; init; }

    public required DateOnly DueOn { get; init; }

    public required long Cents { get; init; }

    /// <summary>When it was sent, in UTC; <see langword="null"/> while it is being prepared.</summary>
    public DateTime? SentAt { get; private set; }

    public string? SentBy { get; private set; }

    /// <summary>The day the money came in.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whether the funder is late on a day.</summary>
    public bool IsLateOn(DateOnly day) => SentAt is not null && ReceivedOn is null && DueOn < day;

    public PlanRefusal? Send(ActionPlan plan, string by, DateTime now)
    {
        if (SentAt is not null)
        {
            return PlanRefusal.CallSent;
        }

        if (plan.Touch() is { } refusal)
        {
            return refusal;
        }

        (SentAt, SentBy) = (now, by);
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    /// <summary>Notes that the money came in. Funders pay after the year's end too: it may be noted in a closed year.</summary>
    public PlanRefusal? Receive(DateOnly on)
    {
        if (SentAt is null)
        {
            return PlanRefusal.CallNotSent;
        }

        if (ReceivedOn is not null)
        {
            return PlanRefusal.CallReceived;
        }

        ReceivedOn = on;
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }
}
