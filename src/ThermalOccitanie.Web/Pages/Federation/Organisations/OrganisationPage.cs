using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>A page about one organisation and the stations entrusted to it.</summary>
public abstract class OrganisationPage(PortalDbContext portal) : PrivatePage
{
    [FromRoute(Name = "id")]
    public Guid OrganisationId { get; set; }

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>Whether stations can be entrusted to it.</summary>
    public bool MayHaveStations => OrganisationKinds.SpaceOf(Organisation.Kind) is Space.Operator;

    public string Address => $"/federation/organisations/{OrganisationId}";

    protected PortalDbContext Portal => portal;

    protected virtual async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await portal.Organisations.SingleOrDefaultAsync(o => o.Id == OrganisationId, cancellationToken) is not { } organisation)
        {
            return false;
        }

        Organisation = organisation;
        return true;
    }

    /// <summary>Writes to those who own the organisation.</summary>
    protected async Task TellOwnersAsync(MailDesk mails, SiteLink links, string subject, string paragraph, CancellationToken cancellationToken)
    {
        var owners = await (
            from membership in portal.Memberships
            join account in portal.Accounts on membership.AccountId equals account.Id
            where membership.OrganisationId == OrganisationId && membership.EndedAt == null && membership.Role == AccountRole.Owner && account.ClosedAt == null
            select account.Email).ToListAsync(cancellationToken);

        foreach (var owner in owners)
        {
            mails.Write(portal, MailKind.Notice, owner, subject, new() { Paragraphs = [paragraph], Button = new("Ouvrir l’espace station", links.To(Doors.Operator)) });
        }
    }

    /// <summary>Saves, the organisation marked: of two people at once, one is told.</summary>
    /// <returns>Whether it was saved.</returns>
    protected async Task<bool> SaveAsync(MailSignal signal, CancellationToken cancellationToken)
    {
        Organisation.ConcurrencyToken = Guid.CreateVersion7();

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            portal.ChangeTracker.Clear();
            return false;
        }

        signal.Raise();
        return true;
    }
}

/// <summary>A station entrusted to the organisation, now, once or one day.</summary>
public sealed class EntrustedStation
{
    public required StationAttachment Attachment { get; init; }

    public required string Name { get; init; }
}
