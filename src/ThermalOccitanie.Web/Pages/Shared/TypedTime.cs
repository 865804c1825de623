using System.Globalization;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>An hour as browsers send it, and as it is typed where they offer no clock.</summary>
public static class TypedTime
{
    private static readonly string[] Forms = ["H:mm", "HH:mm:ss", "H'h'mm", "H'h'"];

    public static TimeOnly? Read(string? typed) =>
        TimeOnly.TryParseExact(typed?.Replace(" ", "", StringComparison.Ordinal), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
