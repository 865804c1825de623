using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public;

/// <summary>A page that visitors read: one picture of the catalogue, one day, from its first line to its last.</summary>
public abstract class VisitorPage(CatalogueKeeper keeper, PortalDay day) : PageModel
{
    public PublishedCatalogue Catalogue { get; } = keeper.Current;

    public DateOnly Today { get; } = day.Today;
}
