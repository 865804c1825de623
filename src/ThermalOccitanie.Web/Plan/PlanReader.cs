using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.Web.Plan;

/// <summary>Opens a year's plan as the database has it now: four queries, whatever is in it.</summary>
public static class PlanReader
{
    public static async Task<PlanView?> OpenPlanAsync(this PortalDbContext portal, int year, CancellationToken cancellationToken)
    {
        var rows = await (
            from plan in portal.Plans
            where plan.Year == year
            from action in portal.PlanActions.Where(a => a.PlanId == plan.Id).DefaultIfEmpty()
            select new { plan, action }).ToListAsync(cancellationToken);

        if (rows.Count == 0)
        {
            return null;
        }

        var actions = rows.Select(row => row.action).OfType<PlanAction>().ToList();
        var ofPlan = portal.PlanActions.Where(a => a.PlanId == rows[0].plan.Id).Select(a => a.Id);
        var lines = await portal.PlanLines.Where(l => ofPlan.Contains(l.ActionId)).ToListAsync(cancellationToken);
        var agreements = await (
            from agreement in portal.Agreements
            where ofPlan.Contains(agreement.ActionId)
            join funder in portal.Organisations on agreement.FunderId equals funder.Id
            select new { agreement, funder.Name }).ToListAsync(cancellationToken);
        var calls = await portal.FundsCalls.Where(c => portal.Agreements.Any(a => a.Id == c.AgreementId && ofPlan.Contains(a.ActionId))).ToListAsync(cancellationToken);
        return new(
            new(rows[0].plan, actions, lines, agreements.Select(a => a.agreement), calls),
            agreements.DistinctBy(a => a.agreement.FunderId).ToDictionary(a => a.agreement.FunderId, a => a.Name));
    }
}

/// <summary>A year's plan with the names of its funders.</summary>
public sealed record PlanView(PlanBook Book, IReadOnlyDictionary<Guid, string> Funders)
{
    /// <param name="id"><see langword="null"/>: what nobody else pays.</param>
    public string FunderName(Guid? id) => id is { } funder ? Funders[funder] : "Part propre de la fédération";
}
