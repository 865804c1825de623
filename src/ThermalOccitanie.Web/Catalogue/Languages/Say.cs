using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace ThermalOccitanie.Web.Catalogue.Languages;

/// <summary>What the portal says, in the language of the page: texts, dates, numbers, prices, lists.</summary>
public static class Say
{
    // The portal's own texts are few and the same all day; typesetting one takes longer than finding it here.
    private static readonly ConcurrentDictionary<(string Language, string French), string> Known = new();

    /// <param name="french">The text as it is written in French; a literal, so that the tests find it.</param>
    public static string It(string french)
    {
        var language = Language.Current;
        return Known.GetOrAdd((language.Code, french), static key => Typography.Set(Language.Current.Translate(key.French)));
    }

    /// <param name="french">The text as it is written in French, with {0}, {1}… where the parts go.</param>
    public static string It(string french, params ReadOnlySpan<object?> parts) =>
        Typography.Set(string.Format(CultureInfo.InvariantCulture, Language.Current.Translate(french), parts));

    /// <summary>Notes a text that is said later with <see cref="It(string)"/>, in the language of the page that says it.</summary>
    public static string Later(string french) => french;

    /// <summary>
    /// A text that a station or a source wrote: it stays French, and says so to the reader's machine on a page in another language.
    /// </summary>
    public static IHtmlContent AsWritten(string? text)
    {
        var set = new HtmlContentBuilder().Append(French.Set(text));
        return Language.Current.IsFrench ? set : new HtmlContentBuilder().AppendHtml("<span lang=\"fr\">").AppendHtml(set).AppendHtml("</span>");
    }

    /// <summary>« 1er janvier », “1 January”, «1 de enero».</summary>
    public static string Day(DateOnly day)
    {
        var language = Language.Current;
        var month = Month(day.Month);

        return language.Code switch
        {
            "en" => $"{day.Day}{French.NoBreak}{month}",
            "es" => $"{day.Day} de{French.NoBreak}{month}",
            _ => $"{(day.Day == 1 ? "1er" : day.Day)}{French.NoBreak}{month}",
        };
    }

    /// <summary>« 30 octobre 2026 », “30 October 2026”, «30 de octubre de 2026».</summary>
    public static string DayAndYear(DateOnly day) => $"{Day(day)} {YearAfterMonth(day.Year)}";

    /// <summary>« mardi 24 novembre 2026 », “Tuesday 24 November 2026”, «martes 24 de noviembre de 2026».</summary>
    public static string WeekDay(DateOnly day) => $"{Language.Current.Culture.DateTimeFormat.GetDayName(day.DayOfWeek)} {DayAndYear(day)}";

    /// <summary>As a clock in Paris shows it: « 24 novembre 2026 à 8 h 05 », “24 November 2026 at 8:05”, «24 de noviembre de 2026 a las 8:05».</summary>
    public static string Instant(DateTime instant)
    {
        var paris = ParisTime.Of(instant);
        var day = DayAndYear(DateOnly.FromDateTime(paris));

        return Language.Current.Code switch
        {
            "en" => $"{day} at{French.NoBreak}{paris.Hour}:{paris.Minute:00}",
            "es" => $"{day} a la{(paris.Hour == 1 ? "" : "s")}{French.NoBreak}{paris.Hour}:{paris.Minute:00}",
            _ => $"{day} à {paris.Hour}{French.NoBreak}h{French.NoBreak}{paris.Minute:00}",
        };
    }

    /// <summary>« janvier », “January”, «enero», from 1 to 12.</summary>
    public static string Month(int month) => Language.Current.Culture.DateTimeFormat.GetMonthName(month);

    /// <summary>« Janv. », “Jan”, «Ene», from 1 to 12.</summary>
    public static string ShortMonth(int month) => UpperFirst(Language.Current.Culture.DateTimeFormat.GetAbbreviatedMonthName(month));

    /// <summary>« 1 250 », “1,250”, «1250» (Spanish parts thousands from five figures on).</summary>
    public static string Number(int number)
    {
        var language = Language.Current;
        var separated = number.ToString("#,0", CultureInfo.InvariantCulture);

        return language.Code switch
        {
            "en" => separated,
            "es" when Math.Abs(number) < 10_000 => separated.Replace(",", "", StringComparison.Ordinal),
            _ => separated.Replace(',', French.Thin),
        };
    }

    /// <summary>« 25,6 », “25.6”, «25,6».</summary>
    public static string Number(double number) => number.ToString("0.##", Language.Current.Culture);

    /// <summary>« 25,50 € », “€25.50”, «25,50 €».</summary>
    public static string Price(int cents)
    {
        var language = Language.Current;
        var amount = Number(cents / 100) + (cents % 100 == 0 ? "" : language.Culture.NumberFormat.NumberDecimalSeparator + (cents % 100).ToString("00", CultureInfo.InvariantCulture));
        return language.Code == "en" ? "€" + amount : $"{amount}{French.NoBreak}€";
    }

    /// <summary>« 1 station », « 13 stations »: zero is singular in French, plural in English and Spanish.</summary>
    public static string Count(int number, string one, string many)
    {
        var language = Language.Current;
        var isOne = number == 1 || (number == 0 && language.IsFrench);
        return $"{Number(number)}{French.NoBreak}{It(isOne ? one : many)}";
    }

    /// <summary>« rhumatologie, phlébologie et dermatologie ».</summary>
    public static string List(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {And(all[^1])} {all[^1]}";
    }

    /// <summary>With what goes before it: French keeps a space there.</summary>
    public static string Semicolon => Language.Current.IsFrench ? $"{French.Thin};" : ";";

    /// <summary>With what goes before it: French keeps a space there.</summary>
    public static string Colon => Language.Current.IsFrench ? $"{French.NoBreak}:" : ":";

    /// <summary>The word between the quotation marks of the language: « arthrose », “arthrose”.</summary>
    public static string Quoted(string word) => Language.Current.Code == "en" ? $"“{word}”" : Language.Current.Code == "es" ? $"«{word}»" : $"«{French.NoBreak}{word}{French.NoBreak}»";

    public static string LowerFirst(string text) => text.Length == 0 ? text : char.ToLower(text[0], French.Culture) + text[1..];

    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpper(text[0], French.Culture) + text[1..];

    /// <summary>When a source was read, as precisely as known: « lu le 21 mai 2026 », « lu en 2022 ».</summary>
    public static string ReadOn(string? partialDate)
    {
        if (DateOnly.TryParseExact(partialDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return It("lu le {0}", DayAndYear(day));
        }

        if (DateOnly.TryParseExact(partialDate, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return It("lu en {0}", $"{Month(month.Month)} {YearAfterMonth(month.Year)}");
        }

        return string.IsNullOrWhiteSpace(partialDate) ? It("date de lecture non communiquée") : It("lu en {0}", partialDate);
    }

    private static string YearAfterMonth(int year) => Language.Current.Code == "es" ? $"de{French.NoBreak}{year}" : year.ToString(CultureInfo.InvariantCulture);

    // Spanish says « e » before the sound i.
    private static string And(string next) => Language.Current.Code switch
    {
        "en" => "and",
        "es" => next.StartsWith("i", StringComparison.OrdinalIgnoreCase) || next.StartsWith("hi", StringComparison.OrdinalIgnoreCase) ? "e" : "y",
        _ => "et",
    };
}
