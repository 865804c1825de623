using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Takes up a right that was offered by mail: whoever holds the link reads that address's mail, and is let in.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class InvitationModel(PortalDbContext portal, SessionKeeper sessions, TimeProvider clock, IValidator<ProfileForm> validator) : PrivatePage
{
    [BindProperty(Name = "jeton", SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    public InvitationOffer? Offer { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        if (await FindAsync(cancellationToken) is not { } found || Offer is not { } offer)
        {
            return Invalid(StatusCodes.Status410Gone);
        }

        if (offer.IsNewPerson && !await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var (invitation, account) = found;

        if (account is null)
        {
            account = Account.New(invitation.Email, Form.FullName!.Trim(), now);
            portal.Accounts.Add(account);
        }

        invitation.Accept(now);
        var (accountId, organisationId) = (account.Id, invitation.OrganisationId);
        var present = await portal.Memberships.SingleOrDefaultAsync(m => m.AccountId == accountId && m.OrganisationId == organisationId && m.EndedAt == null, cancellationToken);

        if (present is null)
        {
            portal.Memberships.Add(new() { Id = Guid.CreateVersion7(), AccountId = accountId, OrganisationId = organisationId, Role = invitation.Role, GivenBy = invitation.InvitedBy, GivenAt = now });
        }
        else if (invitation.Role > present.Role)
        {
            present.Become(invitation.Role, invitation.InvitedBy, now, otherOwners: 1);
        }

        portal.Note(JournalSubject.Rights, accountId, account.FullName, $"A accepté l’invitation de {offer.Organisation}, rôle « {PrivateLabels.Role(invitation.Role)} ».", now);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Accepted twice in the same instant: the first has let them in.
            Offer = null;
            portal.ChangeTracker.Clear();
            return Invalid(StatusCodes.Status410Gone);
        }

        await sessions.StartAsync(HttpContext, account, hasSecondFactor: false, cancellationToken);
        return Redirect(Doors.SignIn);
    }

    private async Task<(Invitation Invitation, Account? Account)?> FindAsync(CancellationToken cancellationToken)
    {
        var digest = Secret.Digest(Token ?? "");
        var invitation = await portal.Invitations.SingleOrDefaultAsync(i => i.TokenHash == digest, cancellationToken);

        if (invitation?.IsOpenAt(clock.GetUtcNow().UtcDateTime) is not true)
        {
            return null;
        }

        var normalised = Account.Normalise(invitation.Email);
        var account = await portal.Accounts.SingleOrDefaultAsync(a => a.NormalizedEmail == normalised, cancellationToken);
        var organisation = await portal.Organisations.Where(o => o.Id == invitation.OrganisationId).Select(o => o.Name).SingleAsync(cancellationToken);
        Offer = new(organisation, invitation.InvitedBy, invitation.Role, invitation.Email, IsNewPerson: account is null);
        return (invitation, account);
    }
}

/// <summary>What an invitation offers, as its page says it.</summary>
public sealed record InvitationOffer(string Organisation, string InvitedBy, AccountRole Role, string Email, bool IsNewPerson);
