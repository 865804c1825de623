using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Signs in with a passkey alone: the device has already asked who holds it, so no other factor is needed.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasskeyModel(SignInManager<Account> signIn, UserManager<Account> accounts, SessionKeeper sessions) : PrivatePage
{
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>What the browser needs to ask the device, as WebAuthn's JSON.</summary>
    public string Options { get; private set; } = "";

    public async Task OnGetAsync()
    {
        ReturnTo = Doors.Inside(ReturnTo);
        Options = await signIn.MakePasskeyRequestOptionsAsync(user: null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ReturnTo = Doors.Inside(ReturnTo);

        if (await AssertAsync() is { } account)
        {
            await sessions.StartAsync(HttpContext, account, hasSecondFactor: true, cancellationToken);
            return Redirect(ReturnTo ?? Doors.SignIn);
        }

        ModelState.AddModelError("", "Cette clé d’accès n’a pas été reconnue. Essayez encore, ou recevez un lien par courriel.");
        Options = await signIn.MakePasskeyRequestOptionsAsync(user: null);
        return Invalid();
    }

    private async Task<Account?> AssertAsync()
    {
        if (string.IsNullOrEmpty(Credential))
        {
            return null;
        }

        PasskeyAssertionResult<Account> assertion;

        try
        {
            assertion = await signIn.PerformPasskeyAssertionAsync(Credential);
        }
        catch (InvalidOperationException)
        {
            // No challenge waits for this browser: the page is old, or the form was forged.
            return null;
        }

        if (!assertion.Succeeded || assertion.User.ClosedAt is not null)
        {
            return null;
        }

        // The device counts its signatures; a count that goes back betrays a copy.
        return (await accounts.AddOrUpdatePasskeyAsync(assertion.User, assertion.Passkey)).Succeeded ? assertion.User : null;
    }
}
