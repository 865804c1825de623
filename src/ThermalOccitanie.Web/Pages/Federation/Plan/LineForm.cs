using FluentValidation;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A sum of money, as it is typed.</summary>
public sealed class LineForm
{
    public string? Stage { get; set; }

    public string? On { get; set; }

    public string? Label { get; set; }

    public string? Reference { get; set; }

    public string? Net { get; set; }

    public string? Gross { get; set; }

    public static LineForm Of(PlanLine line) => new()
    {
        Stage = Choice.Value(line.Stage, PrivateLabels.Stage),
        On = TypedDay.Write(line.On),
        Label = line.Label,
        Reference = line.Reference,
        Net = TypedMoney.Write(line.NetCents),
        Gross = TypedMoney.Write(line.GrossCents),
    };

    public MoneyStage? ReadStage() => Choice.Read<MoneyStage>(Stage, PrivateLabels.Stage);

    /// <summary>What a valid form says.</summary>
    public PlanLineWords Read() => new(
        ReadStage()!.Value, TypedDay.Read(On)!.Value, Label!.Trim(), ActionForm.Optional(Reference), TypedMoney.ReadCents(Net)!.Value, TypedMoney.ReadCents(Gross)!.Value);
}

public sealed class LineFormValidator : AbstractValidator<LineForm>
{
    public LineFormValidator()
    {
        RuleFor(form => form.Label)
            .NotEmpty().WithMessage("Saisissez ce que la somme paie.")
            .MaximumLength(PlanLine.LabelMaxLength).WithMessage($"Le libellé ne doit pas dépasser {PlanLine.LabelMaxLength} caractères.")
            .Must(ActionFormValidator.IsOneLine).WithMessage("Saisissez le libellé sur une seule ligne.");
        RuleFor(form => form.Stage).Must((form, _) => form.ReadStage() is not null).WithMessage("Choisissez l’étape.");
        RuleFor(form => form.On).Must(typed => TypedDay.Read(typed) is not null).WithMessage(TypedDay.Sentence);
        RuleFor(form => form.Net).Must(typed => TypedMoney.ReadCents(typed) is not null).WithMessage(BudgetFormValidator.AmountSentence);
        RuleFor(form => form.Gross)
            .Must(typed => TypedMoney.ReadCents(typed) is not null).WithMessage(BudgetFormValidator.AmountSentence)
            .Must((form, typed) => !(TypedMoney.ReadCents(typed) < TypedMoney.ReadCents(form.Net))).WithMessage("Le montant TTC ne peut pas être inférieur au montant HT.");
        RuleFor(form => form.Reference).MaximumLength(PlanLine.ReferenceMaxLength).WithMessage($"La référence ne doit pas dépasser {PlanLine.ReferenceMaxLength} caractères.");
    }
}
