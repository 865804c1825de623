using System.Globalization;
using System.Text.RegularExpressions;

namespace ThermalOccitanie.Web.Pages.Workshop;

/// <summary>A colour of the style sheet, by day and by night, as « #15302b ».</summary>
public sealed record Swatch(string Name, string Light, string Dark)
{
    /// <summary>The grounds on which one reads.</summary>
    public static readonly IReadOnlyList<string> GroundNames = ["paper", "sheet", "sand", "ok-bg", "warn-bg", "rose-bg"];

    /// <summary>The inks with which one writes.</summary>
    public static readonly IReadOnlyList<string> InkNames = ["ink", "muted", "fir", "teal", "rose", "ochre", "slate"];
}

/// <summary>The colours of the style sheet itself: what the style page shows is what visitors get.</summary>
public static partial class Swatches
{
    /// <param name="styleSheet">The text of site.css.</param>
    /// <exception cref="InvalidDataException">The style sheet has no colours for the night where they are looked for.</exception>
    public static IReadOnlyList<Swatch> Read(string styleSheet)
    {
        var night = NightColours().Match(styleSheet);

        if (!night.Success)
        {
            throw new InvalidDataException("site.css has no « @media (prefers-color-scheme: dark) { :root { … } } ».");
        }

        var dark = Colours(night.Value);
        return [.. Colours(styleSheet[..night.Index]).Select(colour => new Swatch(colour.Key, colour.Value, dark.GetValueOrDefault(colour.Key, colour.Value)))];
    }

    /// <summary>WCAG 2.2 contrast of two colours, from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static Dictionary<string, string> Colours(string css) =>
        Colour().Matches(css).GroupBy(m => m.Groups["name"].Value, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Groups["value"].Value, StringComparer.Ordinal);

    private static double Luminance(string colour) =>
        (0.2126 * Linear(colour, 1)) + (0.7152 * Linear(colour, 3)) + (0.0722 * Linear(colour, 5));

    private static double Linear(string colour, int start)
    {
        var part = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+):\s*(?<value>#[0-9a-f]{6})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Colour();

    [GeneratedRegex(@"@media \(prefers-color-scheme: dark\) \{\s*:root \{[^}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex NightColours();
}
