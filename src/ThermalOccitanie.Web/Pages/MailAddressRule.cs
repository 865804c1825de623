using System.Net.Mail;
using FluentValidation;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Web.Pages;

/// <summary>What every form asks of an electronic address.</summary>
public static class MailAddressRule
{
    public static IRuleBuilderOptions<TForm, string?> IsMailAddress<TForm>(this IRuleBuilder<TForm, string?> rule) => rule
        .NotEmpty().WithMessage("Saisissez une adresse électronique.")
        .MaximumLength(Invitation.EmailMaxLength).WithMessage($"L’adresse électronique ne doit pas dépasser {Invitation.EmailMaxLength} caractères.")
        .Must(typed => typed is null || IsAddress(typed.Trim())).WithMessage("Saisissez l’adresse sous la forme nom@domaine.fr.");

    /// <summary>Whether a text is an address as one types it; an empty one is for another rule to refuse.</summary>
    public static bool IsAddress(string typed) =>
        typed.Length == 0 || (MailAddress.TryCreate(typed, out var address) && address.Address == typed && address.Host.Contains('.', StringComparison.Ordinal) && OutgoingMail.IsAddress(typed));
}
