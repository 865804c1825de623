using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.Web.Plan;

/// <summary>Opens plans as the database has them now: four queries, whatever is in them.</summary>
public static class PlanReader
{
    /// <returns>The year's plan, or <see langword="null"/> where none is open.</returns>
    public static async Task<PlanView?> OpenPlanAsync(this PortalDbContext portal, int year, CancellationToken cancellationToken) =>
        (await portal.OpenPlansAsync(plan => plan.Year == year, cancellationToken)).SingleOrDefault();

    /// <returns>The latest year first.</returns>
    public static async Task<IReadOnlyList<PlanView>> OpenPlansAsync(this PortalDbContext portal, Expression<Func<ActionPlan, bool>> which, CancellationToken cancellationToken)
    {
        var plans = portal.Plans.Where(which);
        var rows = await (
            from plan in plans
            from action in portal.PlanActions.Where(a => a.PlanId == plan.Id).DefaultIfEmpty()
            select new { plan, action }).ToListAsync(cancellationToken);

        if (rows.Count == 0)
        {
            return [];
        }

        var actions = portal.PlanActions.Where(a => plans.Any(p => p.Id == a.PlanId)).Select(a => a.Id);
        var lines = (await portal.PlanLines.Where(l => actions.Contains(l.ActionId)).ToListAsync(cancellationToken)).ToLookup(l => l.ActionId);
        var agreements = (await (
            from agreement in portal.Agreements
            where actions.Contains(agreement.ActionId)
            join funder in portal.Organisations on agreement.FunderId equals funder.Id
            select new { agreement, funder.Name }).ToListAsync(cancellationToken)).ToLookup(a => a.agreement.ActionId);
        var calls = await portal.FundsCalls.Where(c => portal.Agreements.Any(a => a.Id == c.AgreementId && actions.Contains(a.ActionId))).ToListAsync(cancellationToken);

        return [.. rows.GroupBy(row => row.plan, row => row.action).OrderByDescending(group => group.Key.Year).Select(group =>
        {
            var own = group.OfType<PlanAction>().ToList();
            var agreed = own.SelectMany(action => agreements[action.Id]).ToList();
            return new PlanView(
                new(group.Key, own, own.SelectMany(action => lines[action.Id]), agreed.Select(a => a.agreement), calls),
                agreed.DistinctBy(a => a.agreement.FunderId).ToDictionary(a => a.agreement.FunderId, a => a.Name));
        })];
    }
}

/// <summary>A year's plan with the names of its funders.</summary>
public sealed record PlanView(PlanBook Book, IReadOnlyDictionary<Guid, string> Funders)
{
    /// <param name="id"><see langword="null"/>: what nobody else pays.</param>
    public string FunderName(Guid? id) => id is { } funder ? Funders[funder] : "Part propre de la fédération";
}
