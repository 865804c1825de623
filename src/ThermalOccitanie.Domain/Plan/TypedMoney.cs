using System.Globalization;
using System.Text.RegularExpressions;

namespace ThermalOccitanie.Domain.Plan;

/// <summary>Sums and rates as people type them in France: « 1 234,56 », « 1234.5 € », « 33,3333 % ».</summary>
public static partial class TypedMoney
{
    /// <returns>Cents, not negative; <see langword="null"/> for what is not a sum, has fractions of a cent, or is above <see cref="ActionPlan.MostCents"/>.</returns>
    public static long? ReadCents(string? typed) =>
        Read(typed, 2, "€") is { } value && value <= ActionPlan.MostCents ? value : null;

    /// <returns>Millionths, from 1 to 1 000 000; <see langword="null"/> for what is not a rate.</returns>
    public static int? ReadRate(string? typed) =>
        Read(typed, 4, "%") is { } value and > 0 and <= Share.All ? (int)value : null;

    /// <summary>« 1234,56 »: what a form shows, and what a spreadsheet reads as a number.</summary>
    public static string Write(long cents) => string.Create(CultureInfo.InvariantCulture, $"{(cents < 0 ? "-" : "")}{Math.Abs(cents) / 100},{Math.Abs(cents) % 100:00}");

    /// <summary>« 33,3333 »</summary>
    public static string WriteRate(int millionths) => (millionths / 10_000m).ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',');

    /// <param name="decimals">How many digits may follow the comma; the answer is in that unit.</param>
    private static long? Read(string? typed, int decimals, string sign)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        text = text.EndsWith(sign, StringComparison.Ordinal) ? text[..^1] : text;
        var match = Form().Match(text);

        if (!match.Success || match.Groups["after"].Length > decimals)
        {
            return null;
        }

        return long.Parse(match.Groups["before"].Value + match.Groups["after"].Value.PadRight(decimals, '0'), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^(?<before>[0-9]{1,10})([.,](?<after>[0-9]{1,4}))?\z", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
