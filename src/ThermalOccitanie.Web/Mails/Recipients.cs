using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Mails;

/// <summary>Whom to write to when something was done, by what they answer for today. Whoever did it knows already.</summary>
public sealed class Recipients(PortalDbContext portal, PortalDay day)
{
    private static readonly AccountRole[] Writers = [AccountRole.Editor, AccountRole.Owner];

    /// <summary>The addresses of those who write for the federation.</summary>
    public Task<List<string>> FederationAsync(SignedIn? except, CancellationToken cancellationToken) =>
        Of(portal.Memberships.Where(m => portal.Organisations.Any(o => o.Id == m.OrganisationId && o.Kind == OrganisationKind.Federation)), except, cancellationToken);

    /// <summary>The addresses of those who write for a station.</summary>
    public Task<List<string>> StationAsync(Guid stationId, SignedIn? except, CancellationToken cancellationToken)
    {
        var today = day.Today;

        return Of(
            portal.Memberships.Where(m => portal.StationAttachments.Any(a =>
                a.StationId == stationId && a.OrganisationId == m.OrganisationId && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today))),
            except,
            cancellationToken);
    }

    private Task<List<string>> Of(IQueryable<Membership> memberships, SignedIn? except, CancellationToken cancellationToken)
    {
        // Nobody has this number: a task writes to them all.
        var doer = except?.AccountId ?? Guid.Empty;

        return portal.Accounts
            .Where(account => account.ClosedAt == null && account.Id != doer && memberships.Any(m => Writers.Contains(m.Role) && m.EndedAt == null && m.AccountId == account.Id))
            .OrderBy(account => account.NormalizedEmail)
            .Select(account => account.Email!)
            .ToListAsync(cancellationToken);
    }
}
