using ThermalOccitanie.Domain.Promotion;

namespace ThermalOccitanie.Domain.Plan;

/// <summary>One thing that the federation does in a year: a stand at a fair, a set of adverts, a press trip.</summary>
public sealed class PlanAction
{
    public const int TitleMaxLength = 160;
    public const int AudienceMaxLength = 160;
    public const int OwnerMaxLength = 120;

    public required Guid Id { get; init; }

    public required Guid PlanId { get; init; }

    /// <summary>From 1, in its year; stable, since papers quote it.</summary>
    public required int Number { get; init; }

    public string Title { get; private set; } = "";

    public PromotionChannel Channel { get; private set; }

    /// <summary>Whom it speaks to, in the federation's own words.</summary>
    public string? Audience { get; private set; }

    public DateOnly StartsOn { get; private set; }

    /// <summary>Last day; not before the first.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Who sees to it.</summary>
    public string? Owner { get; private set; }

    /// <summary>On which amounts funders pay their share.</summary>
    public MoneyBasis Basis { get; private set; }

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    /// <summary>Writes what the action is.</summary>
    /// <returns>Why it stays as it was, or <see langword="null"/>.</returns>
    public PlanRefusal? Describe(ActionPlan plan, PlanActionWords words)
    {
        if (plan.Touch() is { } refusal)
        {
            return refusal;
        }

        (Title, Channel, Audience, Owner, Basis) = (words.Title, words.Channel, words.Audience, words.Owner, words.Basis);
        (StartsOn, EndsOn) = (words.StartsOn, words.EndsOn);
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }
}

/// <summary>What an action is, as it is written by people.</summary>
public sealed record PlanActionWords(
    string Title, PromotionChannel Channel, string? Audience, DateOnly StartsOn, DateOnly EndsOn, string? Owner, MoneyBasis Basis);

/// <summary>A station that takes part in an action.</summary>
public sealed class PlanActionStation
{
    public required Guid ActionId { get; init; }

    public required Guid StationId { get; init; }
}

/// <summary>Which of its two amounts counts.</summary>
public enum MoneyBasis
{
    /// <summary>TTC: the federation does not get the VAT back</summary>
    Gross,

    /// <summary>HT</summary>
    Net,
}
