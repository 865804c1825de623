using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Tests.Stations;

public sealed class SeasonOutlookTests
{
    private static readonly Season Dated = new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23), ClosesOn = new(2026, 10, 30) };
    private static readonly Season NoEnd = new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23) };
    private static readonly Season OverNewYear = new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 11, 16), ClosesOn = new(2027, 2, 27) };

    [Theory]
    [InlineData("2025-12-31", SeasonState.OpensLater)]
    [InlineData("2026-01-01", SeasonState.OpensLater)]
    [InlineData("2026-03-22", SeasonState.OpensLater)]
    [InlineData("2026-03-23", SeasonState.Open)]
    [InlineData("2026-10-30", SeasonState.Open)]
    [InlineData("2026-10-31", SeasonState.Closed)]
    [InlineData("2026-12-31", SeasonState.Closed)]
    [InlineData("2027-01-01", SeasonState.Overdue)]
    public void On_BothDatesKnown_FollowsTheYear(string day, SeasonState state) => Assert.Equal(state, On(day, Dated).State);

    [Theory]
    [InlineData("2026-03-22", SeasonState.OpensLater)]
    [InlineData("2026-03-23", SeasonState.ClosingUnknown)]
    [InlineData("2026-12-31", SeasonState.ClosingUnknown)]
    [InlineData("2027-01-01", SeasonState.Overdue)]
    public void On_ClosingDayUnknown_IsNeverSaidOpen(string day, SeasonState state) => Assert.Equal(state, On(day, NoEnd).State);

    [Theory]
    [InlineData("2026-11-15", SeasonState.OpensLater)]
    [InlineData("2026-11-16", SeasonState.Open)]
    [InlineData("2026-12-31", SeasonState.Open)]
    [InlineData("2027-01-01", SeasonState.Open)]
    [InlineData("2027-02-27", SeasonState.Open)]
    [InlineData("2027-02-28", SeasonState.Overdue)]
    public void On_SeasonOverNewYear_StaysOpenAcrossIt(string day, SeasonState state) => Assert.Equal(state, On(day, OverNewYear).State);

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void On_NoDate_IsUnknown(bool? openAllYear)
    {
        var outlook = SeasonOutlook.On(new(2026, 11, 24), null, openAllYear, isStatusUncertain: false);

        Assert.Equal(new(SeasonState.Unknown, null), outlook);
    }

    [Fact]
    public void On_OpenAllYearWithoutDates_IsOpen() => Assert.Equal(new(SeasonState.Open, null), NeverCloses(null));

    // The list says so by IsSurelyOpenOn: the sheet must not say otherwise because old dates are still there.
    [Fact]
    public void On_OpenAllYearWithDates_IsOpenOnEveryDay()
    {
        Assert.Equal(new(SeasonState.Open, null), NeverCloses(Dated));
        Assert.Equal(new(SeasonState.Open, null), NeverCloses(NoEnd));
    }

    [Fact]
    public void On_UncertainStatus_IsNeverSaidOpen()
    {
        var summer = new DateOnly(2026, 7, 14);

        Assert.Equal(new(SeasonState.Overdue, Dated), SeasonOutlook.On(summer, Dated, openAllYear: null, isStatusUncertain: true));
        Assert.Equal(new(SeasonState.Unknown, null), SeasonOutlook.On(summer, null, openAllYear: true, isStatusUncertain: true));
    }

    [Theory]
    [InlineData(SeasonState.Open, false)]
    [InlineData(SeasonState.OpensLater, false)]
    [InlineData(SeasonState.Closed, false)]
    [InlineData(SeasonState.ClosingUnknown, true)]
    [InlineData(SeasonState.Overdue, true)]
    [InlineData(SeasonState.Unknown, true)]
    public void IsToConfirm_EachState_AsksToCallWhereSomethingIsMissing(SeasonState state, bool isToConfirm) =>
        Assert.Equal(isToConfirm, new SeasonOutlook(state, null).IsToConfirm);

    private static SeasonOutlook On(string day, Season season) =>
        SeasonOutlook.On(Day.Of(day), season, openAllYear: false, isStatusUncertain: false);

    private static SeasonOutlook NeverCloses(Season? season) =>
        SeasonOutlook.On(new(2026, 12, 25), season, openAllYear: true, isStatusUncertain: false);
}
