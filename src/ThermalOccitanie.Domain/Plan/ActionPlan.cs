namespace ThermalOccitanie.Domain.Plan;

/// <summary>What the federation does in a year to promote the destination, with the budget it shares with its funders.</summary>
public sealed class ActionPlan
{
    public const int FirstYear = 2015;
    public const int LastYear = 2099;

    /// <summary>Ten million euros: above, somebody typed one nought too many.</summary>
    public const long MostCents = 1_000_000_000;

    public const int SignatureMaxLength = 300;

    public required Guid Id { get; init; }

    public required int Year { get; init; }

    /// <summary>In cents, VAT included.</summary>
    public long BudgetCents { get; private set; }

    /// <summary>When the year was closed, in UTC; <see langword="null"/> while it is worked on.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>Written anew at each change of the plan or of anything in it: who closes the year and who writes in it cannot both win.</summary>
    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    public static ActionPlan Open(int year, long budgetCents) => new() { Id = Guid.CreateVersion7(), Year = year, BudgetCents = budgetCents };

    /// <summary>Marks the plan as written in.</summary>
    /// <returns>Why nothing may be written, or <see langword="null"/>.</returns>
    public PlanRefusal? Touch()
    {
        if (IsClosed)
        {
            return PlanRefusal.YearClosed;
        }

        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    public PlanRefusal? GiveBudget(long cents)
    {
        if (Touch() is { } refusal)
        {
            return refusal;
        }

        BudgetCents = cents;
        return null;
    }

    /// <summary>From now on everybody reads it and nobody changes it.</summary>
    public PlanRefusal? Close(string by, DateTime now)
    {
        if (Touch() is { } refusal)
        {
            return refusal;
        }

        (ClosedBy, ClosedAt) = (by, now);
        return null;
    }

    /// <summary>Opens a closed year again, to correct it.</summary>
    public PlanRefusal? Reopen()
    {
        if (!IsClosed)
        {
            return PlanRefusal.YearOpen;
        }

        (ClosedBy, ClosedAt) = (null, null);
        return Touch();
    }
}

/// <summary>Why the plan stays as it is.</summary>
public enum PlanRefusal
{
    /// <summary>The year is closed: it is only read.</summary>
    YearClosed,

    /// <summary>The year is not closed: there is nothing to open again.</summary>
    YearOpen,

    /// <summary>The action has money or agreements: what was spent or agreed is not removed with it.</summary>
    ActionHasMoney,

    /// <summary>Calls were sent for this agreement: what was asked for stays explained.</summary>
    AgreementWasCalled,

    /// <summary>More was called already than the funder owes now.</summary>
    CalledTooMuch,

    /// <summary>No date is given for what is still to be called.</summary>
    NoDueDate,

    /// <summary>The call was sent already.</summary>
    CallSent,

    /// <summary>The call was not sent yet: nothing can have come in for it.</summary>
    CallNotSent,

    /// <summary>The money of the call came in already.</summary>
    CallReceived,
}
