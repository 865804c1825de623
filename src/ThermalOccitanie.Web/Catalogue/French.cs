using System.Globalization;
using System.Text.RegularExpressions;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>How French is set and how dates, numbers and prices are said in it.</summary>
public static partial class French
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Names in the order of a French index: accents and hyphens do not count first.</summary>
    public static readonly StringComparer ByName = StringComparer.Create(Culture, CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols);

    /// <summary>No-break space, before a unit or a colon.</summary>
    public const char NoBreak = '\u00a0';

    /// <summary>Thin no-break space, before ; ! ? and in thousands.</summary>
    public const char Thin = '\u202f';

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>Sets a text as a French printer would: ’, no-break spaces before signs and units, thin spaces in thousands.</summary>
    public static string Set(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var set = text.Replace('\'', '’').Replace("...", "…", StringComparison.Ordinal);
        set = OpeningQuote().Replace(set, $"«{NoBreak}");
        set = ClosingQuote().Replace(set, $"{NoBreak}»");
        set = HighSign().Replace(set, $"{Thin}${{sign}}");
        set = Colon().Replace(set, $"{NoBreak}:");
        set = Thousands().Replace(set, $"${{head}}{Thin}${{tail}}");
        return Unit().Replace(set, $"${{digit}}{NoBreak}${{unit}}");
    }

    /// <summary>« 1er janvier », « 30 octobre ».</summary>
    public static string Day(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day.ToString(Culture))}{NoBreak}{Months[day.Month - 1]}";

    /// <summary>« 30 octobre 2026 ».</summary>
    public static string DayAndYear(DateOnly day) => $"{Day(day)} {day.Year}";

    /// <summary>« mardi 24 novembre 2026 ».</summary>
    public static string WeekDay(DateOnly day) => $"{Culture.DateTimeFormat.GetDayName(day.DayOfWeek)} {DayAndYear(day)}";

    /// <summary>« janvier » to « décembre », from 1 to 12.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>« 1 250 ».</summary>
    public static string Number(int number) => number.ToString("#,0", Culture).Replace(NoBreak, Thin);

    /// <summary>« 25,6 ».</summary>
    public static string Number(double number) => number.ToString("0.##", Culture);

    /// <summary>« 25 € », « 25,50 € ».</summary>
    public static string Price(int cents) =>
        (cents % 100 == 0 ? Number(cents / 100) : (cents / 100m).ToString("#,0.00", Culture).Replace(NoBreak, Thin)) + $"{NoBreak}€";

    /// <summary>« 1 station », « 13 stations ».</summary>
    public static string Count(int number, string one, string? many = null) =>
        $"{Number(number)}{NoBreak}{(number > 1 ? many ?? one + "s" : one)}";

    /// <summary>« rhumatologie, phlébologie et dermatologie ».</summary>
    public static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} et {all[^1]}";
    }

    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLower(text[0], Culture) + text[1..];

    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpper(text[0], Culture) + text[1..];

    /// <summary>When a source was read, as precisely as known: « lu le 21 mai 2026 », « lu en 2022 ».</summary>
    public static string ReadOn(string? partialDate)
    {
        if (DateOnly.TryParseExact(partialDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return $"lu le {DayAndYear(day)}";
        }

        if (DateOnly.TryParseExact(partialDate, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return $"lu en {Month(month.Month)} {month.Year}";
        }

        return string.IsNullOrWhiteSpace(partialDate) ? "date de lecture non communiquée" : $"lu en {partialDate}";
    }

    [GeneratedRegex("« ?", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningQuote();

    [GeneratedRegex(" ?»", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingQuote();

    [GeneratedRegex(" (?<sign>[;!?])", RegexOptions.CultureInvariant)]
    private static partial Regex HighSign();

    [GeneratedRegex(" :", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();

    [GeneratedRegex(@"(?<![\d])(?<head>\d{1,3}) (?<tail>\d{3})\b(?! \d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<digit>\d) (?<unit>°C|km|m|€|%|ans|jours|nuits|heures|stations|soins|curistes)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
