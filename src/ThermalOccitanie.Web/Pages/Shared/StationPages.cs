using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>Which pages tell of which station: its sheet, its state on a day, its stays, those that have ended included.</summary>
public sealed class StationPages(PublishedCatalogue catalogue)
{
    private readonly Dictionary<string, string> _stationOfStay = catalogue.Stays.Select(s => (s.Slug, s.StationSlug))
        .Concat(catalogue.EndedStays.Values.Select(e => (e.Stay.Slug, e.StationSlug)))
        .DistinctBy(s => s.Slug).ToDictionary(s => s.Slug, s => s.StationSlug, StringComparer.Ordinal);

    /// <summary>The slug of the station that a page tells of, if it does of one.</summary>
    public string? StationOf(string template, string subject) => template switch
    {
        TemplateNames.Station or TemplateNames.StationState => subject,
        TemplateNames.Stay => _stationOfStay.GetValueOrDefault(subject),
        _ => null,
    };

    /// <summary>The subjects of the pages that tell of a station.</summary>
    public IReadOnlyList<string> SubjectsOf(string slug) => [slug, .. _stationOfStay.Where(s => s.Value == slug).Select(s => s.Key)];
}
