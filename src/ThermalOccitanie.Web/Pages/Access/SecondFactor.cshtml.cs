using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Asks whoever came by mail, and acts for others, for a code of their application or for a passkey.</summary>
[Authorize(AccountsSetup.Halfway)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondFactorModel(UserManager<Account> accounts, SessionKeeper sessions, IValidator<SecondFactorForm> validator) : PrivatePage
{
    [BindProperty]
    public SecondFactorForm Form { get; set; } = new();

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    public bool HasApplication { get; private set; }

    public bool HasPasskey { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (Me.IsComplete)
        {
            return Redirect(Doors.Inside(ReturnTo) ?? Me.Home);
        }

        var account = await LoadAsync();
        return account is not null && (HasApplication || HasPasskey) ? Page() : Redirect(Doors.Protect);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync() is not { } account || !HasApplication)
        {
            return NotFound();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        if (await accounts.IsLockedOutAsync(account))
        {
            ModelState.AddModelError("Form.Code", "Trop d’essais : attendez un quart d’heure.");
            return Invalid(StatusCodes.Status429TooManyRequests);
        }

        var typed = string.Concat(Form.Code!.Where(c => !char.IsWhiteSpace(c)));

        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed)
            && !(await accounts.RedeemTwoFactorRecoveryCodeAsync(account, typed)).Succeeded)
        {
            await accounts.AccessFailedAsync(account);
            ModelState.AddModelError("Form.Code", "Ce code n’est pas le bon. Attendez le suivant, ou utilisez un code de secours.");
            return Invalid();
        }

        await accounts.ResetAccessFailedCountAsync(account);
        await sessions.CompleteAsync(Me, cancellationToken);
        return Redirect(ReturnTo ?? Doors.SignIn);
    }

    private async Task<Account?> LoadAsync()
    {
        ReturnTo = Doors.Inside(ReturnTo);

        if (await accounts.FindByIdAsync(Me.AccountId.ToString()) is not { } account)
        {
            return null;
        }

        HasApplication = account.TwoFactorEnabled;
        HasPasskey = (await accounts.GetPasskeysAsync(account)).Count > 0;
        return account;
    }
}

public sealed class SecondFactorForm
{
    public string? Code { get; set; }
}

public sealed class SecondFactorFormValidator : AbstractValidator<SecondFactorForm>
{
    public SecondFactorFormValidator() => RuleFor(form => form.Code).NotEmpty().WithMessage("Saisissez le code de votre application, ou un code de secours.");
}
