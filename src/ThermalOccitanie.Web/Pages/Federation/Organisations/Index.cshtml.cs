using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>Every organisation, with how many people act for it and which stations it has today.</summary>
public sealed class IndexModel(PortalDbContext portal, PortalDay day) : PrivatePage
{
    public IReadOnlyList<OrganisationCard> Organisations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var today = day.Today;
        var stations = (await (
            from attachment in portal.StationAttachments
            join station in portal.Stations on attachment.StationId equals station.Id
            where attachment.StartsOn <= today && (attachment.EndsOn == null || attachment.EndsOn >= today)
            orderby station.Name
            select new { attachment.OrganisationId, station.Name }).ToListAsync(cancellationToken)).ToLookup(a => a.OrganisationId, a => a.Name);
        var organisations = await portal.Organisations.OrderBy(o => o.Name)
            .Select(o => new { o.Id, o.Name, o.Kind, People = portal.Memberships.Count(m => m.OrganisationId == o.Id && m.EndedAt == null) }).ToListAsync(cancellationToken);
        Organisations = organisations.ConvertAll(o => new OrganisationCard(o.Id, o.Name, o.Kind, o.People, [.. stations[o.Id]]));
    }
}

/// <summary>An organisation in the list.</summary>
public sealed record OrganisationCard(Guid Id, string Name, OrganisationKind Kind, int People, IReadOnlyList<string> Stations);
