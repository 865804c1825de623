using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Mails;

/// <summary>Who is told when the portal itself needs somebody: the federation's owners, and those whom the settings name.</summary>
public sealed class Administrators(PortalSettings settings)
{
    /// <returns>Their addresses, each once; none where none are known, and then the log alone says it.</returns>
    public async Task<IReadOnlyList<string>> AddressesAsync(PortalDbContext portal, CancellationToken cancellationToken)
    {
        var owners = await (
            from membership in portal.Memberships
            join organisation in portal.Organisations on membership.OrganisationId equals organisation.Id
            join account in portal.Accounts on membership.AccountId equals account.Id
            where organisation.Kind == OrganisationKind.Federation && membership.Role == AccountRole.Owner && membership.EndedAt == null && account.ClosedAt == null
            orderby membership.GivenAt
            select account.Email).ToListAsync(cancellationToken);

        return [.. owners.Concat(settings.Mail.AdministratorAddresses).Distinct(StringComparer.OrdinalIgnoreCase)];
    }
}
