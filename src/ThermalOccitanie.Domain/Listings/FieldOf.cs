using System.Globalization;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>The kinds of field, from the property that each keeps: how it is read, and what is said when it cannot be written.</summary>
internal sealed class FieldOf(ListingSectionKind section)
{
    public const int PhoneMaxLength = 40;
    public const int EmailMaxLength = 254;
    public const int WebAddressMaxLength = 300;
    public const int NumberMaxLength = 20;
    public const int DayMaxLength = 30;

    public ListingField Text(string name, string label, int maxLength, Func<StationListing, string?> read, Action<StationListing, string?> write) =>
        AsTyped(name, label, FieldKind.Text, maxLength, read, write);

    public ListingField LongText(string name, string label, int maxLength, Func<StationListing, string?> read, Action<StationListing, string?> write) =>
        AsTyped(name, label, FieldKind.LongText, maxLength, read, write);

    public ListingField Phone(string name, string label, Func<StationListing, string?> read, Action<StationListing, string?> write) =>
        Understood(name, label, FieldKind.Phone, PhoneMaxLength, Typed.Phone, "Saisissez un numéro français à 10 chiffres, par exemple 04 67 00 00 00.", read, write);

    public ListingField Email(string name, string label, Func<StationListing, string?> read, Action<StationListing, string?> write) =>
        Understood(name, label, FieldKind.Email, EmailMaxLength, Typed.Email, "Saisissez une adresse électronique complète, par exemple accueil@exemple.fr.", read, write);

    public ListingField WebAddress(string name, string label, Func<StationListing, string?> read, Action<StationListing, string?> write) =>
        Understood(name, label, FieldKind.WebAddress, WebAddressMaxLength, Typed.WebAddress, "Saisissez l’adresse d’une page, par exemple https://www.exemple.fr.", read, write);

    /// <param name="ask">What to type, with the limits.</param>
    /// <param name="unless">Why the number cannot be kept, given the rest of the listing.</param>
    public ListingField WholeNumber(
        string name, string label, int min, int max, string ask, Func<StationListing, int?> read, Action<StationListing, int?> write, Func<StationListing, string?>? unless = null) =>
        Parsed(
            name, label, FieldKind.WholeNumber, NumberMaxLength,
            text => Typed.WholeNumber(text) is { } number && number >= min && number <= max ? number : null,
            ask, l => read(l)?.ToString(CultureInfo.InvariantCulture), write, unless);

    public ListingField Decimal(
        string name, string label, double min, double max, string ask, Func<StationListing, double?> read, Action<StationListing, double?> write) =>
        Parsed(
            name, label, FieldKind.Decimal, NumberMaxLength,
            text => Typed.Decimal(text) is { } number && number >= min && number <= max ? number : null,
            ask, l => read(l)?.ToString(ListingField.French), write);

