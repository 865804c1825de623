using FluentValidation;
using Microsoft.AspNetCore.Mvc;
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
        await SaveAsync(stay.Id, $"A commencé le séjour « {stay.Name} ».", cancellationToken);
        return Done(Address($"{Room}/{stay.Id}/apercu"), "Le brouillon est enregistré. Les visiteurs ne le voient pas encore.");
    }
}
