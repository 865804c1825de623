using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Operator;

/// <summary>What needs doing at a station, then its listing.</summary>
public sealed class StationModel(StationDoor door) : OperatorPage(door)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(AccountRole.Reader, cancellationToken) ? Page() : NotFound();
}
