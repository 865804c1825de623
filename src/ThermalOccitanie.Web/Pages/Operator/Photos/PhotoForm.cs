using System.Globalization;
using FluentValidation;
using ThermalOccitanie.Domain.Photos;

namespace ThermalOccitanie.Web.Pages.Operator.Photos;

/// <summary>The words that go with a photo.</summary>
public abstract class PhotoWordsForm
{
    public string? AlternativeText { get; set; }

    public string? Credit { get; set; }

    public string? Licence { get; set; }

    /// <summary>« 2027-05-31 », as a date field sends it.</summary>
    public string? RightsEndOn { get; set; }

    public PhotoLicence? ReadLicence() => Enum.TryParse<PhotoLicence>(Licence, out var licence) && Enum.IsDefined(licence) ? licence : null;

    public DateOnly? ReadRightsEndOn() => DateOnly.TryParseExact(RightsEndOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>A photo as it is sent.</summary>
public sealed class NewPhotoForm : PhotoWordsForm
{
    public IFormFile? File { get; set; }
}

/// <summary>A photo that is there already: its words and what must stay in sight.</summary>
public sealed class PhotoForm : PhotoWordsForm
{
    public string? FocusX { get; set; }

    public string? FocusY { get; set; }

    /// <summary>Digest of the words that the page showed: who wrote meanwhile must not be overwritten unseen.</summary>
    public string? Seen { get; set; }

    public static int? ReadPercent(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent : null;
}

public abstract class PhotoWordsValidator<TForm> : AbstractValidator<TForm>
    where TForm : PhotoWordsForm
{
    protected PhotoWordsValidator()
    {
        RuleFor(form => form.AlternativeText)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Décrivez en une phrase ce que montre la photo.")
            .Must(text => text!.Trim().Length >= Photo.AlternativeTextMinLength).WithMessage($"Décrivez la photo en au moins {Photo.AlternativeTextMinLength} caractères.")
            .MaximumLength(Photo.AlternativeTextMaxLength).WithMessage($"La description ne doit pas dépasser {Photo.AlternativeTextMaxLength} caractères.")
            .Must(IsOneLine).WithMessage("Écrivez la description sur une seule ligne.");
        RuleFor(form => form.Credit)
            .Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Saisissez le nom de l’auteur ou de l’organisation à citer.")
            .MaximumLength(Photo.CreditMaxLength).WithMessage($"Le crédit ne doit pas dépasser {Photo.CreditMaxLength} caractères.")
            .Must(IsOneLine).WithMessage("Écrivez le crédit sur une seule ligne.");
        RuleFor(form => form.Licence)
            .Must((form, _) => form.ReadLicence() is not null).WithMessage("Choisissez à quel titre la photo peut être montrée.");
        RuleFor(form => form.RightsEndOn)
            .Must((form, typed) => string.IsNullOrEmpty(typed) || form.ReadRightsEndOn() is not null).WithMessage("Saisissez la date ainsi : 2027-05-31, ou laissez le champ vide.");
    }

    private static bool IsOneLine(string? text) => text is null || !text.Any(char.IsControl);
}

public sealed class NewPhotoFormValidator : PhotoWordsValidator<NewPhotoForm>
{
    public NewPhotoFormValidator() => RuleFor(form => form.File).NotNull().WithMessage("Choisissez la photo sur votre appareil.");
}

public sealed class PhotoFormValidator : PhotoWordsValidator<PhotoForm>
{
    private const string Percent = "Saisissez un nombre de 0 à 100.";

    public PhotoFormValidator()
    {
        RuleFor(form => form.FocusX).Must(typed => PhotoForm.ReadPercent(typed) is not null).WithMessage(Percent);
        RuleFor(form => form.FocusY).Must(typed => PhotoForm.ReadPercent(typed) is not null).WithMessage(Percent);
    }
}
