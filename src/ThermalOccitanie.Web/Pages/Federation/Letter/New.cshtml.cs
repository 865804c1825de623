using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>Begins a newsletter, under the next number.</summary>
public sealed class NewModel(PortalDbContext portal, CatalogueKeeper keeper, TimeProvider clock, IValidator<LetterIssueForm> validator) : LetterFormPage(portal, keeper, clock, validator)
{
    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } words)
        {
            return Invalid();
        }

        var letter = new LetterIssue { Id = Guid.CreateVersion7(), Number = 1 + (await Portal.LetterIssues.MaxAsync(i => (int?)i.Number, cancellationToken) ?? 0) };
        letter.Write(words, Now);
        Portal.LetterIssues.Add(letter);

        if (await TrySaveAsync($"A commencé la lettre n° {letter.Number}.", cancellationToken))
        {
            return Done($"{Room}/{letter.Id}", "La lettre est enregistrée, en brouillon. Relisez-la, puis programmez son envoi.");
        }

        ModelState.AddModelError("", "Quelqu’un d’autre vient de commencer une lettre : rien n’a été enregistré. Votre texte est gardé ci-dessous ; enregistrez-le de nouveau.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}
