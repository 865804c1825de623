using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>The stay as visitors read it, or would, and what may be done with it.</summary>
public sealed class PreviewModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell, CatalogueKeeper keeper) : StayPage(door, portal, day, clock, bell)
{
    public StaySheetView Sheet { get; private set; } = null!;

    public StayPlace Place => StayPlaces.Of(Stay, Now);

    public string Situation => Place switch
    {
        StayPlace.Visible => "En ligne : voici ce que les visiteurs lisent.",
        StayPlace.Draft => "Brouillon : voici ce que les visiteurs liront.",
        StayPlace.Scheduled => $"Programmé : les visiteurs le verront le {ParisTime.Say(Stay.VisibleFrom!.Value)}.",
        StayPlace.Ended => $"Terminé depuis le {ParisTime.Say(Stay.VisibleUntil!.Value)} : les visiteurs ne le voient plus.",
        StayPlace.Withdrawn => "Retiré : les visiteurs ne le voient plus.",
    };

    public bool MayWrite { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var catalogue = keeper.Current;

        if (!await FindStayAsync(AccountRole.Reader, cancellationToken) || catalogue.FindStation(Station.Slug) is not { } station)
        {
            return NotFound();
        }

        MayWrite = await MayWriteAsync(cancellationToken);
        Sheet = new(StaySheet.Of(Stay, Station.Slug, Station.Name).On(Today), station, catalogue, Today);
        return Page();
    }
}
