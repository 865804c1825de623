using System.Globalization;
using FluentValidation;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>A stay as it is typed. What is left empty is unknown.</summary>
public sealed class StayForm
{
    private const string Yes = "oui";
    private const string No = "non";
    private const int CentsAEuro = 100;

    private static readonly TimeOnly Midnight = TimeOnly.MinValue;

    public string? Name { get; set; }

    public string? Kind { get; set; }

    public string? Theme { get; set; }

    public string? Summary { get; set; }

    public string? Inclusions { get; set; }

    public string? Days { get; set; }

    public string? Nights { get; set; }

    public string? Treatments { get; set; }

    public string? Accommodation { get; set; }

    public string? MinimumAge { get; set; }

    public string? Price { get; set; }

    public string? Variants { get; set; }

    public string? PriceUntil { get; set; }

    public string? BookingUrl { get; set; }

    public string? BookingPhone { get; set; }

    public string? FromDay { get; set; }

    public string? FromTime { get; set; }

    public string? UntilDay { get; set; }

    public string? UntilTime { get; set; }

    /// <summary>How the stay stood when the form was opened.</summary>
    public string? Version { get; set; }

    public static IReadOnlyList<FieldOption> Kinds { get; } = [new("", "Choisissez"), .. Choice.Options<StayKind>(Labels.Kind)];

    public static IReadOnlyList<FieldOption> Themes { get; } = [new("", "Choisissez"), .. Choice.Options<StayTheme>(Labels.Theme)];

    public static IReadOnlyList<FieldOption> YesOrNo { get; } = [new("", "Non communiqué"), new(Yes, "Oui"), new(No, "Non")];

    public static StayForm Of(Stay stay) => new()
    {
        Name = stay.Name,
        Kind = Choice.Value(stay.Kind, Labels.Kind),
        Theme = Choice.Value(stay.Theme, Labels.Theme),
        Summary = stay.Summary,
        Inclusions = string.Join('\n', stay.Offer.Inclusions),
        Days = Write(stay.DurationDays),
        Nights = Write(stay.Nights),
        Treatments = Write(stay.Treatments),
        Accommodation = stay.IncludesAccommodation switch { null => "", true => Yes, false => No },
        MinimumAge = Write(stay.MinimumAge),
        Price = stay.Offer.Variants.Count > 0 || stay.PriceFromCents is not { } cents ? "" : Euros(cents),
        Variants = string.Join('\n', stay.Offer.Variants.Select(v => $"{v.Label} : {Euros(v.PriceCents)} €")),
        PriceUntil = stay.PriceUntil is { } last ? TypedDay.Write(last) : "",
        BookingUrl = stay.BookingUrl,
        BookingPhone = stay.BookingPhone,
        FromDay = stay.VisibleFrom is { } from ? TypedDay.Write(ParisTime.DayOf(from)) : "",
        FromTime = TimeOf(stay.VisibleFrom),
        UntilDay = stay.VisibleUntil is { } until ? TypedDay.Write(LastDay(until)) : "",
        UntilTime = TimeOf(stay.VisibleUntil),
        Version = stay.ConcurrencyToken.ToString(),
    };

    /// <summary>All of it understood; asked only of what the validator let through.</summary>
    public StayWords Understand() => new(Typed.Cleaned(Name, manyLines: false), ReadKind()!.Value, ReadTheme()!.Value, Typed.Cleaned(Summary, manyLines: false))
    {
        Inclusions = Lines(Inclusions),
        DurationDays = Number(Days),
        Nights = Number(Nights),
        Treatments = Number(Treatments),
        IncludesAccommodation = Accommodation switch { Yes => true, No => false, _ => null },
        MinimumAge = Number(MinimumAge),
        PriceFromCents = Cents(Price),
        Variants = [.. Lines(Variants).Select(line => Variant(line)!.Value)],
        PriceUntil = TypedDay.Read(PriceUntil),
        BookingUrl = IsEmpty(BookingUrl) ? null : Typed.WebAddress(BookingUrl!.Trim()),
        BookingPhone = IsEmpty(BookingPhone) ? null : Typed.Phone(BookingPhone!),
        VisibleFrom = TypedDay.Read(FromDay) is { } from ? ParisTime.InstantOf(from, TypedTime.Read(FromTime) ?? Midnight) : null,
        VisibleUntil = ReadUntil(),
    };

