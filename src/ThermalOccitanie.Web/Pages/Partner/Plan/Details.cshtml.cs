using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Pages.Federation.Plan;

namespace ThermalOccitanie.Web.Pages.Partner.Plan;

/// <summary>One action that a partner co-funds: where its money stands, the agreement, the calls that were sent.</summary>
public sealed class DetailsModel(PortalDbContext portal) : PrivatePage
{
    /// <summary>Of the agreement: an action is reached through what binds the partner to it.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    public Funded Funded { get; private set; } = null!;

    public ActionStations Stations { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if ((await Funded.OfAsync(portal, Me, cancellationToken)).FirstOrDefault(f => f.Share.Agreement.Id == Id) is not { } funded)
        {
            return NotFound();
        }

        Funded = funded;
        Stations = await ActionStations.OpenAsync(portal, funded.Action.Id, cancellationToken);
        return Page();
    }
}
