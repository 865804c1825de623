using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Leaves: open to all, since a session may have ended by itself.</summary>
public sealed class SignOutModel(SessionKeeper sessions) : PrivatePage
{
    public IActionResult OnGet() => Redirect(Doors.SignIn);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.Features.Get<SignedIn>() is { } me)
        {
            await sessions.EndAsync(me.AccountId, me.SessionId, cancellationToken);
        }

        await HttpContext.SignOutAsync(SessionKeeper.Scheme);
        return Done(Doors.SignIn, "Vous êtes déconnecté.");
    }
}
