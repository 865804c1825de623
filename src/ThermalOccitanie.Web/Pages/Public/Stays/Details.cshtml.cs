using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Stays;

public sealed class DetailsModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    /// <summary><see langword="null"/> once it has ended.</summary>
    public StaySheet? Stay { get; private set; }

    public EndedStay? Ended { get; private set; }

    public StationSheet Station { get; private set; } = null!;

    public IActionResult OnGet(string slug)
    {
        if (Catalogue.FindStay(slug) is not { } stay)
        {
            return Catalogue.EndedStays.TryGetValue(slug, out var ended) ? Gone(ended) : NotFound();
        }

        if (stay.Slug != slug)
        {
            return RedirectPermanent(Link.Stay(stay.Slug));
        }

        Stay = stay;
        Station = Catalogue.FindStation(stay.StationSlug)!;
        return Page();
    }

    // Its address leads to what the station sells now.
    private PageResult Gone(EndedStay ended)
    {
        Ended = ended;
        Station = Catalogue.FindStation(ended.StationSlug)!;
        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
