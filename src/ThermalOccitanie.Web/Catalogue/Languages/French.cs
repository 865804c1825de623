using System.Globalization;
using System.Text.RegularExpressions;

namespace ThermalOccitanie.Web.Catalogue.Languages;

/// <summary>How French is set: most of what the portal shows is French, in whatever language the page is.</summary>
public static partial class French
{
    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Names in the order of a French index: accents and hyphens do not count first.</summary>
    public static readonly StringComparer ByName = StringComparer.Create(Culture, CompareOptions.IgnoreCase | CompareOptions.IgnoreSymbols);

    /// <summary>No-break space, before a unit or a colon.</summary>
    public const char NoBreak = '\u00a0';

    /// <summary>Thin no-break space, before ; ! ? and in thousands.</summary>
    public const char Thin = '\u202f';

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

    /// <summary>« 1 texte », « 4 000 textes »: for what is French in every language, as the private pages are.</summary>
    public static string Count(int number, string one, string many) => $"{number.ToString("N0", Culture)}{NoBreak}{(number < 2 ? one : many)}";

    [GeneratedRegex("«[ \u00a0\u202f]?", RegexOptions.CultureInvariant)]
    private static partial Regex OpeningQuote();

    [GeneratedRegex("[ \u00a0\u202f]?»", RegexOptions.CultureInvariant)]
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
