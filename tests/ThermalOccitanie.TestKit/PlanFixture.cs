using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Domain.Promotion;

namespace ThermalOccitanie.TestKit;

/// <summary>
/// A plan of the size that is public: 150 000 € a year, of which 72 000 € for a stand at the Thermalies, as in 2023,
/// shared by the regional board, the federation, the Region and the departments. How the rest is spread over channels,
/// and each funder's rate, are invented.
/// </summary>
public static class PlanFixture
{
    public const long BudgetCents = 15_000_000;
    public const long FairCents = 7_200_000;

    /// <summary>VAT at 20 %: the amount without it, rounded as an invoice does.</summary>
    public static long NetOf(long gross) => (long)Math.Round(gross / 1.2m, MidpointRounding.AwayFromZero);

    public static PlanAction Action(this ActionPlan plan, int number, string title, PromotionChannel channel, MoneyBasis basis = MoneyBasis.Gross)
    {
        var action = new PlanAction { Id = Guid.CreateVersion7(), PlanId = plan.Id, Number = number };
        action.Describe(plan, new(title, channel, "Curistes", new(plan.Year, 1, 1), new(plan.Year, 12, 31), "Fédération", basis));
        return action;
    }

    public static PlanLine Line(this ActionPlan plan, PlanAction action, MoneyStage stage, long grossCents, DateOnly? on = null)
    {
        var line = new PlanLine { Id = Guid.CreateVersion7(), ActionId = action.Id };
        line.Describe(plan, new(stage, on ?? new(plan.Year, 3, 1), $"{action.Title}, {stage}", null, NetOf(grossCents), grossCents));
        return line;
    }

    public static Agreement Agreement(this ActionPlan plan, PlanAction action, Guid funderId, Share share)
    {
        var agreement = new Agreement { Id = Guid.CreateVersion7(), ActionId = action.Id, FunderId = funderId };
        agreement.Describe(plan, new("Convention d’essai", share, new(plan.Year, 1, 1), new(plan.Year, 12, 31), null));
        return agreement;
    }

    /// <summary>The five actions of the year and what is planned for them: 150 000 € in all.</summary>
    public static (ActionPlan Plan, IReadOnlyList<PlanAction> Actions, IReadOnlyList<PlanLine> Planned) Of(int year)
    {
        var plan = ActionPlan.Open(year, BudgetCents);
        (string Title, PromotionChannel Channel, long Cents)[] actions =
        [
            ("Les Thermalies", PromotionChannel.Fair, FairCents),
            ("Site internet", PromotionChannel.Site, 3_000_000),
            ("Réseaux sociaux", PromotionChannel.SocialNetworks, 2_400_000),
            ("Accueils de presse", PromotionChannel.Press, 1_400_000),
            ("Carte des stations", PromotionChannel.Print, 1_000_000),
        ];
        PlanAction[] planned = [.. actions.Select((a, i) => plan.Action(i + 1, a.Title, a.Channel))];
        return (plan, planned, [.. planned.Select((action, i) => plan.Line(action, MoneyStage.Planned, actions[i].Cents))]);
    }
}
