using System.Globalization;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A day as browsers send it, and as it is typed where they offer no calendar.</summary>
public static class TypedDay
{
    public const string Sentence = "Indiquez une date sous la forme 15/04/2027.";

    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public static DateOnly? Read(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2100 ? day : null;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
