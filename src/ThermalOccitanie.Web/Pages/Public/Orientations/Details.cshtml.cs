using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Orientations;

public sealed class DetailsModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public OrientationSheet Orientation { get; private set; } = null!;

    public IReadOnlyList<StationSheet> Stations { get; private set; } = [];

    public IEnumerable<IGrouping<Department, StationSheet>> ByDepartment => Stations.GroupBy(s => s.Department).OrderBy(g => g.Key.Code, StringComparer.Ordinal);

    /// <summary>The other orientations that some of these stations also have, the most frequent first.</summary>
    public IReadOnlyList<(OrientationSheet Other, int Count)> Together =>
    [
        .. Catalogue.Orientations
            .Where(o => o != Orientation)
            .Select(o => (Other: o, Count: Stations.Count(s => s.IsApprovedFor(o.Code))))
            .Where(pair => pair.Count > 0)
            .OrderByDescending(pair => pair.Count),
    ];

    public IActionResult OnGet(string slug)
    {
        if (Catalogue.FindOrientation(slug) is not { } orientation)
        {
            return NotFound();
        }

        if (orientation.Slug != slug)
        {
            return RedirectPermanent(Link.Orientation(orientation.Slug));
        }

        Orientation = orientation;
        Stations = Catalogue.StationsFor(orientation);
        return Page();
    }
}
