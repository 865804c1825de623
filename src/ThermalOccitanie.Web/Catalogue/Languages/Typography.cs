using System.Text.RegularExpressions;

namespace ThermalOccitanie.Web.Catalogue.Languages;

/// <summary>How a text of the portal's own is set in the language of the page.</summary>
internal static partial class Typography
{
    public static string Set(string text) => Language.Current.IsFrench ? French.Set(text) : Unit().Replace(text, $"${{digit}}{French.NoBreak}${{unit}}");

    // A number and its unit stay on one line, in every language; quotes and signs are written by the translator.
    [GeneratedRegex(@"(?<digit>\d) (?<unit>°C|km|m|€|%)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
