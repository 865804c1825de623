using System.Text.RegularExpressions;

namespace ThermalOccitanie.Web.Catalogue.Languages;

/// <summary>How a text in the language of the page is set: the portal's own, or one that mixes its words with names.</summary>
public static partial class Typography
{
    public static string Set(string text) => Language.Current.IsFrench ? French.Set(text) : Unit().Replace(text, $"${{digit}}{French.NoBreak}${{unit}}");

    // A number and its unit stay on one line, in every language; quotes and signs are written by the translator.
    [GeneratedRegex(@"(?<digit>\d) (?<unit>°C|km|m|€|%)(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();
}
