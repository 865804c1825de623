namespace ThermalOccitanie.Domain.Plan;

/// <summary>What a funder agreed to pay of one action: a co-funding agreement, or its line in a larger one.</summary>
public sealed class Agreement
{
    public const int ReferenceMaxLength = 80;
    public const int ConditionsMaxLength = 2000;

    public required Guid Id { get; init; }

    public required Guid ActionId { get; init; }

    /// <summary>The organisation that pays.</summary>
    public required Guid FunderId { get; init; }

    public string Reference { get; private set; } = "";

    /// <summary>Of the cost, in millionths; <see langword="null"/> for an amount.</summary>
    public int? RateMillionths { get; private set; }

    /// <summary>The amount, or the ceiling of the rate, in cents.</summary>
    public long? AmountCents { get; private set; }

    public DateOnly StartsOn { get; private set; }

    public DateOnly EndsOn { get; private set; }

    /// <summary>What the funder asks for in return.</summary>
    public string? Conditions { get; private set; }

    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    public Share Share => new(RateMillionths, AmountCents);

    /// <summary>Writes what was agreed.</summary>
    /// <returns>Why it stays as it was, or <see langword="null"/>.</returns>
    /// <exception cref="ArgumentException">Neither a rate nor an amount: the form should have said so.</exception>
    public PlanRefusal? Describe(ActionPlan plan, AgreementWords words)
    {
        if (words.Share is { RateMillionths: null, AmountCents: null })
        {
            throw new ArgumentException("An agreement is about a rate, an amount, or both.", nameof(words));
        }

        if (plan.Touch() is { } refusal)
        {
            return refusal;
        }

        (Reference, Conditions, StartsOn, EndsOn) = (words.Reference, words.Conditions, words.StartsOn, words.EndsOn);
        (RateMillionths, AmountCents) = (words.Share.RateMillionths, words.Share.AmountCents);
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    /// <summary>
    /// Draws up the calls that are still to be sent, so that all calls of the agreement add up to what the funder owes,
    /// to the cent. What was sent stays as it was sent.
    /// </summary>
    /// <param name="owedCents">The funder's share of the action as it is planned now.</param>
    /// <param name="calls">Every call of the agreement; those not sent are replaced.</param>
    /// <param name="instalments">When what is left falls due, and in which parts.</param>
    /// <returns>The new calls, or why there are none.</returns>
    public (IReadOnlyList<FundsCall> Calls, PlanRefusal? Refusal) Call(ActionPlan plan, long owedCents, IReadOnlyList<FundsCall> calls, IReadOnlyList<Instalment> instalments)
    {
        var sent = calls.Where(call => call.SentAt is not null).ToList();
        var left = owedCents - sent.Sum(call => call.Cents);

        if (plan.Touch() is { } refusal)
        {
            return ([], refusal);
        }

        if (left < 0)
        {
            return ([], PlanRefusal.CalledTooMuch);
        }

        if (left == 0)
        {
            return ([], null);
        }

        if (instalments.Count == 0)
        {
            return ([], PlanRefusal.NoDueDate);
        }

        var next = sent.Select(call => call.Number).DefaultIfEmpty().Max() + 1;
        var parts = LargestRemainder.Split(left, [.. instalments.Select(i => (long)i.Parts)]);
        return ([.. instalments.Select((instalment, i) => new FundsCall
        {
            Id = Guid.CreateVersion7(),
            AgreementId = Id,
            Number = next + i,
            DueOn = instalment.DueOn,
            Cents = parts[i],
        })], null);
    }
}

/// <summary>What was agreed, as it is written by people.</summary>
public sealed record AgreementWords(string Reference, Share Share, DateOnly StartsOn, DateOnly EndsOn, string? Conditions);

/// <summary>One of the dates on which a share falls due.</summary>
/// <param name="Parts">How much of it, against the other dates: 50, 30 and 20, or 1 and 1.</param>
public sealed record Instalment(DateOnly DueOn, int Parts);
