using FluentValidation;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>What a funder agreed to, as it is typed.</summary>
public sealed class AgreementForm
{
    /// <summary>Its organisation's identifier; stays once it is chosen.</summary>
    public string? Funder { get; set; }

    public string? Reference { get; set; }

    public string? Rate { get; set; }

    public string? Amount { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? Conditions { get; set; }

    public static AgreementForm Of(Agreement agreement) => new()
    {
        Funder = agreement.FunderId.ToString(),
        Reference = agreement.Reference,
        Rate = agreement.RateMillionths is { } rate ? TypedMoney.WriteRate(rate) : null,
        Amount = agreement.AmountCents is { } amount ? TypedMoney.Write(amount) : null,
        StartsOn = TypedDay.Write(agreement.StartsOn),
        EndsOn = TypedDay.Write(agreement.EndsOn),
        Conditions = agreement.Conditions,
    };

    /// <summary>What a valid form says.</summary>
    public AgreementWords Read() => new(
        Reference!.Trim(), new(TypedMoney.ReadRate(Rate), TypedMoney.ReadCents(Amount)), TypedDay.Read(StartsOn)!.Value, TypedDay.Read(EndsOn)!.Value, ActionForm.Optional(Conditions));
}

public sealed class AgreementFormValidator : AbstractValidator<AgreementForm>
{
    public AgreementFormValidator()
    {
        RuleFor(form => form.Funder).NotEmpty().WithMessage("Choisissez le financeur.");
        RuleFor(form => form.Reference)
            .NotEmpty().WithMessage("Saisissez la référence de la convention.")
            .MaximumLength(Agreement.ReferenceMaxLength).WithMessage($"La référence ne doit pas dépasser {Agreement.ReferenceMaxLength} caractères.")
            .Must(ActionFormValidator.IsOneLine).WithMessage("Saisissez la référence sur une seule ligne.");
        RuleFor(form => form.Rate)
            .Must((form, rate) => !string.IsNullOrWhiteSpace(rate) || !string.IsNullOrWhiteSpace(form.Amount)).WithMessage("Saisissez un taux, un montant, ou les deux.")
            .Must(rate => string.IsNullOrWhiteSpace(rate) || TypedMoney.ReadRate(rate) is not null).WithMessage("Saisissez un taux de 0,0001 à 100 %, avec quatre décimales au plus.");
        RuleFor(form => form.Amount).Must(amount => string.IsNullOrWhiteSpace(amount) || TypedMoney.ReadCents(amount) is not null).WithMessage(BudgetFormValidator.AmountSentence);
        RuleFor(form => form.StartsOn).Must(typed => TypedDay.Read(typed) is not null).WithMessage(TypedDay.Sentence);
        RuleFor(form => form.EndsOn)
            .Must(typed => TypedDay.Read(typed) is not null).WithMessage(TypedDay.Sentence)
            .Must((form, typed) => !(TypedDay.Read(typed) < TypedDay.Read(form.StartsOn))).WithMessage("Choisissez une fin qui ne précède pas le début.");
        RuleFor(form => form.Conditions).MaximumLength(Agreement.ConditionsMaxLength).WithMessage($"Les conditions ne doivent pas dépasser {Agreement.ConditionsMaxLength} caractères.");
    }
}
