using ThermalOccitanie.Domain.Links;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>What a code of a short link leads to.</summary>
/// <param name="Way">Which of the link's codes it is.</param>
/// <param name="HasEnded">Whether what it announced is over.</param>
/// <param name="Next">The page to show the way to when the target will not do; <see langword="null"/> where none was chosen.</param>
/// <param name="StationSlug">The station that it speaks for.</param>
public sealed record ShortLinkSheet(Guid LinkId, LinkWay Way, string Target, bool HasEnded, string? Next, string? StationSlug)
{
    /// <summary>Whether its target is still the page to go to.</summary>
    public bool IsAliveIn(PublishedCatalogue catalogue) => !HasEnded && catalogue.Answers(Target);

    /// <summary>Both codes of each link, and what they lead to.</summary>
    /// <param name="slugs">Of the stations.</param>
    public static IReadOnlyDictionary<string, ShortLinkSheet> ByCode(IEnumerable<ShortLink> links, IReadOnlyDictionary<Guid, string> slugs) => links
        .SelectMany(link => new[] { (Code: link.TypedCode, Way: LinkWay.Typed), (Code: link.ScannedCode, Way: LinkWay.Scanned) }, (link, code) => (
            code.Code,
            Sheet: new ShortLinkSheet(link.Id, code.Way, link.Target, link.HasEnded, link.NextTarget, link.StationId is { } station ? slugs.GetValueOrDefault(station) : null)))
        // The database keeps each kind of code unique; chance, or a hand at its prompt, could still give one link's to another.
        .DistinctBy(c => c.Code, StringComparer.Ordinal)
        .ToDictionary(c => c.Code, c => c.Sheet, StringComparer.Ordinal);
}
