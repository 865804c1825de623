using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>An act on a newsletter that a button of its page does: there is no page to open.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public abstract class LetterAct(PortalDbContext portal, TimeProvider clock) : LetterPage(portal, clock)
{
    public IActionResult OnGet() => Redirect($"{Room}/{Id}");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var (refusal, noted, said) = Act();

        if (refusal is { } why)
        {
            return Done(Address, Say(why));
        }

        return await TrySaveAsync(noted, cancellationToken)
            ? Done(Address, said)
            : Done(Address, "La lettre vient de changer : rien n’a été fait. Relisez-la, puis recommencez.");
    }

    /// <returns>Why not; what the journal says; what the page says.</returns>
    protected abstract (LetterRefusal? Refusal, string Noted, string Said) Act();
}

/// <summary>Takes it back before its hour, or stops it on its way.</summary>
public sealed class PauseModel(PortalDbContext portal, TimeProvider clock) : LetterAct(portal, clock)
{
    protected override (LetterRefusal? Refusal, string Noted, string Said) Act()
    {
        var refusal = Letter.Pause(Now);
        return Letter.State is LetterState.Draft
            ? (refusal, $"A retiré l’envoi programmé de la lettre n° {Letter.Number}.", "La lettre ne partira pas : elle est de nouveau un brouillon.")
            : (refusal, $"A mis en pause l’envoi de la lettre n° {Letter.Number}.", "L’envoi est arrêté. Ce qui est parti est parti ; le reste attend.");
    }
}

/// <summary>Goes on where it stopped.</summary>
public sealed class ResumeModel(PortalDbContext portal, TimeProvider clock) : LetterAct(portal, clock)
{
    protected override (LetterRefusal? Refusal, string Noted, string Said) Act() =>
        (Letter.Resume(Now), $"A repris l’envoi de la lettre n° {Letter.Number}.", "L’envoi reprend là où il s’était arrêté.");
}
