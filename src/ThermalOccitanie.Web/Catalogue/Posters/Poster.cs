using System.Security.Cryptography;
using System.Text;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>A drawn poster, 600 × 800.</summary>
/// <param name="Svg">A whole SVG document without a word in it, to be shown as a picture.</param>
/// <param name="Describe">Says what it shows, for whoever cannot see it, in the language of the page.</param>
public sealed record Poster(string Svg, Func<string> Describe)
{
    public const int Width = 600;
    public const int Height = 800;

    private const int FingerprintLength = 16;

    /// <summary>Changes whenever the drawing does: the head of its SHA-256.</summary>
    public string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Svg)))[..FingerprintLength];
}
