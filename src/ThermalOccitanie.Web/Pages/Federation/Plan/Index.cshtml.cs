using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>The years that have a plan, the latest first.</summary>
public sealed class IndexModel(PortalDbContext portal) : PrivatePage
{
    public IReadOnlyList<(ActionPlan Plan, long PlannedCents, long PaidCents)> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var plans = await portal.Plans.AsNoTracking().OrderByDescending(p => p.Year).ToListAsync(cancellationToken);
        var sums = (await (
            from line in portal.PlanLines
            join action in portal.PlanActions on line.ActionId equals action.Id
            group line by new { action.PlanId, line.Stage } into stage
            select new { stage.Key.PlanId, stage.Key.Stage, Cents = stage.Sum(l => l.GrossCents) }).ToListAsync(cancellationToken)).ToDictionary(s => (s.PlanId, s.Stage), s => s.Cents);
        Plans = plans.ConvertAll(plan => (plan, sums.GetValueOrDefault((plan.Id, MoneyStage.Planned)), sums.GetValueOrDefault((plan.Id, MoneyStage.Paid))));
    }
}
