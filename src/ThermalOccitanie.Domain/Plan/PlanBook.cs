using ThermalOccitanie.Domain.Promotion;

namespace ThermalOccitanie.Domain.Plan;

/// <summary>A year's plan with everything in it, added up in one place: pages, files and reports read the same sums.</summary>
public sealed class PlanBook
{
    private readonly ILookup<Guid, PlanLine> _lines;
    private readonly ILookup<Guid, FundsCall> _calls;

    public PlanBook(ActionPlan plan, IEnumerable<PlanAction> actions, IEnumerable<PlanLine> lines, IEnumerable<Agreement> agreements, IEnumerable<FundsCall> calls)
    {
        Plan = plan;
        _lines = lines.ToLookup(line => line.ActionId);
        _calls = calls.ToLookup(call => call.AgreementId);
        var agreed = agreements.ToLookup(agreement => agreement.ActionId);
        Actions = [.. actions.OrderBy(action => action.Number).Select(action => Open(action, [.. agreed[action.Id].OrderBy(agreement => agreement.Id)]))];
    }

    public ActionPlan Plan { get; }

    /// <summary>By number.</summary>
    public IReadOnlyList<ActionBook> Actions { get; }

    public StageTotals Total => Sum(Actions);

    /// <summary>Each channel that has an action, in the order of the enumeration.</summary>
    public IEnumerable<(PromotionChannel Channel, StageTotals Totals)> ByChannel =>
        Actions.GroupBy(book => book.Action.Channel).OrderBy(group => group.Key).Select(group => (group.Key, Sum(group)));

    /// <summary>What each funder owes and paid, the largest first; what no funder pays stands under <see langword="null"/>, last.</summary>
    public IEnumerable<FunderTotals> ByFunder
    {
        get
        {
            var funders = Actions.SelectMany(book => book.Shares).GroupBy(share => share.Agreement.FunderId)
                .Select(group => new FunderTotals(group.Key, group.Sum(s => s.PlannedCents), group.Sum(s => s.PaidCents), group.Sum(s => s.CalledCents), group.Sum(s => s.ReceivedCents)))
                .OrderByDescending(funder => funder.PlannedCents);
            return [.. funders, new(null, Actions.Sum(book => book.OwnPlannedCents), Actions.Sum(book => book.OwnPaidCents), 0, 0)];
        }
    }

    /// <summary>Of each month of the year, then of what is dated outside it: planned and paid, VAT included.</summary>
    public IEnumerable<MonthTotals> ByMonth =>
        Enumerable.Range(1, 13).Select(month =>
        {
            var lines = Actions.SelectMany(book => book.Lines).Where(line => (line.On.Year == Plan.Year ? line.On.Month : 13) == month).ToList();
            return new MonthTotals(month == 13 ? null : month, StageTotals.Of(lines)[MoneyStage.Planned].GrossCents, StageTotals.Of(lines)[MoneyStage.Paid].GrossCents);
        });

    private ActionBook Open(PlanAction action, IReadOnlyList<Agreement> agreements)
    {
        List<PlanLine> lines = [.. _lines[action.Id].OrderBy(line => line.Stage).ThenBy(line => line.On).ThenBy(line => line.Id)];
        var totals = StageTotals.Of(lines);
        List<Share> shares = [.. agreements.Select(agreement => agreement.Share)];
        var (planned, paid) = (totals[MoneyStage.Planned].On(action.Basis), totals[MoneyStage.Paid].On(action.Basis));
        var (owed, earned) = (Share.Of(planned, shares), Share.Of(paid, shares));
        return new()
        {
            Action = action,
            Lines = lines,
            Totals = totals,
            Shares = [.. agreements.Select((agreement, i) => new FunderShare(agreement, owed[i], earned[i], [.. _calls[agreement.Id].OrderBy(call => call.Number)]))],
            OwnPlannedCents = planned - owed.Sum(),
            OwnPaidCents = paid - earned.Sum(),
        };
    }

    private static StageTotals Sum(IEnumerable<ActionBook> books) => StageTotals.Of(books.SelectMany(book => book.Lines));
}

/// <summary>An action with its money.</summary>
public sealed class ActionBook
{
    public required PlanAction Action { get; init; }

    /// <summary>By stage, then by day.</summary>
    public required IReadOnlyList<PlanLine> Lines { get; init; }

    public required StageTotals Totals { get; init; }

    public required IReadOnlyList<FunderShare> Shares { get; init; }

    /// <summary>What the federation plans to pay from its own purse, on the basis that the action is funded on.</summary>
    public required long OwnPlannedCents { get; init; }

    /// <summary>The same of what was paid.</summary>
    public required long OwnPaidCents { get; init; }
}

/// <summary>What a funder owes of an action, and how far it was asked for it.</summary>
/// <param name="PlannedCents">Its share of what is planned: what calls add up to.</param>
/// <param name="PaidCents">Its share of what was paid.</param>
/// <param name="Calls">By number.</param>
public sealed record FunderShare(Agreement Agreement, long PlannedCents, long PaidCents, IReadOnlyList<FundsCall> Calls)
{
    public long CalledCents => Calls.Where(call => call.SentAt is not null).Sum(call => call.Cents);

    public long ReceivedCents => Calls.Where(call => call.ReceivedOn is not null).Sum(call => call.Cents);

    /// <summary>What the calls, sent or not, still lack of the share; below nought, what they ask too much.</summary>
    public long UncalledCents => PlannedCents - Calls.Sum(call => call.Cents);
}

/// <param name="FunderId"><see langword="null"/>: the federation's own purse.</param>
public sealed record FunderTotals(Guid? FunderId, long PlannedCents, long PaidCents, long CalledCents, long ReceivedCents);

/// <param name="Month">From 1 to 12; <see langword="null"/>: dated in another year.</param>
public sealed record MonthTotals(int? Month, long PlannedCents, long PaidCents);

/// <summary>An amount without VAT and with it, in cents.</summary>
public readonly record struct Amount(long NetCents, long GrossCents)
{
    public long On(MoneyBasis basis) => basis switch
    {
        MoneyBasis.Gross => GrossCents,
        MoneyBasis.Net => NetCents,
    };
}

/// <summary>What stands at each stage.</summary>
public sealed class StageTotals
{
    private readonly Dictionary<MoneyStage, Amount> _amounts;

    private StageTotals(Dictionary<MoneyStage, Amount> amounts) => _amounts = amounts;

    public Amount this[MoneyStage stage] => _amounts.GetValueOrDefault(stage);

    public static StageTotals Of(IEnumerable<PlanLine> lines) =>
        new(lines.GroupBy(line => line.Stage).ToDictionary(group => group.Key, group => new Amount(group.Sum(line => line.NetCents), group.Sum(line => line.GrossCents))));
}
