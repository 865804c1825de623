using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Who is written to when something happens at a station. Whoever did it knows already.</summary>
public sealed class Addressees(PortalDbContext portal, PortalDay day)
{
    private static readonly AccountRole[] Writers = [AccountRole.Editor, AccountRole.Owner];

    /// <summary>The addresses of the federation's owners and editors.</summary>
    public Task<List<string>> OfFederationAsync(SignedIn except, CancellationToken cancellationToken) => Of(
        portal.Memberships.Where(m => Writers.Contains(m.Role) && portal.Organisations.Any(o => o.Id == m.OrganisationId && o.Kind == OrganisationKind.Federation)),
        except,
        cancellationToken);

    /// <summary>The addresses of the owners of the organisations that have the station today.</summary>
    public Task<List<string>> OfOwnersAsync(Guid stationId, SignedIn except, CancellationToken cancellationToken)
    {
        var today = day.Today;

        return Of(
            portal.Memberships.Where(m => m.Role == AccountRole.Owner && portal.StationAttachments.Any(a =>
                a.StationId == stationId && a.OrganisationId == m.OrganisationId && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today))),
            except,
            cancellationToken);
    }

    private Task<List<string>> Of(IQueryable<Membership> memberships, SignedIn except, CancellationToken cancellationToken) =>
        portal.Accounts
            .Where(account => account.ClosedAt == null && account.Id != except.AccountId && memberships.Any(m => m.EndedAt == null && m.AccountId == account.Id))
            .OrderBy(account => account.NormalizedEmail)
            .Select(account => account.Email!)
            .ToListAsync(cancellationToken);
}
