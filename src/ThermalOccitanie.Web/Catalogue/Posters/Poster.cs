namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>A drawn poster, 600 × 800.</summary>
/// <param name="Svg">A whole SVG document without a word in it, to be shown as a picture.</param>
/// <param name="Describe">Says what it shows, for whoever cannot see it, in the language of the page.</param>
public sealed record Poster(string Svg, Func<string> Describe)
{
    public const int Width = 600;
    public const int Height = 800;

    /// <summary>What stands inside the document, to be hung in another one.</summary>
    public string Art => Svg[(Svg.IndexOf('>', StringComparison.Ordinal) + 1)..Svg.LastIndexOf('<')];

    /// <summary>Changes whenever the drawing does.</summary>
    public string Fingerprint { get; } = Catalogue.Fingerprint.Of(Svg);
}
