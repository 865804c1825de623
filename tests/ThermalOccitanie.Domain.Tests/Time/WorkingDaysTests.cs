using ThermalOccitanie.Domain.Time;

namespace ThermalOccitanie.Domain.Tests.Time;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("1818-03-22")] // the earliest day it can fall on
    [InlineData("1943-04-25")] // the latest
    [InlineData("2000-04-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    public void Easter_KnownYears_FallsOnThatSunday(string day) => Assert.Equal(Day.Of(day), WorkingDays.Easter(Day.Of(day).Year));

    [Fact]
    public void IsPublicHoliday_2026_ElevenDays()
    {
        string[] holidays =
        [
            "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25",
            "2026-07-14", "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
        ];

        var found = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(WorkingDays.IsPublicHoliday);

        Assert.Equal(holidays.Select(Day.Of), found);
    }

    [Theory]
    [InlineData("2026-11-23", 5, "2026-11-30")] // a Monday; the week-end in between
    [InlineData("2026-11-27", 1, "2026-11-30")] // a Friday
    [InlineData("2026-11-28", 1, "2026-11-30")] // a Saturday
    [InlineData("2026-04-03", 1, "2026-04-07")] // before Easter
    [InlineData("2026-05-07", 5, "2026-05-18")] // 8 May, a week-end and Ascension
    [InlineData("2026-12-24", 5, "2027-01-04")] // Christmas and the New Year
    [InlineData("2026-11-28", 0, "2026-11-28")]
    public void AddWorkingDays_OverDaysOff_SkipsThem(string from, int count, string due) =>
        Assert.Equal(Day.Of(due), WorkingDays.AddWorkingDays(Day.Of(from), count));

    [Fact]
    public void AddWorkingDays_Negative_IsAMistakeOfTheCaller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.AddWorkingDays(new(2026, 11, 25), -1));

    [Fact]
    public void WorkingDaysBetween_AnyDayOfThreeYears_CountsBackWhatWasAdded()
    {
        for (var day = new DateOnly(2025, 1, 1); day.Year < 2028; day = day.AddDays(1))
        {
            Assert.Equal(5, WorkingDays.WorkingDaysBetween(day, WorkingDays.AddWorkingDays(day, 5)));
        }
    }

    [Fact]
    public void WorkingDaysBetween_NotLater_Zero()
    {
        Assert.Equal(0, WorkingDays.WorkingDaysBetween(new(2026, 11, 25), new(2026, 11, 25)));
        Assert.Equal(0, WorkingDays.WorkingDaysBetween(new(2026, 11, 25), new(2026, 11, 20)));
    }
}