    public ListingField Day(
        string name, string label, string ask, Func<StationListing, DateOnly?> read, Action<StationListing, DateOnly?> write, Func<StationListing, string?>? unless = null) =>
        Parsed(
            name, label, FieldKind.Day, DayMaxLength,
            text => Typed.Day(text) is { Year: >= 2000 and <= 2099 } day ? day : null,
            ask, l => read(l)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), write, unless);

    public ListingField YesNo(string name, string label, Func<StationListing, bool?> read, Action<StationListing, bool?> write) =>
        Choice(name, label, FieldKind.YesNo, [(true, new("oui", "oui")), (false, new("non", "non"))], read, write);

    public ListingField Choice<T>(string name, string label, IReadOnlyList<(T Answer, FieldOption Option)> answers, Func<StationListing, T?> read, Action<StationListing, T?> write)
        where T : struct =>
        Choice(name, label, FieldKind.Choice, answers, read, write);

    /// <param name="ticked">How a person reads the box once it is ticked.</param>
    /// <param name="notTicked">How a person reads the box while it is not.</param>
    /// <param name="unless">Why the box cannot be ticked, given the rest of the listing.</param>
    public ListingField Tick(
        string name, string label, string ticked, string notTicked, Func<StationListing, bool?> read, Action<StationListing, bool> write, Func<StationListing, string?> unless) =>
        Make(
            name, label, FieldKind.Tick, ListingField.Ticked.Length,
            l => read(l) is { } isTicked ? (isTicked ? ListingField.Ticked : ListingField.NotTicked) : null,
            (listing, text) =>
            {
                var isTicked = text == ListingField.Ticked;

                if (isTicked && unless(listing) is { } reason)
                {
                    return reason;
                }

                write(listing, isTicked);
                return null;
            }) with
        {
            Options = [new(ListingField.Ticked, ticked), new(ListingField.NotTicked, notTicked)],
        };

    /// <param name="maxItems">Lines that may be typed.</param>
    /// <param name="maxLength">Characters of one line.</param>
    public ListingField Lines(string name, string label, int maxItems, int maxLength, Func<StationListing, List<string>> read, Action<StationListing, List<string>> write) =>
        Listed(name, label, FieldKind.Lines, maxItems, maxLength, line => line.Length <= maxLength, $"Raccourcissez chaque ligne : {maxLength} caractères au plus.", read, write);

    /// <summary>Codes of two or three capitals; whoever shows them gives the options.</summary>
    public ListingField Codes(string name, string label, int maxItems, Func<StationListing, List<string>> read, Action<StationListing, List<string>> write) =>
        Listed(name, label, FieldKind.Codes, maxItems, 3, code => code.Length is 2 or 3 && code.All(char.IsAsciiLetterUpper), "Choisissez parmi les réponses proposées.", read, write);

    private ListingField Make(string name, string label, FieldKind kind, int maxLength, Func<StationListing, string?> read, Func<StationListing, string, string?> write) => new(read, write)
    {
        Code = $"{section.Slug()}.{name}",
        Section = section,
        Label = label,
        Kind = kind,
        MaxLength = maxLength,
    };

    private ListingField AsTyped(string name, string label, FieldKind kind, int maxLength, Func<StationListing, string?> read, Action<StationListing, string?> write) =>
        Understood(name, label, kind, maxLength, text => text, "", read, write);

    private ListingField Understood(
        string name, string label, FieldKind kind, int maxLength, Func<string, string?> understand, string ask, Func<StationListing, string?> read, Action<StationListing, string?> write) =>
        Make(name, label, kind, maxLength, read, (listing, text) =>
        {
            var understood = text.Length == 0 ? null : understand(text);

            if (text.Length > 0 && understood is null)
            {
                return ask;
            }

            write(listing, understood);
            return null;
        });

    private ListingField Parsed<T>(
        string name, string label, FieldKind kind, int maxLength, Func<string, T?> parse, string ask, Func<StationListing, string?> read, Action<StationListing, T?> write, Func<StationListing, string?>? unless = null)
        where T : struct =>
        Make(name, label, kind, maxLength, read, (listing, text) =>
        {
            var value = text.Length == 0 ? null : parse(text);

            if (text.Length > 0 && value is null)
            {
                return ask;
            }

            if (value is not null && unless?.Invoke(listing) is { } reason)
            {
                return reason;
            }

            write(listing, value);
            return null;
        });

    private ListingField Choice<T>(
        string name, string label, FieldKind kind, IReadOnlyList<(T Answer, FieldOption Option)> answers, Func<StationListing, T?> read, Action<StationListing, T?> write)
        where T : struct =>
        Parsed<T>(
            name, label, kind, answers.Max(a => a.Option.Value.Length),
            text => answers.First(a => a.Option.Value == text).Answer, // ListingField.Write lets nothing but the options through.
            "", l => read(l) is { } answer ? answers.First(a => a.Answer.Equals(answer)).Option.Value : null, write) with
        {
            Options = [.. answers.Select(a => a.Option)],
        };

    private ListingField Listed(
        string name, string label, FieldKind kind, int maxItems, int maxLength, Func<string, bool> isFit, string ask, Func<StationListing, List<string>> read, Action<StationListing, List<string>> write) =>
        Make(name, label, kind, maxItems * (maxLength + 1), l => string.Join('\n', read(l)), (listing, text) =>
        {
            var items = Typed.Lines(text);

            if (items.Count > maxItems)
            {
                return $"Gardez {maxItems} lignes au plus : il y en a {items.Count}.";
            }

            if (!items.All(isFit))
            {
                return ask;
            }

            write(listing, [.. items]);
            return null;
        });
}
