using System.Globalization;
using System.Text;

namespace ThermalOccitanie.Domain.Words;

/// <summary>
/// Text as it is compared: lower case, without accents, ligatures or punctuation, words parted by one space.
/// Neither engine ignores accents, so whatever is searched is folded here first.
/// </summary>
public static class FoldedText
{
    /// <summary>« L’Œuvre d’Amélie-les-Bains » becomes « l oeuvre d amelie les bains ».</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var folded = new StringBuilder(text.Length + 4);
        var pendingSpace = false;

        foreach (var letter in Decompose(text))
        {
            switch (letter)
            {
                case 'œ' or 'Œ':
                    Append(folded, "oe", ref pendingSpace);
                    break;
                case 'æ' or 'Æ':
                    Append(folded, "ae", ref pendingSpace);
                    break;
                case 'ß':
                    Append(folded, "ss", ref pendingSpace);
                    break;
                default:
                    if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                    {
                        break;
                    }

                    if (char.IsLetterOrDigit(letter))
                    {
                        Append(folded, char.ToLowerInvariant(letter).ToString(), ref pendingSpace);
                    }
                    else
                    {
                        pendingSpace = folded.Length > 0;
                    }

                    break;
            }
        }

        return folded.ToString();
    }

    /// <summary>« Mini-cure « slow nature » » becomes « mini-cure-slow-nature », fit for an address.</summary>
    public static string Slug(string text) => Fold(text).Replace(' ', '-');

    // Half a surrogate pair and U+FFFE, which anyone may type in an address, cannot be normalised: they part words.
    private static string Decompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.Select(c => char.IsSurrogate(c) || c == '\uFFFE' ? ' ' : c)).Normalize(NormalizationForm.FormD);
        }
    }

    private static void Append(StringBuilder folded, string letters, ref bool pendingSpace)
    {
        if (pendingSpace)
        {
            folded.Append(' ');
            pendingSpace = false;
        }

        folded.Append(letters);
    }
}
