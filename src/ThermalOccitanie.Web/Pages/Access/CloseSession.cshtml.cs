using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Ends one of one's own sessions, or, without a number, every one of them.</summary>
[Authorize(AccountsSetup.Halfway)]
public sealed class CloseSessionModel(SessionKeeper sessions) : PrivatePage
{
    [BindProperty]
    public Guid? Session { get; set; }

    public IActionResult OnGet() => Redirect(Doors.Profile);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Session is { } one && one != Me.SessionId)
        {
            return Done(Doors.Profile, await sessions.EndAsync(Me.AccountId, one, cancellationToken) == 0 ? "Cet appareil n’est pas, ou n’est plus, connecté à votre compte." : "Cet appareil est déconnecté.");
        }

        await (Session is null ? sessions.EndAllAsync(Me.AccountId, cancellationToken) : sessions.EndAsync(Me.AccountId, Me.SessionId, cancellationToken));
        await HttpContext.SignOutAsync(SessionKeeper.Scheme);
        return Done(Doors.SignIn, Session is null ? "Vous êtes déconnecté de tous vos appareils." : "Vous êtes déconnecté.");
    }
}
