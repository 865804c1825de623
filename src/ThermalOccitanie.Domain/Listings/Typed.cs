using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>What people type, as they type it in France. Each reader answers <see langword="null"/> to what it cannot understand.</summary>
public static partial class Typed
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy"];

    /// <summary>Without spaces around; a tab is a space, since tables are pasted; one line unless several are expected.</summary>
    public static string Cleaned(string? typed, bool manyLines)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").Replace('\t', ' ').Trim();
        return manyLines ? text : text.Replace('\n', ' ');
    }

    /// <summary>Control characters, halves of a character, and the marks that make text read another way than it is written.</summary>
    public static bool HasHiddenCharacter(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // A half pair is enumerated as the replacement character.
            if ((Rune.IsControl(rune) && rune.Value != '\n') || rune == Rune.ReplacementChar || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines that hold something, each once.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    public static int? WholeNumber(string text) =>
        int.TryParse(WithoutSpaces(text), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static double? Decimal(string text) =>
        DecimalForm().IsMatch(WithoutSpaces(text)) ? double.Parse(WithoutSpaces(text).Replace(',', '.'), CultureInfo.InvariantCulture) : null;

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormats, ListingField.French, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A French number, written « 04 67 00 00 00 », or « 0 800 00 00 00 » as those with a tariff of their own are.</summary>
    public static string? Phone(string text)
    {
        var match = PhoneForm().Match(PhoneSeparators().Replace(text, ""));

        if (!match.Success)
        {
            return null;
        }

        var number = $"0{match.Groups["number"].Value}";
        return number[1] == '8' ? $"0 {number[1..4]} {number[4..6]} {number[6..8]} {number[8..]}" : $"{number[..2]} {number[2..4]} {number[4..6]} {number[6..8]} {number[8..]}";
    }

    public static string? Email(string text) => EmailForm().IsMatch(text) ? text : null;

    /// <summary>A public page. Without a scheme, https is meant; what follows is kept as it was typed.</summary>
    public static string? WebAddress(string text)
    {
        var address = SchemeForm().IsMatch(text) ? text : $"https://{text.TrimStart('/')}";

        return !UnsafeInAddress().IsMatch(address)
            && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            && uri.UserInfo.Length == 0
            && uri.HostNameType is UriHostNameType.Dns
            && uri.Host.Contains('.', StringComparison.Ordinal)
            ? address
            : null;
    }

    private static string WithoutSpaces(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"^-?[0-9]{1,5}([.,][0-9]{1,2})?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex DecimalForm();

    [GeneratedRegex(@"[\s.\-/()]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PhoneSeparators();

    // « +33 (0)4 67 » is often printed: the nought in brackets is not dialled.
    [GeneratedRegex(@"^(0|(\+33|0033)0?)(?<number>[1-9][0-9]{8})\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[\w.!#$%&'*+/=?^{|}~-]+@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex EmailForm();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]*://", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex SchemeForm();

    [GeneratedRegex(@"[\s\\""<>`]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex UnsafeInAddress();
}
