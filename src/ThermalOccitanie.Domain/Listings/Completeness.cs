using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>A fact that is missing, and what it weighs.</summary>
public sealed record CompletenessGap(ListingField Field, int Weight);

/// <summary>How much of a listing is there, by the weights that the federation gives to its fields.</summary>
/// <param name="ScorePercent">From 0 to 100; 100 only when nothing that counts is missing.</param>
/// <param name="Gaps">What is missing, the heaviest first, then in the order of the listing.</param>
public sealed record Completeness(int ScorePercent, IReadOnlyList<CompletenessGap> Gaps)
{
    /// <param name="today">Of the seasons, only that of its year counts.</param>
    public static Completeness Of(StationListing listing, ListingRules rules, DateOnly today)
    {
        var counted = ListingFields.All(listing, [today.Year])
            .Where(field => field.IsExpectedOf(listing))
            .Select(field => new CompletenessGap(field, rules.WeightOf(field)))
            .Where(counted => counted.Weight > 0)
            .ToList();

        var gaps = counted.Where(c => c.Field.IsMissingIn(listing)).OrderByDescending(gap => gap.Weight).ToList();
        var whole = counted.Sum(c => c.Weight);
        var score = whole == 0 ? 100 : 100 * (whole - gaps.Sum(gap => gap.Weight)) / whole;
        return new(score, gaps);
    }
}
