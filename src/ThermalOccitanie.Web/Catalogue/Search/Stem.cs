using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>Words as the search compares them: folded, and without the endings that change nothing of the meaning.</summary>
public static class Stem
{
    /// <summary>« Les Bains d’Amélie » becomes « les », « bains », « d », « amelie »; « st » is read « saint ».</summary>
    public static IReadOnlyList<string> Words(string? text) =>
    [
        .. FoldedText.Fold(text)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word switch { "st" => "saint", "ste" => "sainte", _ => word }),
    ];

    /// <summary>« rénaux » and « rénal », « genoux » and « genou », « veineuses » and « veineux » share one stem.</summary>
    public static string Of(string folded)
    {
        if (folded.Length < 4)
        {
            return folded;
        }

        var word = folded;

        if (word.Length >= 6 && word.EndsWith("aux", StringComparison.Ordinal) && !word.EndsWith("eaux", StringComparison.Ordinal))
        {
            return word[..^3] + "al";
        }

        if (word[^1] is 's' or 'x')
        {
            word = word[..^1];
        }

        if (word.Length >= 6 && word.EndsWith("euse", StringComparison.Ordinal))
        {
            return word[..^2];
        }

        return word.Length >= 5 && word.EndsWith("ee", StringComparison.Ordinal) ? word[..^1] : word;
    }
}
