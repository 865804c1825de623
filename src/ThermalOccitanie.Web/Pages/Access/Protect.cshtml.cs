using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Adds a passkey or an application of codes. A first one may be added on the strength of the mailed link; later ones only by whoever has shown the first.</summary>
[Authorize(AccountsSetup.Halfway)]
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ProtectModel(
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    SessionKeeper sessions,
    PortalDbContext portal,
    MailDesk mails,
    TimeProvider clock,
    IValidator<CodeForm> validator) : PrivatePage
{
    private const int RecoveryCodeCount = 10;

    [BindProperty]
    public CodeForm Form { get; set; } = new();

    [BindProperty]
    public string? Credential { get; set; }

    [FromQuery(Name = "acte")]
    public string? Act { get; set; }

    public bool IsFirst { get; private set; }

    public bool HasApplication { get; private set; }

    public string Options { get; private set; } = "";

    /// <summary>As one types it in an application, in groups of four.</summary>
    public string SharedKey { get; private set; } = "";

    public string SharedKeyAddress { get; private set; } = "";

    /// <summary>The same address, for the camera of another device.</summary>
    public QrPicture? Picture { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (await LoadAsync() is not { } account)
        {
            return Redirect(Doors.SecondFactor);
        }

        await OfferAsync(account);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync() is not { } account)
        {
            return Redirect(Doors.SecondFactor);
        }

        return Act == "cle" ? await AddPasskeyAsync(account, cancellationToken) : await AddApplicationAsync(account, cancellationToken);
    }

    private async Task<IActionResult> AddPasskeyAsync(Account account, CancellationToken cancellationToken)
    {
        if (await AttestAsync() is { } passkey)
        {
            passkey.Name = Device.Name(Request.Headers.UserAgent);
            await accounts.AddOrUpdatePasskeyAsync(account, passkey);
            await TellAsync(account, "une clé d’accès", cancellationToken);
            return Done(Me.IsComplete ? Doors.Profile : Doors.SignIn, "Votre clé d’accès est enregistrée.");
        }

        ModelState.AddModelError("", "La clé d’accès n’a pas été enregistrée. Essayez encore, ou choisissez une application de codes.");
        await OfferAsync(account);
        return Invalid();
    }

    private async Task<IActionResult> AddApplicationAsync(Account account, CancellationToken cancellationToken)
    {
        if (await IsValidAsync(nameof(Form), Form, validator, cancellationToken)
            && !await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, Form.Digits))
        {
            ModelState.AddModelError("Form.Code", "Ce code n’est pas le bon. Vérifiez l’heure de votre appareil, puis saisissez le code suivant.");
        }

        if (!ModelState.IsValid)
        {
            await OfferAsync(account);
            return Invalid();
        }

        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        RecoveryCodes = [.. (await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodeCount))!];
        await TellAsync(account, "une application de codes", cancellationToken);
        return Page();
    }

    private async Task<UserPasskeyInfo?> AttestAsync()
    {
        try
        {
            return string.IsNullOrEmpty(Credential) ? null : (await signIn.PerformPasskeyAttestationAsync(Credential)).Passkey;
        }
        catch (InvalidOperationException)
        {
            // No challenge waits for this browser: the page is old, or the form was forged.
            return null;
        }
    }

    private async Task TellAsync(Account account, string what, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        portal.Note(JournalSubject.SignIn, Me, $"A protégé son compte par {what}.", now);
        mails.Write(portal, MailKind.Notice, account.Email!, "La protection de votre compte a changé", new()
        {
            Paragraphs = [$"Votre compte est désormais protégé par {what}.", "Si ce n’était pas vous, prévenez aussitôt la fédération."],
        });

        // Saves what was written above with it.
        await sessions.CompleteAsync(Me, cancellationToken);
    }

    private async Task OfferAsync(Account account)
    {
        Options = await signIn.MakePasskeyCreationOptionsAsync(new() { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.FullName });
        HasApplication = account.TwoFactorEnabled;

        // A key in use stays as it is, and is shown to nobody again.
        if (HasApplication)
        {
            return;
        }

        var key = await accounts.GetAuthenticatorKeyAsync(account);

        if (key is null)
        {
            await accounts.ResetAuthenticatorKeyAsync(account);
            key = await accounts.GetAuthenticatorKeyAsync(account);
        }

        SharedKey = string.Join(' ', key!.Chunk(4).Select(group => new string(group)));
        SharedKeyAddress = $"otpauth://totp/{Uri.EscapeDataString($"Stations thermales d’Occitanie:{account.Email}")}?secret={key}&issuer={Uri.EscapeDataString("Stations thermales d’Occitanie")}&digits=6";
        Picture = QrPicture.Of(SharedKeyAddress);
    }

    private async Task<Account?> LoadAsync()
    {
        var account = await accounts.FindByIdAsync(Me.AccountId.ToString());
        IsFirst = account is not null && !account.TwoFactorEnabled && (await accounts.GetPasskeysAsync(account)).Count == 0;
        return account is not null && (IsFirst || Me.HasSecondFactor) ? account : null;
    }
}
