using FluentValidation;
using ThermalOccitanie.Data.Accounts;

namespace ThermalOccitanie.Web.Pages;

/// <summary>What every form asks of a person's name.</summary>
public static class PersonNameRule
{
    public static IRuleBuilderOptions<TForm, string?> IsPersonName<TForm>(this IRuleBuilder<TForm, string?> rule) => rule
        .NotEmpty().WithMessage("Saisissez un prénom et un nom.")
        .MaximumLength(Account.NameMaxLength).WithMessage($"Le nom ne doit pas dépasser {Account.NameMaxLength} caractères.")
        .Must(typed => typed is null || !typed.Any(char.IsControl)).WithMessage("Saisissez le nom sur une seule ligne.");
}
