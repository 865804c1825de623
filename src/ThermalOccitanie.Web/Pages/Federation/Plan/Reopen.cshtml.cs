using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Opens a closed year again, with the reason in the journal.</summary>
[Authorize(AccountsSetup.FederationOwner)]
public sealed class ReopenModel(PortalDbContext portal, TimeProvider clock) : PlanPage(portal, clock)
{
    public const int ReasonMaxLength = 300;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) && Book.Plan.IsClosed ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Reason?.Trim() is not { Length: > 0 and <= ReasonMaxLength } reason)
        {
            ModelState.AddModelError(nameof(Reason), $"Saisissez la raison, en {ReasonMaxLength} caractères au plus : elle restera dans le journal.");
            return Invalid();
        }

        return Book.Plan.Reopen() is { } refusal
            ? Refuse(refusal)
            : await SaveAsync($"A rouvert l’année : {reason}", Address, $"L’année {Year} est rouverte.", cancellationToken);
    }
}
