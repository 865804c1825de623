using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Tests.Catalogue;

/// <summary>On which days an incident keeps a station from being said to be open.</summary>
public sealed class IncidentSheetTests
{
    private static readonly DateTime Began = new(2026, 11, 24, 23, 30, 0, DateTimeKind.Utc);

    [Theory]
    // Half past midnight in Paris: the 25th is its first day.
    [InlineData(IncidentScope.Station, "2026-11-28", "2026-11-25", "2026-11-24", false)]
    [InlineData(IncidentScope.Station, "2026-11-28", "2026-11-25", "2026-11-25", true)]
    [InlineData(IncidentScope.Cure, "2026-11-28", "2026-11-25", "2026-11-28", true)]
    [InlineData(IncidentScope.Cure, "2026-11-28", "2026-11-25", "2026-11-29", false)]
    // The end is over and nobody closed it: not today, and no more than that.
    [InlineData(IncidentScope.Cure, "2026-11-28", "2026-11-30", "2026-11-29", true)]
    [InlineData(IncidentScope.Cure, "2026-11-28", "2026-11-30", "2026-11-30", true)]
    [InlineData(IncidentScope.Cure, "2026-11-28", "2026-11-30", "2026-12-01", false)]
    // Nobody knows when it ends.
    [InlineData(IncidentScope.Station, null, "2026-11-25", "2027-04-01", true)]
    [InlineData(IncidentScope.Wellness, null, "2026-11-25", "2026-11-25", false)]
    [InlineData(IncidentScope.Reduced, null, "2026-11-25", "2026-11-25", false)]
    public void StopsCuresOn_Day_UntilTheEndThatIsExpected(IncidentScope scope, string? end, string today, string day, bool expected)
    {
        var incident = Incident(scope, end is null ? null : On(end), closedAt: null);

        Assert.Equal(expected, incident.StopsCuresOn(On(day), On(today)));
        Assert.False((incident with { ClosedAt = Began.AddHours(1) }).StopsCuresOn(On(day), On(today)));
    }

    [Theory]
    [InlineData("2026-11-24", false)]
    [InlineData("2026-11-25", true)]
    [InlineData("2026-11-26", true)]
    [InlineData("2026-11-27", false)]
    public void On_Day_IsADayOfParis(string day, bool expected) => Assert.Equal(
        expected, Incident(IncidentScope.Reduced, null, new DateTime(2026, 11, 26, 22, 59, 0, DateTimeKind.Utc)).On(On(day)).Any());

    private static IncidentSheet Incident(IncidentScope scope, DateOnly? end, DateTime? closedAt) =>
        new(Began, closedAt, [new(scope, end, "La pompe est en panne.", Began, Began, closedAt)]);

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
