using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>Takes a stay off the site for good, after asking once more.</summary>
public sealed class WithdrawModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell) : StayPage(door, portal, day, clock, bell)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindStayAsync(AccountRole.Editor, cancellationToken) && Stay.State is not StayState.Withdrawn ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await FindStayAsync(AccountRole.Editor, cancellationToken)
            ? await ActAsync(Stay.Withdraw(Now), Stay, $"A retiré le séjour « {Stay.Name} ».", Address(Room), "Le séjour est retiré. Vous pouvez le copier pour le proposer à nouveau.", cancellationToken)
            : NotFound();
}
