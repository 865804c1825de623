using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>One more stay: a draft, until it is published.</summary>
public sealed class NewModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell, IValidator<StayForm> validator) : StayFormPage(door, portal, day, clock, bell, validator)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(AccountRole.Editor, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        if (await ReadAsync(cancellationToken) is not { } words)
        {
            return Invalid();
        }

        var stay = Stay.Begin(Station.Id, await SlugAsync(words.Name, cancellationToken), words, By, Today, Now);
        Portal.Stays.Add(stay);

        try
        {
            await SaveAsync(stay.Id, $"A commencé le séjour « {stay.Name} ».", cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Its address was taken in the same instant: the next sending finds another.
            Portal.ChangeTracker.Clear();
            ModelState.AddModelError("Form.Name", "Quelqu’un vient de proposer un séjour de ce nom. Voyez la liste, ou enregistrez à nouveau pour en proposer un second.");
            return Invalid(StatusCodes.Status409Conflict);
        }

        return Done(Address($"{Room}/{stay.Id}/apercu"), "Le brouillon est enregistré. Les visiteurs ne le voient pas encore.");
    }
}
