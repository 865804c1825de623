using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Mails;

/// <summary>Whom to write to, by what they answer for today.</summary>
public sealed class Recipients(PortalDbContext portal, PortalDay day)
{
    /// <summary>Those who write for the federation.</summary>
    public async Task<IReadOnlyList<string>> FederationAsync(CancellationToken cancellationToken) => await (
        from membership in portal.Memberships
        join organisation in portal.Organisations on membership.OrganisationId equals organisation.Id
        join account in portal.Accounts on membership.AccountId equals account.Id
        where organisation.Kind == OrganisationKind.Federation && membership.EndedAt == null && membership.Role != AccountRole.Reader && account.ClosedAt == null
        select account.Email!).Distinct().ToListAsync(cancellationToken);

    /// <summary>Those who write for a station.</summary>
    public async Task<IReadOnlyList<string>> StationAsync(Guid stationId, CancellationToken cancellationToken)
    {
        var today = day.Today;

        return await (
            from attachment in portal.StationAttachments
            join membership in portal.Memberships on attachment.OrganisationId equals membership.OrganisationId
            join account in portal.Accounts on membership.AccountId equals account.Id
            where attachment.StationId == stationId && attachment.StartsOn <= today && (attachment.EndsOn == null || attachment.EndsOn >= today)
                && membership.EndedAt == null && membership.Role != AccountRole.Reader && account.ClosedAt == null
            select account.Email!).Distinct().ToListAsync(cancellationToken);
    }
}
