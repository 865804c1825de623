namespace ThermalOccitanie.Domain.Plan;

/// <summary>A sum of money of an action, at one of the four stages that each spending goes through.</summary>
public sealed class PlanLine
{
    public const int LabelMaxLength = 160;
    public const int ReferenceMaxLength = 80;

    public required Guid Id { get; init; }

    public required Guid ActionId { get; init; }

    public MoneyStage Stage { get; private set; }

    /// <summary>The day it is planned for, was ordered, invoiced or paid on.</summary>
    public DateOnly On { get; private set; }

    public string Label { get; private set; } = "";

    /// <summary>Number of the quotation, order or invoice.</summary>
    public string? Reference { get; private set; }

    /// <summary>Without VAT, in cents; not negative.</summary>
    public long NetCents { get; private set; }

    /// <summary>VAT included, in cents; not below the net.</summary>
    public long GrossCents { get; private set; }

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    public long Cents(MoneyBasis basis) => basis switch
    {
        MoneyBasis.Gross => GrossCents,
        MoneyBasis.Net => NetCents,
    };

    /// <summary>Writes what was planned, ordered, invoiced or paid.</summary>
    /// <returns>Why it stays as it was, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException">The net is above the amount with VAT: the form should have said so.</exception>
    public PlanRefusal? Describe(ActionPlan plan, PlanLineWords words)
    {
        if (words.NetCents < 0 || words.GrossCents < words.NetCents)
        {
            throw new ArgumentException("The net is from nought to the amount with VAT.", nameof(words));
        }

        if (plan.Touch() is { } refusal)
        {
            return refusal;
        }

        (Stage, On, Label, Reference, NetCents, GrossCents) = (words.Stage, words.On, words.Label, words.Reference, words.NetCents, words.GrossCents);
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }
}

/// <summary>A sum of money, as it is written by people.</summary>
public sealed record PlanLineWords(MoneyStage Stage, DateOnly On, string Label, string? Reference, long NetCents, long GrossCents);

/// <summary>How far a spending has come. Each is a line of its own: what was planned stays readable when it is paid.</summary>
public enum MoneyStage
{
    /// <summary>prévu</summary>
    Planned,

    /// <summary>engagé</summary>
    Committed,

    /// <summary>facturé</summary>
    Invoiced,

    /// <summary>payé</summary>
    Paid,
}
