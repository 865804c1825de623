using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>The incidents of a station: those that last, then those that are over, with all that was said.</summary>
public sealed class IndexModel(PortalDbContext portal, StationDoor door, PortalDay day, TimeProvider clock) : IncidentPage(portal, door, day, clock)
{
    public IReadOnlyList<Incident> Open { get; private set; } = [];

    public IReadOnlyList<Incident> Past { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindToReadAsync(cancellationToken))
        {
            return NotFound();
        }

        var all = await Portal.Incidents.AsNoTracking().Where(i => i.StationId == Station.Id).OrderByDescending(i => i.StartedAt).ToListAsync(cancellationToken);
        Open = [.. all.Where(i => i.IsOpen)];
        Past = [.. all.Where(i => !i.IsOpen)];
        return Page();
    }
}
