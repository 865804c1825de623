using ThermalOccitanie.Domain.Words;

namespace ThermalOccitanie.Web.Catalogue.Places;

/// <summary>What a visitor typed to name a place: « Toulouse », « 31000 », « St-Denis (93) », « Toulouse 31000 ».</summary>
/// <param name="Name">Folded, abbreviations spelt out; empty when only a code was typed.</param>
/// <param name="Code">A postal code or a department code; empty when only a name was typed.</param>
internal readonly record struct TypedPlace(string Name, string Code)
{
    // The longest name of a French commune has 45 letters; nobody types twice that by mistake.
    private const int MaxLength = 90;

    private const int PostalCodeLength = 5;

    public bool HasPostalCode => Code.Length == PostalCodeLength;

    public static TypedPlace Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > MaxLength)
        {
            return new(string.Empty, string.Empty);
        }

        var words = FoldedText.Fold(typed).Split(' ').TakeWhile(word => word is not "cedex").ToList();
        var code = string.Empty;

        if (words.Count > 0 && (IsPostalCode(words[^1]) || (words.Count > 1 && IsDepartmentCode(words[^1]))))
        {
            code = words[^1];
            words.RemoveAt(words.Count - 1);
        }
        else if (words.Count > 0 && IsPostalCode(words[0]))
        {
            code = words[0];
            words.RemoveAt(0);
        }

        return new(SpellOut(words), code);
    }

    /// <summary>The name as it is looked up: « St-Étienne » and « Saint-Étienne » are one.</summary>
    public static string LookupName(string name) => SpellOut(FoldedText.Fold(name).Split(' '));

    private static string SpellOut(IEnumerable<string> words) => string.Join(' ', words.Select(word => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        _ => word,
    }));

    private static bool IsPostalCode(string word) => word.Length == PostalCodeLength && word.All(char.IsAsciiDigit);

    private static bool IsDepartmentCode(string word) => word is "2a" or "2b" || (word.Length is 2 or 3 && word.All(char.IsAsciiDigit));
}
