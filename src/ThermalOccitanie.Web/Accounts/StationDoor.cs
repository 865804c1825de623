using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>The stations that an account may read or write: everything else is not found.</summary>
public sealed class StationDoor(PortalDbContext portal, PortalDay day)
{
    /// <summary>The stations entrusted today to an organisation in which the account has at least this role; every one, for the federation's own.</summary>
    public IQueryable<Station> For(SignedIn me, AccountRole atLeast)
    {
        if (me.IsFederation(atLeast))
        {
            return portal.Stations;
        }

        var (organisations, today) = (me.Organisations(atLeast), day.Today);

        return portal.Stations.Where(s => portal.StationAttachments.Any(a =>
            a.StationId == s.Id && organisations.Contains(a.OrganisationId) && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today)));
    }
}
