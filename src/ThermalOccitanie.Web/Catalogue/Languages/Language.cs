using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ThermalOccitanie.Web.Catalogue.Languages;

/// <summary>
/// A language of the portal. French is the one it is written in; the others have their texts in <c>texts.xx.json</c>, under
/// the French ones, and their pages under their own prefix.
/// </summary>
public sealed class Language
{
    private readonly FrozenDictionary<string, string> _texts;

    private Language(string code, string culture, string name, string prefix, string locale)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture);
        Name = name;
        Prefix = prefix;
        Locale = locale;
        _texts = prefix.Length == 0 ? FrozenDictionary<string, string>.Empty : Read(code);
    }

    public static Language French { get; } = new("fr", "fr-FR", "Français", "", "fr_FR");

    public static Language English { get; } = new("en", "en-GB", "English", "/en", "en_GB");

    public static Language Spanish { get; } = new("es", "es-ES", "Español", "/es", "es_ES");

    public static IReadOnlyList<Language> All { get; } = [French, English, Spanish];

    /// <summary>The language of the page being made: that of its address, French anywhere else.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName switch
    {
        "en" => English,
        "es" => Spanish,
        _ => French,
    };

    /// <summary>As <c>lang</c> and <c>hreflang</c> want it.</summary>
    public string Code { get; }

    public CultureInfo Culture { get; }

    /// <summary>In itself: « Español ».</summary>
    public string Name { get; }

    /// <summary>First part of its addresses: « /en », nothing for French.</summary>
    public string Prefix { get; }

    /// <summary>As Open Graph wants it: « en_GB ».</summary>
    public string Locale { get; }

    public bool IsFrench => this == French;

    /// <summary>A page's address in this language, from its French one.</summary>
    public string Address(string frenchAddress) => (Prefix, frenchAddress) switch
    {
        ("", _) => frenchAddress,
        (_, "/") => Prefix,
        (_, ['/', '?', ..]) => Prefix + frenchAddress[1..],
        _ => Prefix + frenchAddress,
    };

    /// <summary>The French address behind one of this language.</summary>
    public string FrenchAddress(string address) => (Prefix.Length, address[Prefix.Length..]) switch
    {
        (0, _) => address,
        (_, ['/', ..] path) => path,
        (_, var query) => "/" + query,
    };

    /// <summary>The French address behind one of any language.</summary>
    /// <param name="path">Without its query.</param>
    public static string FrenchPath(string path) =>
        All.Where(l => l.Prefix.Length > 0 && $"{path}/".StartsWith($"{l.Prefix}/", StringComparison.Ordinal)).Select(l => l.FrenchAddress(path)).FirstOrDefault(path);

    /// <summary>Does something as a page in this language would.</summary>
    public T Speaking<T>(Func<T> act)
    {
        var (culture, interfaceCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture;

        try
        {
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, interfaceCulture);
        }
    }

    /// <summary>The text in this language, or the French one where it is missing (a test keeps that from happening).</summary>
    public string Translate(string french) => _texts.GetValueOrDefault(french, french);

    private static FrozenDictionary<string, string> Read(string code)
    {
        using var file = typeof(Language).Assembly.GetManifestResourceStream($"texts.{code}.json")
            ?? throw new InvalidOperationException($"The program was built without the texts of the language « {code} ».");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
