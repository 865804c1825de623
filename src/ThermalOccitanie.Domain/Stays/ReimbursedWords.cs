using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Domain.Stays;

/// <summary>
/// The words of a prescribed, covered cure. On a wellness stay they would have visitors believe that health insurance pays;
/// that it does not is said by the page itself, never by what a station types.
/// </summary>
public static class ReimbursedWords
{
    // Beginnings of folded words: « rembours » is also « remboursement ».
    private static readonly string[] Beginnings =
        ["rembours", "prescri", "conventionne", "ordonnance", "pris en charge", "prise en charge", "prises en charge", "securite sociale", "assurance maladie", "cpam", "ticket moderateur"];

    /// <summary>The first that stands in a text, as it is written there up to its last letter; <see langword="null"/> where none does.</summary>
    public static string? Find(string? text)
    {
        var folded = $" {FoldedText.Fold(text)} ";

        return Beginnings
            .Select(beginning => (Beginning: beginning, At: folded.IndexOf($" {beginning}", StringComparison.Ordinal)))
            .Where(found => found.At >= 0)
            .OrderBy(found => found.At)
            .Select(found => folded[(found.At + 1)..folded.IndexOf(' ', found.At + 1 + found.Beginning.Length)])
            .FirstOrDefault();
    }
}
