using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Takes a line away, after asking once more; the journal keeps what it said.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class RemoveLineModel(PortalDbContext portal, TimeProvider clock) : LinePage(portal, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) && !Book.Plan.IsClosed ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Book.Plan.Touch() is { } refusal)
        {
            return Refuse(refusal);
        }

        Portal.PlanLines.Remove(Line);
        return await SaveAsync($"A retiré une ligne de {Action.Title} : {Standing}", ActionAddress, "La ligne est retirée.", cancellationToken);
    }
}
