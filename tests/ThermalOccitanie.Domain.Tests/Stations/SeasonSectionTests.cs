using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Tests.Stations;

public sealed class SeasonSectionTests
{
    private static readonly Season This = new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23), ClosesOn = new(2026, 10, 30), LastAdmissionOn = new(2026, 10, 12) };
    private static readonly Season Next = new() { Year = 2027, IsConfirmed = true, OpensOn = new(2027, 3, 22), ClosesOn = new(2027, 10, 29) };
    private static readonly Season NextToConfirm = new() { Year = 2027, IsConfirmed = false, OpensOn = new(2027, 3, 22), ClosesOn = new(2027, 10, 29) };

    [Fact]
    public void Put_InAnyOrder_KeepsOneAYearTheEarliestFirst()
    {
        var seasons = new SeasonSection();

        seasons.Put(NextToConfirm);
        seasons.Put(This);
        seasons.Put(Next);

        Assert.Equal([This, Next], seasons.Items);
    }

    [Theory]
    [InlineData("2025-12-31", 2026)]
    [InlineData("2026-07-14", 2026)]
    [InlineData("2026-10-30", 2026)]
    [InlineData("2026-10-31", 2027)]
    [InlineData("2027-10-29", 2027)]
    [InlineData("2029-01-01", 2027)]
    public void On_TwoConfirmed_IsTheOneUnderWayOrTheNext(string day, int year) =>
        Assert.Equal(year, new SeasonSection { Items = [This, Next] }.On(Day.Of(day))!.Year);

    [Theory]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2027)]
    public void On_ClosingDayUnknown_CountsUntilTheEndOfItsYear(string day, int year)
    {
        var noEnd = new Season { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23) };

        Assert.Equal(year, new SeasonSection { Items = [noEnd, Next] }.On(Day.Of(day))!.Year);
    }

    [Theory]
    [InlineData("2026-07-14")]
    [InlineData("2027-07-14")]
    public void On_NextToConfirm_IsNeverIt(string day)
    {
        var seasons = new SeasonSection { Items = [This, NextToConfirm] };

        Assert.Equal(This, seasons.On(Day.Of(day)));
        Assert.Equal([NextToConfirm], seasons.ToConfirmOn(Day.Of(day)));
        Assert.Empty(seasons.ToConfirmOn(new(2027, 10, 30)));
    }

    [Theory]
    [InlineData("2026-03-23", "2027-03-22")]
    [InlineData("2026-01-01", "2027-01-07")] // 52 weeks later it would still be 2026
    [InlineData("2027-12-31", "2028-12-29")]
    [InlineData("2028-01-01", "2029-01-06")]
    [InlineData("2028-01-02", "2029-01-07")]
    [InlineData("2028-01-03", "2029-01-01")]
    public void Following_AnySeason_OpensTheNextYearOnTheSameDayOfTheWeek(string opensOn, string next)
    {
        var season = new Season { Year = Day.Of(opensOn).Year, IsConfirmed = true, OpensOn = Day.Of(opensOn), ClosesOn = Day.Of(opensOn).AddDays(100) };

        var following = season.Following();

        Assert.Equal(Day.Of(next), following.OpensOn);
        Assert.Equal(season.OpensOn.DayOfWeek, following.OpensOn.DayOfWeek);
        Assert.Equal(following.OpensOn.AddDays(100), following.ClosesOn);
        Assert.Equal((season.Year + 1, following.OpensOn.Year, false), (following.Year, following.Year, following.IsConfirmed));
    }

    [Fact]
    public void Prepare_NothingForThatYear_TakesEveryDateOfTheYearBefore()
    {
        var seasons = new SeasonSection { Items = [This] };

        Assert.True(seasons.MayPrepare(2027));
        seasons.Prepare(2027);

        Assert.False(seasons.MayPrepare(2027));
        Assert.Equal(
            (false, new DateOnly(2027, 3, 22), new DateOnly(2027, 10, 29), new DateOnly(2027, 10, 11)),
            (seasons.Items[1].IsConfirmed, seasons.Items[1].OpensOn, seasons.Items[1].ClosesOn!.Value, seasons.Items[1].LastAdmissionOn!.Value));
    }

    [Fact]
    public void Prepare_BegunAlready_FillsOnlyWhatIsEmpty()
    {
        var begun = new Season { Year = 2027, IsConfirmed = false, OpensOn = new(2027, 4, 5) };
        var seasons = new SeasonSection { Items = [This, begun] };

        seasons.Prepare(2027);

        Assert.Equal((new DateOnly(2027, 4, 5), new DateOnly(2027, 10, 29)), (begun.OpensOn, begun.ClosesOn!.Value));
    }

    [Fact]
    public void Prepare_ConfirmedOrWithoutAYearBefore_ChangesNothing()
    {
        var confirmed = new SeasonSection { Items = [This, new() { Year = 2027, IsConfirmed = true, OpensOn = new(2027, 4, 5) }] };
        var alone = new SeasonSection();

        confirmed.Prepare(2027);
        alone.Prepare(2027);

        Assert.Null(confirmed.Items[1].ClosesOn);
        Assert.Empty(alone.Items);
        Assert.False(alone.MayPrepare(2027));
    }

    [Theory]
    [InlineData("2026-08-30", 0)]
    [InlineData("2026-08-31", 1)] // sixty days before 30 October
    public void YearsToConfirm_SixtyDaysBeforeTheEnd_AsksForTheNext(string today, int count) =>
        Assert.Equal(count, new SeasonSection { Items = [This] }.YearsToConfirm(Day.Of(today)).Count());

    [Theory]
    [InlineData("2026-08-31", 0)]
    [InlineData("2026-09-01", 1)]
    public void YearsToConfirm_LongSeason_AsksForTheNextInSeptember(string today, int count)
    {
        var seasons = new SeasonSection { Items = [new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 2, 2), ClosesOn = new(2026, 12, 12) }] };

        Assert.Equal(count, seasons.YearsToConfirm(Day.Of(today)).Count());
    }

    [Fact]
    public void YearsToConfirm_EachSituation_AsksForWhatIsOwed()
    {
        var autumn = new DateOnly(2026, 11, 24);
        var spring = new DateOnly(2026, 5, 1);

        Assert.Equal([2027], new SeasonSection().YearsToConfirm(autumn));
        Assert.Equal([2026], new SeasonSection().YearsToConfirm(spring));
        Assert.Equal([2027], new SeasonSection { Items = [This, NextToConfirm] }.YearsToConfirm(autumn));
        Assert.Empty(new SeasonSection { Items = [This, Next] }.YearsToConfirm(autumn));
        Assert.Equal([2027], new SeasonSection { Items = [NextToConfirm] }.YearsToConfirm(new(2027, 5, 1)));
        Assert.Equal([2026], new SeasonSection { Items = [new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 2) }, Next] }.YearsToConfirm(autumn));
        Assert.Empty(new SeasonSection { OpenAllYear = true }.YearsToConfirm(autumn));
    }

    [Theory]
    [InlineData("2026-11-24", 365)] // the season ends sooner than the days of the rule: 339
    [InlineData("2026-09-01", 423)] // it ends on 29 October 2027
    public void Stamp_ConfirmedSeason_HoldsAtLeastUntilItsEnd(string day, int days)
    {
        var seasons = new SeasonSection { Items = [This, Next] };

        seasons.Stamp(new(Day.Of(day), "La station", 365));

        Assert.Equal(days, seasons.GoodForDays);
        Assert.False(seasons.IsOverdueOn(new(2027, 10, 29)));
    }

    [Fact]
    public void Stamp_OnlyToConfirm_HoldsTheDaysOfTheRule()
    {
        var seasons = new SeasonSection { Items = [NextToConfirm] };

        seasons.Stamp(new(new(2026, 9, 1), "La station", 365));

        Assert.Equal(365, seasons.GoodForDays);
    }
}
