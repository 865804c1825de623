using System.Globalization;

namespace ThermalOccitanie.Domain.Tests;

/// <summary>A day as a table of cases writes it: « 2026-11-24 ».</summary>
internal static class Day
{
    public static DateOnly Of(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
