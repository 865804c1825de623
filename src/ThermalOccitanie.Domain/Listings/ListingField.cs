using System.Globalization;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>How a field is typed.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Text,

    /// <summary>Several lines.</summary>
    LongText,

    WholeNumber,

    Decimal,

    /// <summary>One of <see cref="ListingField.Options"/>.</summary>
    Choice,

    YesNo,

    Day,

    /// <summary>A box to tick, which says one of the two <see cref="ListingField.Options"/>: <see cref="ListingField.Ticked"/>, or the other.</summary>
    Tick,

    /// <summary>A list, one item a line.</summary>
    Lines,

    Phone,

    Email,

    WebAddress,

    /// <summary>Several of <see cref="ListingField.Options"/>, one a line.</summary>
    Codes,
}

/// <summary>An answer that may be chosen.</summary>
public sealed record FieldOption(string Value, string Label);

/// <summary>
/// One fact of a listing: what it is called, how it is typed, read, shown and written. Form, validation, difference,
/// history and completeness all go by it, so that a fact is described once.
/// </summary>
public sealed record ListingField
{
    internal static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>What a box says once it is ticked, and while it is not.</summary>
    public const string Ticked = "oui";
    public const string NotTicked = "non";

    private readonly Func<StationListing, string?> _read;
    private readonly Func<StationListing, string, string?> _write;

    /// <param name="read">The fact as it is typed.</param>
    /// <param name="write">Keeps a text that is clean and short enough, or says what to do about it.</param>
    internal ListingField(Func<StationListing, string?> read, Func<StationListing, string, string?> write) => (_read, _write) = (read, write);

    /// <summary>Its name in forms and addresses: « presentation.altitude », « etablissements.1.nom ».</summary>
    public required string Code { get; init; }

    public required ListingSectionKind Section { get; init; }

    public required string Label { get; init; }

    /// <summary>What is asked, where the label does not say it all.</summary>
    public string? Hint { get; init; }

    /// <summary>What several fields belong to: « Établissement 2 ».</summary>
    public string? Group { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>Characters that may be typed; for a list, all its lines together.</summary>
    public required int MaxLength { get; init; }

    /// <summary>Shown after the value, and allowed when typed: « m », « °C ».</summary>
    public string? Unit { get; init; }

    /// <summary>The answers of a choice. The orientations are rows of the database: whoever shows the form adds them with « with ».</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>What it weighs in a listing's completeness until the federation says otherwise, from 0 to 10.</summary>
    public int DefaultWeight { get; init; }

    /// <summary>What the weight is kept under: the code, without the number of the establishment.</summary>
    public string WeightCode { get => field ?? Code; init; }

    /// <summary>Whether the fact is expected of this listing: a station that never closes owes no opening day.</summary>
    public Func<StationListing, bool> IsExpectedOf { get; init; } = _ => true;

    /// <summary>A year is not a quantity: 2024, not 2 024.</summary>
    internal bool IsYear { get; init; }

    /// <summary>What is said of the group beside its name: « à confirmer ».</summary>
    internal Func<StationListing, string?> StateOf { get; init; } = _ => null;

    /// <summary>The group as a form names it: « Saison 2027, à confirmer ».</summary>
    public string? Legend(StationListing listing) => StateOf(listing) is { } state ? $"{Group}, {state}" : Group;

    /// <summary>The label, after the group it belongs to.</summary>
    public string FullLabel => Group is null ? Label : $"{Group} : {Label}";

    /// <summary>The fact as it is typed: « 750 », « 25,6 », « 2027-03-23 »; empty when it is missing.</summary>
    public string Read(StationListing listing) => _read(listing) ?? "";

    public bool IsMissingIn(StationListing listing) => Read(listing).Length == 0;

    /// <summary>The fact as a person reads it: « 750 m », « oui », « mardi 23 mars 2027 »; <see langword="null"/> when it is missing.</summary>
    public string? Show(StationListing listing) => Read(listing) is { Length: > 0 } typed ? Say(typed) : null;

    /// <summary>Puts what was typed into a listing that nobody else reads.</summary>
    /// <returns>What to do about it, in French, or <see langword="null"/> once it is written.</returns>
    public string? Write(StationListing copy, string? typed)
    {
        var text = Typed.Cleaned(typed, manyLines: Kind is FieldKind.LongText or FieldKind.Lines or FieldKind.Codes);

        if (text.Length > MaxLength)
        {
            return $"Raccourcissez ce texte : {text.Length.ToString("N0", French)} caractères, {MaxLength.ToString("N0", French)} au plus.";
        }

        if (Typed.HasHiddenCharacter(text))
        {
            return "Retirez les caractères invisibles de ce texte, ou tapez-le de nouveau.";
        }

        if (Options.Count > 0 && Typed.Lines(text).Except(Options.Select(o => o.Value), StringComparer.Ordinal).Any())
        {
            return "Choisissez parmi les réponses proposées.";
        }

        if (Unit is not null && text.EndsWith(Unit, StringComparison.Ordinal))
        {
            text = text[..^Unit.Length].TrimEnd();
        }

        return _write(copy, text);
    }

    private string Say(string typed) => Kind switch
    {
        FieldKind.Text or FieldKind.LongText or FieldKind.Lines or FieldKind.Phone or FieldKind.Email or FieldKind.WebAddress => typed,
        FieldKind.WholeNumber or FieldKind.Decimal => Measure(typed),
        FieldKind.Choice or FieldKind.YesNo or FieldKind.Tick => LabelOf(typed),
        FieldKind.Codes => string.Join('\n', Typed.Lines(typed).Select(LabelOf)),
        FieldKind.Day => DateOnly.ParseExact(typed, "yyyy-MM-dd", French).ToString("dddd d MMMM yyyy", French),
    };

    private string Measure(string typed)
    {
        var number = decimal.Parse(typed, French).ToString(IsYear ? "0" : "#,0.##", French);
        return Unit is null ? number : $"{number} {Unit}";
    }

    private string LabelOf(string value) => Options.FirstOrDefault(o => o.Value == value)?.Label ?? value;
}
