using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Domain.Tests.Plan;

public sealed class ActionPlanTests
{
    private static readonly DateTime Now = new(2026, 11, 25, 9, 0, 0, DateTimeKind.Utc);

    private readonly ActionPlan _plan = ActionPlan.Open(2026, PlanFixture.BudgetCents);

    [Fact]
    public void Close_ThenWrite_IsRefusedEverywhere()
    {
        var action = _plan.Action(1, "Les Thermalies", PromotionChannel.Fair);
        var (line, agreement) = (_plan.Line(action, MoneyStage.Planned, 100), _plan.Agreement(action, Guid.CreateVersion7(), new(500_000, null)));
        var (calls, _) = agreement.Call(_plan, 50, [], [new(new(2026, 4, 1), 1)]);

        Assert.Null(_plan.Close("Anne Roux", Now));

        Assert.Equal(PlanRefusal.YearClosed, _plan.Close("Anne Roux", Now));
        Assert.Equal(PlanRefusal.YearClosed, _plan.GiveBudget(1));
        Assert.Equal(PlanRefusal.YearClosed, action.Describe(_plan, new("Autre", PromotionChannel.Site, null, new(2026, 1, 1), new(2026, 1, 2), null, MoneyBasis.Net)));
        Assert.Equal(PlanRefusal.YearClosed, line.Describe(_plan, new(MoneyStage.Paid, new(2026, 1, 1), "Autre", null, 1, 1)));
        Assert.Equal(PlanRefusal.YearClosed, agreement.Describe(_plan, new("Autre", new(null, 1), new(2026, 1, 1), new(2026, 1, 2), null)));
        Assert.Equal(PlanRefusal.YearClosed, agreement.Call(_plan, 100, calls, [new(new(2026, 4, 1), 1)]).Refusal);
        Assert.Equal(PlanRefusal.YearClosed, calls[0].Send(_plan, "Anne Roux", Now));
        Assert.Equal(("Les Thermalies", 100L, 500_000), (action.Title, line.GrossCents, agreement.RateMillionths!.Value));
    }

    [Fact]
    public void Reopen_AnOpenYear_IsRefused() => Assert.Equal(PlanRefusal.YearOpen, _plan.Reopen());

    [Fact]
    public void Reopen_AClosedYear_CanBeWrittenAgain()
    {
        _plan.Close("Anne Roux", Now);

        Assert.Null(_plan.Reopen());
        Assert.Null(_plan.GiveBudget(1));
    }

    [Fact]
    public void Describe_NetAboveGross_Throws() =>
        Assert.Throws<ArgumentException>(() => new PlanLine { Id = Guid.CreateVersion7(), ActionId = Guid.CreateVersion7() }.Describe(_plan, new(MoneyStage.Paid, new(2026, 1, 1), "x", null, 2, 1)));

    [Fact]
    public void Call_AfterOneWasSent_AsksForTheRestOnly()
    {
        var agreement = _plan.Agreement(_plan.Action(1, "Les Thermalies", PromotionChannel.Fair), Guid.CreateVersion7(), new(null, 1_000));
        var first = agreement.Call(_plan, 1_000, [], [new(new(2026, 3, 1), 50), new(new(2026, 9, 1), 50)]).Calls;
        Assert.Null(first[0].Send(_plan, "Anne Roux", Now));

        var (calls, refusal) = agreement.Call(_plan, 801, first, [new(new(2026, 10, 1), 1), new(new(2026, 12, 1), 1)]);

        Assert.Null(refusal);
        Assert.Equal([(2, 151L), (3, 150L)], calls.Select(c => (c.Number, c.Cents)));
        Assert.Equal(PlanRefusal.CalledTooMuch, agreement.Call(_plan, 499, first, []).Refusal);
        Assert.Equal(PlanRefusal.NoDueDate, agreement.Call(_plan, 501, first, []).Refusal);
        Assert.Equal((0, (PlanRefusal?)null), (agreement.Call(_plan, 500, first, []).Calls.Count, agreement.Call(_plan, 500, first, []).Refusal));
    }

    [Fact]
    public void Receive_InEachState_OnlyAfterItWasSentAndOnce()
    {
        var call = new FundsCall { Id = Guid.CreateVersion7(), AgreementId = Guid.CreateVersion7(), Number = 1, DueOn = new(2026, 3, 1), Cents = 5 };

        Assert.Equal(PlanRefusal.CallNotSent, call.Receive(new(2026, 3, 2)));
        Assert.False(call.IsLateOn(new(2026, 3, 2)));
        Assert.Null(call.Send(_plan, "Anne Roux", Now));
        Assert.Equal(PlanRefusal.CallSent, call.Send(_plan, "Anne Roux", Now));
        Assert.True(call.IsLateOn(new(2026, 3, 2)));
        Assert.False(call.IsLateOn(new(2026, 3, 1)));
        _plan.Close("Anne Roux", Now);
        Assert.Null(call.Receive(new(2026, 3, 2)));
        Assert.Equal(PlanRefusal.CallReceived, call.Receive(new(2026, 3, 2)));
        Assert.False(call.IsLateOn(new(2026, 3, 2)));
    }

    [Theory]
    [InlineData("1 234,56", 123_456L)]
    [InlineData("1\u202f234,5 €", 123_450L)]
    [InlineData("72000", 7_200_000L)]
    [InlineData("0.01", 1L)]
    [InlineData("10000000", ActionPlan.MostCents)]
    [InlineData("10000000,01", null)]
    [InlineData("1,234", null)]
    [InlineData("-5", null)]
    [InlineData("", null)]
    [InlineData("douze", null)]
    public void ReadCents_AsTyped(string typed, long? cents) => Assert.Equal(cents, TypedMoney.ReadCents(typed));

    [Theory]
    [InlineData("33,3333 %", 333_333)]
    [InlineData("100", Share.All)]
    [InlineData("0", null)]
    [InlineData("100,0001", null)]
    [InlineData("33,33333", null)]
    public void ReadRate_AsTyped(string typed, int? millionths) => Assert.Equal(millionths, TypedMoney.ReadRate(typed));

    [Theory]
    [InlineData(123_456, "1234,56")]
    [InlineData(5, "0,05")]
    [InlineData(-105, "-1,05")]
    public void Write_ThenRead_IsTheSame(long cents, string written) => Assert.Equal(written, TypedMoney.Write(cents));

    [Fact]
    public void WriteRate_DropsNoughts() => Assert.Equal(["33,3333", "50"], [TypedMoney.WriteRate(333_333), TypedMoney.WriteRate(500_000)]);
}
