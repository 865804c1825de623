using ThermalOccitanie.Domain.Audience;

namespace ThermalOccitanie.Domain.Links;

/// <summary>What the passages of a day by a short link have in common; of whoever passed, nothing else is known.</summary>
/// <param name="Day">In Paris.</param>
public readonly record struct ShortLinkPassage(Guid LinkId, DateOnly Day, LinkWay Way, VisitorKind Kind);

/// <summary>How many they were.</summary>
public sealed class ShortLinkTotal
{
    public required Guid LinkId { get; init; }

    /// <summary>In Paris.</summary>
    public required DateOnly Day { get; init; }

    public required LinkWay Way { get; init; }

    public required VisitorKind Kind { get; init; }

    public required long Count { get; init; }
}
