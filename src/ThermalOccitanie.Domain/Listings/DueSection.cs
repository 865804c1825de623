using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>Why a section wants to be looked at.</summary>
public enum DueReason
{
    /// <summary>Nobody ever said that it is true.</summary>
    NeverChecked,

    /// <summary>It was checked too long ago.</summary>
    Overdue,

    /// <summary>Its check runs out within the days asked for.</summary>
    DueSoon,
}

/// <summary>A section that its station should confirm or correct.</summary>
/// <param name="GoodUntil">Last day on which the check holds; <see langword="null"/> when there was none.</param>
public sealed record DueSection(ListingSectionKind Section, DueReason Reason, DateOnly? GoodUntil)
{
    /// <summary>The sections that are due, in the order of the listing.</summary>
    /// <remarks>
    /// A check holds for as long as was said when it was made, as visitors read; a lifetime that the federation changes
    /// counts from the next check on.
    /// </remarks>
    public static IReadOnlyList<DueSection> Of(StationListing listing, ListingRules rules, DateOnly today, int withinDays = 0) =>
        [.. ListingSectionKinds.All.Select(kind => Of(kind, listing.Section(kind), rules, today, withinDays)).OfType<DueSection>()];

    private static DueSection? Of(ListingSectionKind kind, ListingSection section, ListingRules rules, DateOnly today, int withinDays)
    {
        if (section.CheckedOn is not { } checkedOn)
        {
            return new(kind, DueReason.NeverChecked, GoodUntil: null);
        }

        var goodUntil = checkedOn.AddDays(section.GoodForDays ?? rules.Of(kind).GoodForDays);

        if (goodUntil < today)
        {
            return new(kind, DueReason.Overdue, goodUntil);
        }

        return goodUntil <= today.AddDays(withinDays) ? new(kind, DueReason.DueSoon, goodUntil) : null;
    }
}
