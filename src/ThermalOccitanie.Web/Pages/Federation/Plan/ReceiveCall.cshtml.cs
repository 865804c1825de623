using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Notes the day on which the money of a call came in.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class ReceiveCallModel(PortalDbContext portal, TimeProvider clock, PortalDay day) : CallPage(portal, clock)
{
    [BindProperty]
    public string? On { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        On = TypedDay.Write(day.Today);
        return await FindAsync(cancellationToken) && Call is { SentAt: not null, ReceivedOn: null } ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (TypedDay.Read(On) is not { } received || received > day.Today)
        {
            ModelState.AddModelError(nameof(On), TypedDay.Read(On) is null ? TypedDay.Sentence : "Choisissez aujourd’hui au plus tard.");
            return Invalid();
        }

        if (Call.ReceivedOn is not null)
        {
            return await OvertakenAsync(cancellationToken);
        }

        return Call.Receive(received) is { } refusal
            ? Refuse(refusal)
            : await SaveAsync($"A noté un versement pour {Action.Title} : {Standing}", ActionAddress, "Le versement est noté.", cancellationToken);
    }
}
