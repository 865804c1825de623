using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Domain.Tests.Plan;

/// <summary>A year of 150 000 €, a fair of 72 000 €: whatever the rates, ceilings and roundings, no cent is lost.</summary>
public sealed class PlanBookTests
{
    private static readonly MoneyStage[] Stages = Enum.GetValues<MoneyStage>();

    // Generated from the trial's number: a failing one is found again by its number.
    [Fact]
    public void Book_TenThousandRandomYears_ReconcileToTheCent()
    {
        for (var trial = 0; trial < 10_000; trial++)
        {
            Reconcile(trial, new Random(trial));
        }
    }

    [Fact]
    public void Book_TheFair_IsSharedByItsFunders()
    {
        var (plan, actions, lines) = PlanFixture.Of(2026);
        var (board, region) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var book = new PlanBook(plan, actions, lines, [plan.Agreement(actions[0], board, new(400_000, null)), plan.Agreement(actions[0], region, new(null, 1_000_000))], []);

        Assert.Equal(PlanFixture.BudgetCents, book.Total[MoneyStage.Planned].GrossCents);
        Assert.Equal((2_880_000, 1_000_000), (Owed(board), Owed(region)));
        Assert.Equal(PlanFixture.BudgetCents - 3_880_000, book.ByFunder.Single(f => f.FunderId is null).PlannedCents);

        long Owed(Guid funder) => book.ByFunder.Single(f => f.FunderId == funder).PlannedCents;
    }

    [Fact]
    public void ByMonth_ALineOfAnotherYear_StandsApart()
    {
        var (plan, actions, _) = PlanFixture.Of(2026);
        var book = new PlanBook(plan, actions, [plan.Line(actions[0], MoneyStage.Paid, 500, new(2027, 1, 8)), plan.Line(actions[0], MoneyStage.Planned, 700, new(2026, 1, 8))], [], []);

        Assert.Equal(new MonthTotals(1, 700, 0), book.ByMonth.First());
        Assert.Equal(new MonthTotals(null, 0, 500), book.ByMonth.Last());
    }

    private static void Reconcile(int trial, Random random)
    {
        var (plan, actions, planned) = PlanFixture.Of(2026);
        Guid[] funders = [.. Enumerable.Range(0, 6).Select(_ => Guid.CreateVersion7())];
        List<PlanLine> lines = [.. planned];
        List<Agreement> agreements = [];
        List<FundsCall> calls = [];

        foreach (var action in actions)
        {
            action.Describe(plan, new(action.Title, action.Channel, null, action.StartsOn, action.EndsOn, null, (MoneyBasis)random.Next(2)));
            lines.AddRange(Enumerable.Range(0, random.Next(4)).Select(_ => plan.Line(action, Stages[random.Next(Stages.Length)], random.NextInt64(0, 4_000_000))));
            agreements.AddRange(funders.Where(_ => random.Next(3) > 0).Select(funder => plan.Agreement(action, funder, AnyShare(random))));
        }

        foreach (var share in new PlanBook(plan, actions, lines, agreements, []).Actions.SelectMany(book => book.Shares))
        {
            Instalment[] instalments = [.. Enumerable.Range(1, random.Next(1, 5)).Select(i => new Instalment(new(2026, i * 3, 1), random.Next(1, 100)))];
            var (drawn, refusal) = share.Agreement.Call(plan, share.PlannedCents, [], instalments);
            Assert.Null(refusal);
            calls.AddRange(drawn);
        }

        var sum = new PlanBook(plan, actions, lines, agreements, calls);

        foreach (var stage in Stages)
        {
            Assert.True(sum.Total[stage].GrossCents == lines.Where(l => l.Stage == stage).Sum(l => l.GrossCents), $"Trial {trial}: the year at {stage}.");
            Assert.True(sum.ByChannel.Sum(c => c.Totals[stage].GrossCents) == sum.Total[stage].GrossCents, $"Trial {trial}: channels at {stage}.");
            Assert.True(sum.ByChannel.Sum(c => c.Totals[stage].NetCents) == sum.Total[stage].NetCents, $"Trial {trial}: channels without VAT at {stage}.");
        }

        Assert.True(sum.ByMonth.Sum(m => m.PlannedCents) == sum.Total[MoneyStage.Planned].GrossCents, $"Trial {trial}: months.");
        Assert.True(sum.ByFunder.Sum(f => f.PlannedCents) == OnBasis(MoneyStage.Planned), $"Trial {trial}: funders of what is planned.");
        Assert.True(sum.ByFunder.Sum(f => f.PaidCents) == OnBasis(MoneyStage.Paid), $"Trial {trial}: funders of what is paid.");
        Assert.True(sum.ByFunder.All(f => f is { PlannedCents: >= 0, PaidCents: >= 0 }), $"Trial {trial}: nobody owes less than nothing.");

        foreach (var share in sum.Actions.SelectMany(book => book.Shares))
        {
            Assert.True(share.UncalledCents == 0, $"Trial {trial}: calls of {share.Agreement.Id}.");
            Assert.True(!(share.PlannedCents > share.Agreement.AmountCents), $"Trial {trial}: above the ceiling.");
        }

        long OnBasis(MoneyStage stage) => sum.Actions.Sum(book => book.Lines.Where(l => l.Stage == stage).Sum(l => l.Cents(book.Action.Basis)));
    }

    private static Share AnyShare(Random random) => random.Next(3) switch
    {
        0 => new(random.Next(1, 600_000), null),
        1 => new(null, random.NextInt64(1, 3_000_000)),
        _ => new(random.Next(1, 600_000), random.NextInt64(1, 3_000_000)),
    };
}
