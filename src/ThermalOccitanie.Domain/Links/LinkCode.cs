using System.Security.Cryptography;

namespace ThermalOccitanie.Domain.Links;

/// <summary>
/// Seven characters that one can read on a poster and type: none looks like another, whatever the typeface, and without
/// vowels no word comes of them. There are ten thousand million.
/// </summary>
public static class LinkCode
{
    public const int Length = 7;

    public const string Alphabet = "23456789bcdfghjkmnpqrstvwxz";

    /// <summary>Made at random: who knows one code knows no other.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The code as it is kept, from what was typed: capitals do not count.</summary>
    /// <returns><see langword="null"/> for what is no code.</returns>
    public static string? Read(string typed)
    {
        var code = typed.Trim().ToLowerInvariant();
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}
