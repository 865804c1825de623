using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Takes a passkey, or the application of codes, off one's own account; the last proof of an account that needs one stays.</summary>
[Authorize(AccountsSetup.Complete)]
public sealed class RemoveProofModel(UserManager<Account> accounts, PortalDbContext portal, TimeProvider clock) : PrivatePage
{
    /// <summary>In hexadecimal; none for the application.</summary>
    [BindProperty]
    public string? Passkey { get; set; }

    public IActionResult OnGet() => Redirect(Doors.Profile);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var account = (await accounts.FindByIdAsync(Me.AccountId.ToString()))!;
        var passkeys = await accounts.GetPasskeysAsync(account);
        var found = passkeys.FirstOrDefault(p => Convert.ToHexString(p.CredentialId) == Passkey);

        if (Passkey is not null ? found is null : !account.TwoFactorEnabled)
        {
            return NotFound();
        }

        if (Me.NeedsSecondFactor && passkeys.Count + (account.TwoFactorEnabled ? 1 : 0) == 1)
        {
            return Done(Doors.Profile, "C’est votre seule preuve : ajoutez-en une autre avant de la retirer.");
        }

        portal.Note(JournalSubject.SignIn, Me, found is null ? "A retiré l’application de codes de son compte." : "A retiré une clé d’accès de son compte.", clock.GetUtcNow().UtcDateTime);

        if (found is not null)
        {
            await accounts.RemovePasskeyAsync(account, found.CredentialId);
        }
        else
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
        }

        await portal.SaveChangesAsync(cancellationToken);
        return Done(Doors.Profile, "Cette preuve est retirée.");
    }
}
