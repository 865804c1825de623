namespace ThermalOccitanie.Domain.Plan;

/// <summary>
/// Splits a sum of cents so that nothing is lost or made up by rounding: each part first gets its whole cents, and the
/// cents that are left go one by one to the parts that lost the largest fraction; of equal fractions, to the first.
/// </summary>
/// <remarks>The method of Hare and Hamilton, known from the sharing out of seats.</remarks>
public static class LargestRemainder
{
    /// <param name="totalCents">What is split; not negative.</param>
    /// <param name="weights">How much of it each part deserves; not negative, at least one above nought.</param>
    /// <returns>One part for each weight; their sum is the total.</returns>
    /// <exception cref="ArgumentException">There is nothing to split by.</exception>
    public static IReadOnlyList<long> Split(long totalCents, IReadOnlyList<long> weights)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(totalCents);
        var whole = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);

        if (whole <= 0)
        {
            throw new ArgumentException("There is nothing to split by.", nameof(weights));
        }

        return Settle(totalCents, [.. weights.Select(weight => Int128.DivRem((Int128)totalCents * weight, whole))]);
    }

    /// <summary>Rounds exact amounts so that they add up to a total.</summary>
    /// <param name="exact">Whole cents of each, and what is left of it, on one scale for all.</param>
    internal static IReadOnlyList<long> Settle(long totalCents, IReadOnlyList<(Int128 Cents, Int128 Left)> exact)
    {
        var parts = exact.Select(part => (long)part.Cents).ToArray();
        var missing = (int)(totalCents - parts.Sum());

        foreach (var index in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i].Left).Take(missing))
        {
            parts[index]++;
        }

        return parts;
    }
}
