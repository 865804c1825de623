using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Letters;

/// <summary>What a letter says of stations and stays: what visitors read of them now. What is not published is left out.</summary>
public static class LetterCards
{
    private const int LineMaxLength = 240;

    public static IReadOnlyList<LetterCard> Of(LetterIssue issue, PublishedCatalogue catalogue) =>
    [
        .. issue.StationSlugs.Select(catalogue.FindStation).OfType<StationSheet>()
            .Select(s => new LetterCard(s.Name, Cut(s.Listing.Presentation.Summary ?? $"Station thermale, {s.Department.Name}."), $"/stations/{s.Slug}")),
        .. issue.StaySlugs.Select(catalogue.FindStay).OfType<StaySheet>()
            .Select(s => new LetterCard($"{s.Name}, {s.StationName}", Cut(s.Summary), $"/sejours/{s.Slug}")),
    ];

    // At a space, so that no word is cut.
    private static string Cut(string text) =>
        text.Length <= LineMaxLength ? text : text[..Math.Max(1, text.LastIndexOf(' ', LineMaxLength))].TrimEnd(',', ';', '.') + "…";
}
