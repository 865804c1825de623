using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Stations;

public sealed class DetailsModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public StationSheet Station { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (Catalogue.FindStation(slug) is not { } station)
        {
            return NotFound();
        }

        if (station.Slug != slug)
        {
            return RedirectPermanent(Link.Station(station.Slug));
        }

        Station = station;
        return Page();
    }
}
