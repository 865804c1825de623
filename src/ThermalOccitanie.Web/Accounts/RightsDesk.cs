using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>
/// Where rights are offered, changed and taken back, whoever does it: each act is in the journal, and mailed to the person
/// concerned. The organisation is marked at each, so that of two acts at once one is refused: its last two owners cannot
/// send each other away.
/// </summary>
public sealed class RightsDesk(PortalDbContext portal, TimeProvider clock, SiteLink links, MailDesk mails, MailSignal signal)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The rights in force that are seen (reader) or given (owner) from a room.</summary>
    public IQueryable<HeldRight> Held(RightsRoom room, SignedIn me, AccountRole atLeast) => EverHeld(room, me, atLeast).Where(h => h.Membership.EndedAt == null);

    /// <summary>Those that were taken back too: whoever acts on one that has just ended is told so.</summary>
    public IQueryable<HeldRight> EverHeld(RightsRoom room, SignedIn me, AccountRole atLeast) =>
        from organisation in room.Organisations(portal, me, atLeast)
        join membership in portal.Memberships on organisation.Id equals membership.OrganisationId
        join account in portal.Accounts on membership.AccountId equals account.Id
        orderby organisation.Name, account.FullName
        select new HeldRight { Membership = membership, Account = account, Organisation = organisation };

    /// <summary>The invitations that wait for an answer, seen (reader) or sent (owner) from a room.</summary>
    public IQueryable<SentInvitation> Waiting(RightsRoom room, SignedIn me, AccountRole atLeast)
    {
        var now = Now;
        return EverSent(room, me, atLeast).Where(s => s.Invitation.AcceptedAt == null && s.Invitation.CancelledAt == null && s.Invitation.ExpiresAt > now);
    }

    /// <summary>Those that wait no more too: whoever acts on one that has just been taken up is told so.</summary>
    public IQueryable<SentInvitation> EverSent(RightsRoom room, SignedIn me, AccountRole atLeast) =>
        from organisation in room.Organisations(portal, me, atLeast)
        join invitation in portal.Invitations on organisation.Id equals invitation.OrganisationId
        orderby invitation.InvitedAt descending
        select new SentInvitation { Invitation = invitation, Organisation = organisation };

    /// <summary>Offers a right by mail.</summary>
    public async Task<InviteRefusal?> InviteAsync(SignedIn me, Organisation organisation, string email, AccountRole role, CancellationToken cancellationToken)
    {
        var (now, normalised) = (Now, Account.Normalise(email));
        var account = await portal.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedEmail == normalised, cancellationToken);

        if (account is not null && await portal.Memberships.AnyAsync(m => m.AccountId == account.Id && m.OrganisationId == organisation.Id && m.EndedAt == null, cancellationToken))
        {
            return InviteRefusal.AlreadyMember;
        }

        var waiting = await portal.Invitations.AsNoTracking()
            .Where(i => i.OrganisationId == organisation.Id && i.AcceptedAt == null && i.CancelledAt == null && i.ExpiresAt > now).Select(i => i.Email).ToListAsync(cancellationToken);

        if (waiting.Exists(other => Account.Normalise(other) == normalised))
        {
            return InviteRefusal.AlreadyInvited;
        }

        Offer(me, organisation, email, role, hasAccount: account is not null);
        portal.Note(JournalSubject.Rights, me, $"A invité {email} dans {organisation.Name}, rôle « {PrivateLabels.Role(role)} ».", now);
        return await SaveAsync(organisation, cancellationToken) ? null : InviteRefusal.Overtaken;
    }

    /// <summary>Writes the invitation anew: only its digest is kept, so the earlier link is worth nothing any more.</summary>
    /// <returns>Whether it was still open.</returns>
    public async Task<bool> SendAgainAsync(SignedIn me, SentInvitation sent, CancellationToken cancellationToken)
    {
        var (invitation, organisation, normalised) = (sent.Invitation, sent.Organisation, Account.Normalise(sent.Invitation.Email));

        if (!invitation.Cancel(Now))
        {
            return false;
        }

        Offer(me, organisation, invitation.Email, invitation.Role, hasAccount: await portal.Accounts.AnyAsync(a => a.NormalizedEmail == normalised, cancellationToken));
        portal.Note(JournalSubject.Rights, me, $"A renvoyé à {invitation.Email} l’invitation dans {organisation.Name}.", Now);
        return await SaveAsync(organisation, cancellationToken);
    }

    /// <returns>Whether it was still open.</returns>
    public async Task<bool> CancelAsync(SignedIn me, SentInvitation sent, CancellationToken cancellationToken)
    {
        var (invitation, organisation) = (sent.Invitation, sent.Organisation);

        if (!invitation.Cancel(Now))
        {
            return false;
        }

        Tell(invitation.Email, "Une invitation est retirée", $"{me.Signature} a retiré l’invitation à rejoindre {organisation.Name} qui vous avait été envoyée. Son lien ne vaut plus.");
        portal.Note(JournalSubject.Rights, me, $"A retiré l’invitation de {invitation.Email} dans {organisation.Name}.", Now);
        return await SaveAsync(organisation, cancellationToken);
    }

    public async Task<MembershipRefusal?> ChangeRoleAsync(SignedIn me, HeldRight right, AccountRole role, CancellationToken cancellationToken)
    {
        var before = right.Membership.Role;

        if (right.Membership.Become(role, me.Signature, Now, await OtherOwnersAsync(right, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        NoteRole(me, right, before);
        return await SaveAsync(right.Organisation, cancellationToken) ? null : MembershipRefusal.Overtaken;
    }

    public async Task<MembershipRefusal?> TakeBackAsync(SignedIn me, HeldRight right, CancellationToken cancellationToken)
    {
        if (right.Membership.End(me.Signature, Now, await OtherOwnersAsync(right, cancellationToken)) is { } refusal)
        {
            return refusal;
        }

        NoteEnd(me, right);
        return await SaveAsync(right.Organisation, cancellationToken) ? null : MembershipRefusal.Overtaken;
    }

    /// <summary>Makes a colleague owner and leaves, in one act.</summary>
    public async Task<MembershipRefusal?> HandOverAsync(SignedIn me, HeldRight mine, HeldRight colleague, CancellationToken cancellationToken)
    {
        var before = colleague.Membership.Role;

        if ((colleague.Membership.Become(AccountRole.Owner, me.Signature, Now, otherOwners: 1) ?? mine.Membership.End(me.Signature, Now, otherOwners: 1)) is { } refusal)
        {
            return refusal;
        }

        NoteRole(me, colleague, before);
        NoteEnd(me, mine);
        return await SaveAsync(mine.Organisation, cancellationToken) ? null : MembershipRefusal.Overtaken;
    }

    private Task<int> OtherOwnersAsync(HeldRight right, CancellationToken cancellationToken) => (
        from membership in portal.Memberships
        join account in portal.Accounts on membership.AccountId equals account.Id
        where membership.OrganisationId == right.Organisation.Id && membership.Id != right.Membership.Id
            && membership.EndedAt == null && membership.Role == AccountRole.Owner && account.ClosedAt == null
        select membership.Id).CountAsync(cancellationToken);

    private void Offer(SignedIn me, Organisation organisation, string email, AccountRole role, bool hasAccount)
    {
        var (token, now) = (Secret.New(), Now);

        portal.Invitations.Add(new()
        {
            Id = Guid.CreateVersion7(),
            Email = email,
            OrganisationId = organisation.Id,
            Role = role,
            TokenHash = Secret.Digest(token),
            InvitedBy = me.Signature,
            InvitedAt = now,
            ExpiresAt = now + Invitation.Lifetime,
        });
        mails.Write(
            portal, MailKind.Invitation, email, $"Invitation à rejoindre {organisation.Name}",
            new()
            {
                Paragraphs =
                [
                    $"{me.Signature} vous invite à rejoindre {organisation.Name} sur le portail des stations thermales d’Occitanie, avec le rôle « {PrivateLabels.Role(role)} ». {PrivateLabels.RoleMeaning(role)}",
                    $"{(hasAccount ? "Vous avez déjà un compte : ce lien y ajoute le nouveau droit." : "Ce lien crée votre compte, sans mot de passe.")} Il vaut 14 jours, une seule fois.",
                ],
                Button = new("Répondre à l’invitation", links.To($"{Doors.Invitation}?jeton={token}")),
                Closing = "Vous ne connaissez pas la personne qui vous invite ? Ne faites rien : rien ne sera créé.",
            },
            now + Invitation.Lifetime);
    }

    private void NoteRole(SignedIn me, HeldRight right, AccountRole before)
    {
        var (role, name) = (right.Membership.Role, right.Organisation.Name);
        Tell(right.Account.Email!, "Votre rôle a changé", $"{me.Signature} vous a donné le rôle « {PrivateLabels.Role(role)} » dans {name}, à la place du rôle « {PrivateLabels.Role(before)} ». {PrivateLabels.RoleMeaning(role)}");
        portal.Note(JournalSubject.Rights, me, $"A donné à {right.Account.FullName} le rôle « {PrivateLabels.Role(role)} » dans {name}, à la place de « {PrivateLabels.Role(before)} ».", Now);
    }

    private void NoteEnd(SignedIn me, HeldRight right)
    {
        var (isMine, name) = (right.Account.Id == me.AccountId, right.Organisation.Name);
        Tell(right.Account.Email!, "Vos droits ont pris fin", isMine ? $"Vous avez quitté {name} : vous n’y avez plus aucun droit." : $"{me.Signature} a retiré vos droits dans {name}. Vos autres droits, s’il y en a, ne changent pas.");
        portal.Note(JournalSubject.Rights, me, isMine ? $"A quitté {name}." : $"A retiré à {right.Account.FullName} ses droits dans {name}.", Now);
    }

    private void Tell(string email, string subject, string paragraph) =>
        mails.Write(portal, MailKind.Notice, email, subject, new() { Paragraphs = [paragraph] });

    private async Task<bool> SaveAsync(Organisation organisation, CancellationToken cancellationToken)
    {
        organisation.ConcurrencyToken = Guid.CreateVersion7();

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // What was read is no longer true: whoever asks again reads it anew.
            portal.ChangeTracker.Clear();
            return false;
        }

        signal.Raise();
        return true;
    }
}

/// <summary>A right, with who holds it and where.</summary>
public sealed class HeldRight
{
    public required Membership Membership { get; init; }

    public required Account Account { get; init; }

    public required Organisation Organisation { get; init; }
}

/// <summary>An invitation, with where it leads.</summary>
public sealed class SentInvitation
{
    public required Invitation Invitation { get; init; }

    public required Organisation Organisation { get; init; }
}

/// <summary>Why nobody was invited.</summary>
public enum InviteRefusal
{
    /// <summary>The address is of somebody who has a right there: it is changed, not offered again.</summary>
    AlreadyMember,

    /// <summary>An invitation to the same address waits: it is sent again, or taken back.</summary>
    AlreadyInvited,

    /// <summary>Somebody else changed the organisation's rights in the same instant.</summary>
    Overtaken,
}
