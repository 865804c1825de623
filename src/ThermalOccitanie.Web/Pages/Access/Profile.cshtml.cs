using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>One's own account: name, rights, proofs, and where it is open.</summary>
[Authorize(AccountsSetup.Complete)]
public sealed class ProfileModel(PortalDbContext portal, UserManager<Account> accounts, TimeProvider clock, IValidator<ProfileForm> validator) : PrivatePage
{
    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    public IReadOnlyList<(string Id, string Name, DateTime AddedAt)> Passkeys { get; private set; } = [];

    public bool HasApplication { get; private set; }

    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            await LoadAsync(cancellationToken);
            return Invalid();
        }

        var name = Form.FullName!.Trim();
        await portal.Accounts.Where(a => a.Id == Me.AccountId).ExecuteUpdateAsync(set => set.SetProperty(a => a.FullName, name), cancellationToken);
        return Done(Doors.Profile, "Votre nom est enregistré.");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var account = (await accounts.FindByIdAsync(Me.AccountId.ToString()))!;
        var now = clock.GetUtcNow().UtcDateTime;
        HasApplication = account.TwoFactorEnabled;
        Passkeys = [.. (await accounts.GetPasskeysAsync(account)).Select(p => (Convert.ToHexString(p.CredentialId), p.Name ?? "sans nom", p.CreatedAt.UtcDateTime))];
        Sessions = [.. (await portal.AccountSessions.AsNoTracking().Where(s => s.AccountId == Me.AccountId && s.EndedAt == null).OrderByDescending(s => s.LastSeenAt).ToListAsync(cancellationToken))
            .Where(s => s.IsOpenAt(now, Me.NeedsSecondFactor))];
    }
}

public sealed class ProfileForm
{
    public string? FullName { get; set; }
}

public sealed class ProfileFormValidator : AbstractValidator<ProfileForm>
{
    public ProfileFormValidator() => RuleFor(form => form.FullName).IsPersonName();
}
