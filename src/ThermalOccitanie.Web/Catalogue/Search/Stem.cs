using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.Web.Catalogue.Languages;

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

    /// <summary>The word without the endings that change nothing in its language; words of three letters stay whole.</summary>
    public static string Of(string folded, Language language) => folded.Length < 4 ? folded : language.Code switch
    {
        "en" => OfEnglish(folded),
        "es" => OfSpanish(folded),
        _ => OfFrench(folded),
    };

    // « rénaux » and « rénal », « genoux » and « genou », « veineuses » and « veineux » share one stem.
    private static string OfFrench(string word)
    {
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

    // “allergies” and “allergy”, “rashes” and “rash”, “aches” and “ache” share one stem; “sinus”, “psoriasis” and “illness” keep their s.
    private static string OfEnglish(string word)
    {
        if (word.Length >= 6 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        if (word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i'))
        {
            word = word[..^1];
        }

        return word.Length >= 4 && word[^1] is 'e' ? word[..^1] : word;
    }

    // «dolores» y «dolor», «narices» y «nariz», «hinchadas» y «hinchado» share one stem; «artrosis» y «virus» keep their s.
    private static string OfSpanish(string word)
    {
        if (word.Length >= 6 && word.EndsWith("ces", StringComparison.Ordinal))
        {
            return word[..^3] + "z";
        }

        if (word[^1] is 's' && word[^2] is ('a' or 'e' or 'o'))
        {
            word = word[..^1];
        }

        return word.Length >= 5 && word[^1] is ('a' or 'e' or 'o') ? word[..^1] : word;
    }
}
