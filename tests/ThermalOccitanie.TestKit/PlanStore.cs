using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.TestKit;

/// <summary>Puts the plan of the fixture into a database.</summary>
public static class PlanStore
{
    /// <summary>Adds the year, a closed one, and a funder's agreement to the first action; saved with what else the test adds.</summary>
    public static StoredPlan AddPlan(this PortalDbContext portal, Guid funderId, DateTime now)
    {
        var (plan, actions, lines) = PlanFixture.Of(StoredPlan.Year);
        var agreement = plan.Agreement(actions[0], funderId, new(400_000, null));
        var (calls, _) = agreement.Call(plan, PlanFixture.FairCents / 10 * 4, [], [new(new(StoredPlan.Year, 3, 31), 1), new(new(StoredPlan.Year, 12, 15), 1)]);
        calls[0].Send(plan, "Le test", now);
        var closed = ActionPlan.Open(StoredPlan.ClosedYear, PlanFixture.BudgetCents);
        closed.Close("Le test", now);
        portal.AddRange(plan, closed, agreement);
        portal.AddRange(actions);
        portal.AddRange(lines);
        portal.AddRange(calls);
        return new(actions[0], lines[0], agreement, calls[1], calls[0]);
    }
}

/// <summary>A plan as it is stored: its first action has a line, an agreement, a call being prepared and one that was sent.</summary>
public sealed record StoredPlan(PlanAction Action, PlanLine Line, Agreement Agreement, FundsCall Prepared, FundsCall Sent)
{
    public const int Year = 2026;

    /// <summary>The year that is closed.</summary>
    public const int ClosedYear = 2024;
}
