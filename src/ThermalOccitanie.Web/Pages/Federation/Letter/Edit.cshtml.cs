using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>Changes a newsletter that has not begun to leave. Whoever was second is shown what the first one wrote.</summary>
public sealed class EditModel(PortalDbContext portal, CatalogueKeeper keeper, TimeProvider clock, IValidator<LetterIssueForm> validator) : LetterFormPage(portal, keeper, clock, validator)
{
    /// <summary>What somebody else saved while this was being written.</summary>
    public LetterIssue? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!Letter.IsEditable)
        {
            return Done(Address, Say(LetterRefusal.HasBegun));
        }

        Form = LetterIssueForm.Of(Letter);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (await ReadAsync(cancellationToken) is not { } words)
        {
            return Invalid();
        }

        if (Letter.ConcurrencyToken != Form.Token)
        {
            return Overtaken(Letter);
        }

        if (Letter.Write(words, Now) is { } refusal)
        {
            return Done(Address, Say(refusal));
        }

        return await TrySaveAsync($"A modifié la lettre n° {Letter.Number}.", cancellationToken)
            ? Done(Address, "La lettre est enregistrée.")
            : Overtaken(await Portal.LetterIssues.AsNoTracking().SingleAsync(i => i.Id == Id, cancellationToken));
    }

    private IActionResult Overtaken(LetterIssue theirs)
    {
        if (!theirs.IsEditable)
        {
            return Done(Address, Say(LetterRefusal.HasBegun));
        }

        Theirs = theirs;

        // The next saving is done knowing their text.
        Form.Token = theirs.ConcurrencyToken;
        ModelState.Remove("Form.Token");
        ModelState.AddModelError("", "Quelqu’un d’autre vient de changer cette lettre : rien n’a été enregistré. Comparez les deux textes ; enregistrer remplace le sien par le vôtre.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}