    internal StayKind? ReadKind() => Choice.Read<StayKind>(Kind, Labels.Kind);

    internal StayTheme? ReadTheme() => Choice.Read<StayTheme>(Theme, Labels.Theme);

    internal static bool IsEmpty(string? typed) => string.IsNullOrWhiteSpace(typed);

    internal static IReadOnlyList<string> Lines(string? typed) => Typed.Lines(Typed.Cleaned(typed, manyLines: true));

    internal static int? Number(string? typed) => IsEmpty(typed) ? null : Typed.WholeNumber(typed!);

    /// <summary>« 125,50 € » is 12 550; <see langword="null"/> when it is no price.</summary>
    internal static int? Cents(string? typed) =>
        typed?.Replace('€', ' ').Trim() is { Length: > 0 } euros && Typed.Decimal(euros) is > 0 and var read ? (int)Math.Round(read * CentsAEuro) : null;

    /// <summary>« Deux nuits : 240 € »; <see langword="null"/> when the line is none.</summary>
    internal static (string Label, int PriceCents)? Variant(string line) =>
        line.LastIndexOf(':') is > 0 and var at && line[..at].Trim() is { Length: > 0 } label && Cents(line[(at + 1)..]) is { } cents ? (label, cents) : null;

    // Without an hour, the last day is shown to its end.
    private DateTime? ReadUntil() => (TypedDay.Read(UntilDay), TypedTime.Read(UntilTime)) switch
    {
        ({ } day, { } time) => ParisTime.InstantOf(day, time),
        ({ } day, null) => ParisTime.InstantOf(day.AddDays(1), Midnight),
        (null, _) => null,
    };

    private static DateOnly LastDay(DateTime until) => TimeOnly.FromDateTime(ParisTime.Of(until)) == Midnight ? ParisTime.DayOf(until).AddDays(-1) : ParisTime.DayOf(until);

    private static string TimeOf(DateTime? instant) =>
        instant is { } at && TimeOnly.FromDateTime(ParisTime.Of(at)) is var time && time != Midnight ? TypedTime.Write(time) : "";

