using FluentValidation;
using ThermalOccitanie.Domain.Letters;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

public sealed class LetterIssueForm
{
    public string? Subject { get; set; }

    public string? Preheader { get; set; }

    public string? Text { get; set; }

    public List<string> Stations { get; set; } = [];

    public List<string> Stays { get; set; } = [];

    /// <summary>What the letter was when the form was opened.</summary>
    public Guid Token { get; set; }

    public static LetterIssueForm Of(LetterIssue letter) => new()
    {
        Subject = letter.Subject,
        Preheader = letter.Preheader,
        Text = letter.Text,
        Stations = [.. letter.StationSlugs],
        Stays = [.. letter.StaySlugs],
        Token = letter.ConcurrencyToken,
    };

    public LetterWords Understand() => new(Subject!.Trim(), Preheader?.Trim() ?? "", Text!.Trim(), Stations, Stays);
}

public sealed class LetterIssueFormValidator : AbstractValidator<LetterIssueForm>
{
    public LetterIssueFormValidator()
    {
        RuleFor(form => form.Subject).NotEmpty().WithMessage("Saisissez l’objet de la lettre.")
            .MaximumLength(LetterIssue.SubjectMaxLength).WithMessage($"L’objet ne doit pas dépasser {LetterIssue.SubjectMaxLength} caractères.")
            .Must(subject => subject?.Any(char.IsControl) is not true).WithMessage("Écrivez l’objet sur une seule ligne.");
        RuleFor(form => form.Preheader)
            .MaximumLength(LetterIssue.PreheaderMaxLength).WithMessage($"L’accroche ne doit pas dépasser {LetterIssue.PreheaderMaxLength} caractères.");
        RuleFor(form => form.Text).NotEmpty().WithMessage("Saisissez le texte de la lettre.")
            .MaximumLength(LetterIssue.TextMaxLength).WithMessage("Le texte ne doit pas dépasser 20 000 caractères.");
        RuleFor(form => form.Stays)
            .Must((form, stays) => form.Stations.Count + stays.Count <= LetterIssue.MostCards)
            .WithMessage($"Choisissez au plus {LetterIssue.MostCards} stations et séjours : une lettre plus longue n’est pas lue.");
    }
}
