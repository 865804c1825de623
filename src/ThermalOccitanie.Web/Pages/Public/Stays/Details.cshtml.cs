using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Stays;

public sealed class DetailsModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public StaySheet Stay { get; private set; } = null!;

    public StationSheet Station { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (Catalogue.FindStay(slug) is not { } stay)
        {
            return NotFound();
        }

        if (stay.Slug != slug)
        {
            return RedirectPermanent(Link.Stay(stay.Slug));
        }

        Stay = stay;
        Station = Catalogue.FindStation(stay.StationSlug)!;
        return Page();
    }
}
