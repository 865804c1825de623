using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Api;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>The year's lines as a file for Excel.</summary>
public sealed class ExportModel(PortalDbContext portal, TimeProvider clock) : PlanPage(portal, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) ? File(CsvFile.Write(PlanFile.Write(Book)), CsvFile.ContentType, $"plan-{Year}.csv") : NotFound();
}
