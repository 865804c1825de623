using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Tests.Stations;

public sealed class ListingSectionTests
{
    private static readonly DateOnly CheckedOn = new(2026, 1, 1);

    [Theory]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    [InlineData("2027-01-01", true)]
    public void IsOverdueOn_CheckedAndAgeing_RunsOutTheDayAfterTheLast(string day, bool isOverdue) =>
        Assert.Equal(isOverdue, new SeasonSection { CheckedOn = CheckedOn, GoodForDays = 30 }.IsOverdueOn(Day.Of(day)));

    [Fact]
    public void IsOverdueOn_NeverChecked_IsUncheckedRatherThanOverdue() =>
        Assert.False(new SeasonSection { GoodForDays = 30 }.IsOverdueOn(new(2030, 1, 1)));

    [Fact]
    public void IsOverdueOn_SectionThatDoesNotAge_Never() =>
        Assert.False(new WaterSection { CheckedOn = CheckedOn }.IsOverdueOn(new(2030, 1, 1)));
}
