using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Workshop;

/// <summary>Signs in as one of the demonstration accounts. Open in development only, like all of this folder.</summary>
public sealed class DemoModel(PortalDbContext portal, SessionKeeper sessions, TimeProvider clock, PortalDay day) : PrivatePage
{
    [BindProperty(Name = "Compte")]
    public string? Key { get; set; }

    public IActionResult OnGet() => Redirect(Doors.SignIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (DemoAccounts.All.FirstOrDefault(d => d.Key == Key) is not { } demo)
        {
            return NotFound();
        }

        var account = await DemoAccounts.FindOrMakeAsync(portal, demo, clock.GetUtcNow().UtcDateTime, day.Today, cancellationToken);
        await sessions.StartAsync(HttpContext, account, hasSecondFactor: true, cancellationToken);
        return Redirect(Doors.SignIn);
    }
}
