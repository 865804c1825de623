using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Intake;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Public.Letter;

/// <summary>Asks for the newsletter. It answers the same whether the address is known or not, and sets no cookie (ADR 0025).</summary>
[EnableRateLimiting(RateLimits.Intake)]
public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day, LetterDesk desk, IValidator<LetterForm> validator) : AskPage(keeper, day)
{
    [BindProperty]
    public LetterForm Form { get; set; } = new();

    public void OnGet()
    {
        // The page is the same for everyone.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (IsFromElsewhere)
        {
            return BadRequest();
        }

        if (!await IsValidAsync(Form, validator, cancellationToken))
        {
            return Invalid();
        }

        // People do not see that field; what fills it in is a machine, and need not know that it was seen through.
        if (string.IsNullOrEmpty(Form.Website))
        {
            await desk.AskAsync(Form.Email!.Trim(), Link.Letter, cancellationToken);
        }

        return Redirect(Link.LetterAsked);
    }
}

public sealed class LetterForm
{
    public string? Email { get; set; }

    public bool IsAgreed { get; set; }

    /// <summary>A trap: shown to nobody.</summary>
    public string? Website { get; set; }
}

public sealed class LetterFormValidator : AbstractValidator<LetterForm>
{
    public LetterFormValidator()
    {
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => Say.It("Saisissez votre adresse électronique."))
            .Must(typed => typed!.Trim().Length <= OutgoingMail.AddressMaxLength && MailAddressRule.IsAddress(typed.Trim())).WithMessage(_ => Say.It("Saisissez l’adresse sous la forme nom@domaine.fr."));
        RuleFor(form => form.IsAgreed).Equal(true).WithMessage(_ => Say.It("Cochez la case si vous voulez recevoir la lettre : sans votre accord, nous n’envoyons rien."));
    }
}
