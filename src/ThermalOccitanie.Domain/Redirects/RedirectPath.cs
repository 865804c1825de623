using System.Text;

namespace ThermalOccitanie.Domain.Redirects;

/// <summary>How addresses of old and of today are written in a redirect.</summary>
public static class RedirectPath
{
    /// <summary>
    /// One writing for the many ways of asking for one page: without query, doubled or final slash, percent-encoding and
    /// capitals. « /Les-Cures//Phl%C3%A9bologie/ » is « /les-cures/phlébologie ».
    /// </summary>
    /// <returns><see langword="null"/> for what is no path.</returns>
    public static string? Fold(string address)
    {
        if (!address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal))
        {
            return null;
        }

        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? address : address[..end]);
        return path.Any(char.IsControl) || !IsText(path)
            ? null
            : "/" + string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>
    /// Whether an address stays on the portal whatever a browser makes of it: « //exemple.fr », « /\exemple.fr » and a
    /// line break would not.
    /// </summary>
    public static bool IsInside(string address) =>
        address is ['/', ..] and not ['/', '/', ..]
        && address.Length <= Redirect.PathMaxLength
        && address.All(c => c is > ' ' and <= '~' and not ('\\' or '#' or '"' or '<' or '>'));

    // Half a character, which no form of Unicode holds, cannot be normalised.
    private static bool IsText(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (char.IsSurrogate(path[i]) && !char.IsSurrogatePair(path, i++))
            {
                return false;
            }
        }

        return true;
    }
}
