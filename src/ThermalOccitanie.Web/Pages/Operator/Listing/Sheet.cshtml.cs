using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Listing;

/// <summary>The whole page of the station as visitors would read it, were the draft of one section live.</summary>
public sealed class SheetModel(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionPage(door, desk, keeper, day)
{
    private readonly PublishedCatalogue _catalogue = keeper.Current;

    public StationSheetView Sheet { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindSectionAsync(AccountRole.Reader, cancellationToken) || _catalogue.FindStation(Station.Slug) is not { } live)
        {
            return NotFound();
        }

        if (Open is null)
        {
            return LocalRedirect(SectionAddress("/apercu"));
        }

        Sheet = new(_catalogue.With(live, Station.Listing.With(Section, Open.Proposed)), _catalogue, Today) { Draft = (Section, SectionForm.Changes(Station.Listing, Open.Proposed)) };
        return Page();
    }
}
