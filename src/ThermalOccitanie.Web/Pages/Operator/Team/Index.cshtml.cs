using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Operator.Team;

/// <summary>The people of one's own organisations.</summary>
public sealed class IndexModel(RightsDesk desk) : RightsListPage(RightsRoom.Team, desk)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);

        // Whoever asks is in each of their teams: the federation, which sees the stations too, has its own page.
        return Rights.Count > 0 ? Page() : NotFound();
    }
}
