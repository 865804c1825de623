using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Letters;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>Sends a newsletter to one chosen address, to see it in a real mailbox. It counts in no figure.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class TryModel(PortalDbContext portal, CatalogueKeeper keeper, SiteLink links, MailDesk desk, MailSignal signal, TimeProvider clock, IValidator<TryForm> validator) : LetterPage(portal, clock)
{
    [BindProperty]
    public TryForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var letter = new LetterText(Letter, Letter.StartedAt is null ? LetterCards.Of(Letter, keeper.Current) : Letter.Cards, links.To(""));
        var (text, html, _) = letter.For("essai");
        desk.Write(Portal, MailKind.Letter, Form.Email!.Trim(), $"[Essai] {letter.Subject}", text, html);

        // To whom is the mail's own business: the journal keeps no address.
        if (!await TrySaveAsync($"A envoyé un essai de la lettre n° {Letter.Number}.", cancellationToken))
        {
            return Done(Address, "L’essai n’a pas pu être écrit : recommencez.");
        }

        signal.Raise();
        return Done(Address, "L’essai part dans un instant. Ses liens pour se désinscrire n’agissent sur personne.");
    }
}

public sealed class TryForm
{
    public string? Email { get; set; }
}

public sealed class TryFormValidator : AbstractValidator<TryForm>
{
    public TryFormValidator() => RuleFor(form => form.Email).IsMailAddress();
}
