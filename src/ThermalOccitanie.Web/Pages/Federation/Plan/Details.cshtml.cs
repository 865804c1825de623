using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A year's plan: where its money stands, by action, month, channel and funder.</summary>
public sealed class DetailsModel(PortalDbContext portal, TimeProvider clock) : PlanPage(portal, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();
}
