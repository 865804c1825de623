using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>Writes a stay anew; visitors read it at once if they see it.</summary>
public sealed class EditModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell, IValidator<StayForm> validator) : StayFormPage(door, portal, day, clock, bell, validator)
{
    /// <summary>What somebody else saved meanwhile, to be compared with what was typed.</summary>
    public StayForm? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindStayAsync(AccountRole.Editor, cancellationToken) || Stay.State is StayState.Withdrawn)
        {
            return NotFound();
        }

        Form = StayForm.Of(Stay);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindStayAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        if (Form.Version != Stay.ConcurrencyToken.ToString())
        {
            return Overtaken();
        }

        if (await ReadAsync(cancellationToken) is not { } words)
        {
            return Invalid();
        }

        var before = StayForm.Of(Stay);

        if (Stay.Describe(words, By, Today, Now) is { } refusal)
        {
            Refuse(refusal);
            return Invalid(refusal is StayRefusal.Withdrawn ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        }

        try
        {
            await SaveAsync(Id, StayFormWords.Tell(before, StayForm.Of(Stay)) is { Length: > 0 } changes ? $"A modifié le séjour « {Stay.Name} ». {changes}." : $"A relu le séjour « {Stay.Name} » : rien n’a changé.", cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            Portal.ChangeTracker.Clear();
            return await FindStayAsync(AccountRole.Editor, cancellationToken) ? Overtaken() : NotFound();
        }

        return Done(StayAddress("/apercu"), Stay.State is StayState.Draft ? "Le brouillon est enregistré." : "Le séjour est modifié ; il est en ligne tel quel.");
    }

    // The next sending is meant for what is shown now.
    private PageResult Overtaken()
    {
        Theirs = StayForm.Of(Stay);
        Form.Version = Theirs.Version;
        ModelState.Remove("Form.Version");
        ModelState.AddModelError("", Stay.State is StayState.Withdrawn ? Say(StayRefusal.Withdrawn) : "Quelqu’un a enregistré ce séjour pendant que vous écriviez. Comparez avec ce qui est enregistré, puis enregistrez à nouveau.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}
