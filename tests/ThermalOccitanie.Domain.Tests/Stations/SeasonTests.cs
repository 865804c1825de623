using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Tests.Stations;

public sealed class SeasonTests
{
    private static readonly Season Spring = new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23), ClosesOn = new(2026, 10, 30) };

    [Theory]
    [InlineData("2026-03-22", false)]
    [InlineData("2026-03-23", true)]
    [InlineData("2026-07-14", true)]
    [InlineData("2026-10-30", true)]
    [InlineData("2026-10-31", false)]
    [InlineData("2025-07-14", false)]
    [InlineData("2027-07-14", false)]
    public void SurelyCovers_BothDatesKnown_EndsIncluded(string day, bool isCovered) =>
        Assert.Equal(isCovered, Spring.SurelyCovers(Day.Of(day)));

    [Theory]
    [InlineData("2026-03-23")]
    [InlineData("2026-07-14")]
    public void SurelyCovers_ClosingDayUnknown_IsNeverSure(string day) =>
        Assert.False(new Season { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23) }.SurelyCovers(Day.Of(day)));

    [Fact]
    public void SurelyCovers_SeasonOfOneDay_CoversIt()
    {
        var day = new DateOnly(2026, 5, 1);

        Assert.True(new Season { Year = 2026, IsConfirmed = true, OpensOn = day, ClosesOn = day }.SurelyCovers(day));
    }
}
