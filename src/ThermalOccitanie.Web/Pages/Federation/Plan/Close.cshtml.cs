using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Closes a year, after asking once more.</summary>
[Authorize(AccountsSetup.FederationOwner)]
public sealed class CloseModel(PortalDbContext portal, TimeProvider clock) : PlanPage(portal, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) && !Book.Plan.IsClosed ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        return Book.Plan.Close(Me.Signature, Now) is { } refusal
            ? Refuse(refusal)
            : await SaveAsync("A clos l’année", Address, $"L’année {Year} est close : elle se lit, mais ne change plus.", cancellationToken);
    }
}
