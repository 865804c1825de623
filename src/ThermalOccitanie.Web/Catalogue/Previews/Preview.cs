namespace ThermalOccitanie.Web.Catalogue.Previews;

/// <summary>The picture that other sites show beside a link to a page: drawn here, painted as a PNG by a job.</summary>
/// <param name="Path">Address of the picture, without its fingerprint.</param>
/// <param name="Svg">A whole SVG document without a word in it: which fonts the painter has does not matter.</param>
/// <param name="Describe">Says what it shows, for whoever cannot see it, in the language of the page.</param>
public sealed record Preview(string Path, string Svg, Func<string> Describe)
{
    /// <summary>The size that networks and messengers ask for.</summary>
    public const int Width = 1200;
    public const int Height = 630;

    /// <summary>Changes whenever the drawing does.</summary>
    public string Fingerprint { get; } = Catalogue.Fingerprint.Of(Svg);

    /// <summary>The address of this very drawing.</summary>
    public string Address => $"{Path}?v={Fingerprint}";
}
