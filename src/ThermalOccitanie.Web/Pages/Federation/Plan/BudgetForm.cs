using System.Globalization;
using FluentValidation;
using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A year and what it may cost.</summary>
public sealed class BudgetForm
{
    public string? Year { get; set; }

    public string? Budget { get; set; }

    public int? ReadYear() =>
        int.TryParse(Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= ActionPlan.FirstYear and <= ActionPlan.LastYear ? year : null;
}

public sealed class BudgetFormValidator : AbstractValidator<BudgetForm>
{
    public const string AmountSentence = "Saisissez un montant en euros, comme 72 000 ou 1 234,56, jusqu’à dix millions.";

    public BudgetFormValidator()
    {
        RuleFor(form => form.Year).Must((form, _) => form.ReadYear() is not null).WithMessage($"Saisissez une année, de {ActionPlan.FirstYear} à {ActionPlan.LastYear}.");
        RuleFor(form => form.Budget).Must(typed => TypedMoney.ReadCents(typed) is not null).WithMessage(AmountSentence);
    }
}