    private static string Euros(int cents) => (cents / (decimal)CentsAEuro).ToString(cents % CentsAEuro == 0 ? "0" : "0.00", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Write(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

public sealed class StayFormValidator : AbstractValidator<StayForm>
{
    private const int LongestDays = 60;
    private const int MostTreatments = 200;
    private const int OldestMinimum = 99;
    private const int HighestPriceCents = 1_000_000;

    public StayFormValidator()
    {
        RuleFor(form => form.Name)
            .NotEmpty().WithMessage("Saisissez le nom sous lequel le séjour est vendu.")
            .MaximumLength(Stay.NameMaxLength).WithMessage($"Le nom ne doit pas dépasser {Stay.NameMaxLength} caractères.")
            .SoundsLikeWellness();
        RuleFor(form => form.Kind).Must((form, _) => form.ReadKind() is not null).WithMessage("Choisissez ce qui est vendu.");
        RuleFor(form => form.Theme).Must((form, _) => form.ReadTheme() is not null).WithMessage("Choisissez un thème.");
        RuleFor(form => form.Summary)
            .NotEmpty().WithMessage("Dites en une ou deux phrases ce que l’on y fait.")
            .MaximumLength(Stay.SummaryMaxLength).WithMessage($"La présentation ne doit pas dépasser {Stay.SummaryMaxLength} caractères.")
            .SoundsLikeWellness();
        RuleFor(form => form.Inclusions)
            .Must(typed => StayForm.Lines(typed).Count <= StayOffer.MostInclusions).WithMessage($"Gardez {StayOffer.MostInclusions} lignes au plus.")
            .Must(typed => StayForm.Lines(typed).All(line => line.Length <= StayOffer.InclusionMaxLength)).WithMessage($"Chaque ligne a {StayOffer.InclusionMaxLength} caractères au plus.")
            .SoundsLikeWellness();
        RuleFor(form => form.Days).IsNumber(1, LongestDays);
        RuleFor(form => form.Nights).IsNumber(0, LongestDays);
        RuleFor(form => form.Treatments).IsNumber(0, MostTreatments);
        RuleFor(form => form.MinimumAge).IsNumber(1, OldestMinimum);
        RuleFor(form => form.Accommodation).Must(typed => StayForm.YesOrNo.Any(o => o.Value == (typed ?? ""))).WithMessage("Choisissez parmi les réponses proposées.");
        RuleFor(form => form.Price)
            .Must(typed => StayForm.IsEmpty(typed) || StayForm.Cents(typed) is <= HighestPriceCents).WithMessage("Saisissez un prix en euros, toutes taxes comprises : 125,50.");
        RuleFor(form => form.Variants)
            .Must(typed => StayForm.Lines(typed).Count <= StayOffer.MostVariants).WithMessage($"Gardez {StayOffer.MostVariants} formules au plus.")
            .Must(typed => StayForm.Lines(typed).All(line => StayForm.Variant(line) is { PriceCents: <= HighestPriceCents, Label.Length: <= StayOffer.VariantLabelMaxLength }))
            .WithMessage("Écrivez chaque formule sur sa ligne, suivie de deux points et de son prix : « Deux nuits, chambre double : 240 € ».")
            .SoundsLikeWellness();
        RuleFor(form => form.PriceUntil).IsDay();
        RuleFor(form => form.BookingUrl)
            .Must(typed => StayForm.IsEmpty(typed) || (typed!.Trim().Length <= Stay.BookingUrlMaxLength && Typed.WebAddress(typed.Trim()) is not null)).WithMessage("Saisissez l’adresse d’une page, par exemple https://www.exemple.fr.");
        RuleFor(form => form.BookingPhone)
            .Must(typed => StayForm.IsEmpty(typed) || Typed.Phone(typed!) is not null).WithMessage("Saisissez un numéro français à 10 chiffres, par exemple 04 67 00 00 00.");
        RuleFor(form => form.FromDay).IsDay();
        RuleFor(form => form.UntilDay).IsDay();
        RuleFor(form => form.FromTime).IsTimeOf(form => form.FromDay);
        RuleFor(form => form.UntilTime).IsTimeOf(form => form.UntilDay);
    }
}

internal static class StayRules
{
    public static void SoundsLikeWellness(this IRuleBuilder<StayForm, string?> rule) => rule
        .Must(typed => !Typed.HasHiddenCharacter(typed ?? "")).WithMessage("Ce texte contient un caractère invisible : saisissez-le au clavier plutôt que de le coller.")
        .Must(typed => ReimbursedWords.Find(typed) is null)
        .WithMessage((_, typed) => $"« {ReimbursedWords.Find(typed)} » laisse croire à un soin remboursé. Dites-le autrement : la mention « bien-être, hors cure conventionnée » est ajoutée d’elle-même.");

    public static void IsNumber(this IRuleBuilder<StayForm, string?> rule, int lowest, int highest) => rule
        .Must(typed => StayForm.IsEmpty(typed) || (StayForm.Number(typed) is { } number && number >= lowest && number <= highest))
        .WithMessage($"Saisissez un nombre de {lowest} à {highest}, ou laissez vide.");

    public static void IsDay(this IRuleBuilder<StayForm, string?> rule) => rule
        .Must(typed => StayForm.IsEmpty(typed) || TypedDay.Read(typed) is not null).WithMessage(TypedDay.Sentence);

    public static void IsTimeOf(this IRuleBuilder<StayForm, string?> rule, Func<StayForm, string?> day) => rule
        .Must((form, typed) => StayForm.IsEmpty(typed) || (TypedTime.Read(typed) is not null && !StayForm.IsEmpty(day(form))))
        .WithMessage("Indiquez l’heure sous la forme 8:30, avec son jour.");
}
