namespace ThermalOccitanie.Domain.Plan;

/// <summary>What a funder agreed to pay of an action: a rate of what it costs, an amount, or a rate up to a ceiling.</summary>
/// <param name="RateMillionths">Of the cost, 1 000 000 being all of it; of an amount, <see langword="null"/>.</param>
/// <param name="AmountCents">The amount, or the ceiling of the rate; <see langword="null"/> for a rate without ceiling.</param>
public readonly record struct Share(int? RateMillionths, long? AmountCents)
{
    public const int All = 1_000_000;

    /// <summary>What is due of a cost, in millionths of a cent, before rounding.</summary>
    private Int128 ClaimOn(long costCents)
    {
        var byRate = RateMillionths is { } rate ? (Int128)costCents * rate : Int128.MaxValue;
        var ceiling = AmountCents is { } amount ? (Int128)amount * All : Int128.MaxValue;
        return byRate < ceiling ? byRate : ceiling;
    }

    /// <summary>
    /// What each funder owes of a cost, in whole cents. Rounded together: the cents that single roundings would lose or
    /// make up go to the largest fractions, so that rates of 100 % in all pay the cost exactly. Where the funders agreed
    /// to more than was spent, all are reduced in proportion: nobody pays for what did not happen.
    /// </summary>
    /// <param name="costCents">What the action costs on the basis it is funded on.</param>
    /// <returns>One amount for each share, none above its amount or ceiling; their sum is not above the cost.</returns>
    public static IReadOnlyList<long> Of(long costCents, IReadOnlyList<Share> shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(costCents);
        var claims = shares.Select(share => share.ClaimOn(costCents)).ToList();
        var claimed = claims.Aggregate(Int128.Zero, (sum, claim) => sum + claim);

        if (claimed > (Int128)costCents * All)
        {
            return LargestRemainder.Settle(costCents, [.. claims.Select(claim => Int128.DivRem(costCents * claim, claimed))]);
        }

        return LargestRemainder.Settle((long)((claimed + (All / 2)) / All), [.. claims.Select(claim => Int128.DivRem(claim, All))]);
    }
}
