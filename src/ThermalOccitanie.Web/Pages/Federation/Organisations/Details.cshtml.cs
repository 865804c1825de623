using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>An organisation, and every station that it has, had or will have.</summary>
public sealed class DetailsModel(PortalDbContext portal, PortalDay day) : OrganisationPage(portal)
{
    public IReadOnlyList<EntrustedStation> Stations { get; private set; } = [];

    public int People { get; private set; }

    public DateOnly Today => day.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        People = await Portal.Memberships.CountAsync(m => m.OrganisationId == OrganisationId && m.EndedAt == null, cancellationToken);
        Stations = await (
            from attachment in Portal.StationAttachments.AsNoTracking()
            join station in Portal.Stations on attachment.StationId equals station.Id
            where attachment.OrganisationId == OrganisationId
            orderby attachment.EndsOn != null, station.Name, attachment.StartsOn
            select new EntrustedStation { Attachment = attachment, Name = station.Name }).ToListAsync(cancellationToken);
        return Page();
    }
}
