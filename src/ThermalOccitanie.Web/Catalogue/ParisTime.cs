using System.Globalization;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>Instants as a clock in Paris shows them.</summary>
public static class ParisTime
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateTime Of(DateTime instant) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(instant, DateTimeKind.Utc), Paris);

    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(Of(instant));

    /// <summary>The instant, in UTC, at which a clock in Paris shows this; in the hour that is skipped in spring, one later.</summary>
    public static DateTime InstantOf(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        return TimeZoneInfo.ConvertTimeToUtc(Paris.IsInvalidTime(shown) ? shown.AddHours(1) : shown, Paris);
    }

    /// <summary>« 25 novembre 2026 à 9 h 05 », in French, for the private pages.</summary>
    public static string Say(DateTime instant) => Of(instant).ToString("d MMMM yyyy 'à' H' h 'mm", French.Culture).Replace(" h ", $"{French.NoBreak}h{French.NoBreak}", StringComparison.Ordinal);
}
