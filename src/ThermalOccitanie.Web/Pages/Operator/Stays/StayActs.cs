using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>An act on a stay that a button of its preview does: there is no page to open.</summary>
public abstract class StayAct(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell) : StayPage(door, portal, day, clock, bell)
{
    public IActionResult OnGet() => Redirect(StayAddress("/apercu"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await FindStayAsync(AccountRole.Editor, cancellationToken) ? await DoAsync(cancellationToken) : NotFound();

    protected abstract Task<IActionResult> DoAsync(CancellationToken cancellationToken);
}

/// <summary>Shows a draft to visitors.</summary>
public sealed class PublishModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell) : StayAct(door, portal, day, clock, bell)
{
    protected override Task<IActionResult> DoAsync(CancellationToken cancellationToken) => ActAsync(
        Stay.Publish(Now), Stay, $"A publié le séjour « {Stay.Name} ».", Address(Room),
        Stay.IsVisibleAt(Now) ? "Le séjour est en ligne." : $"Le séjour sera en ligne le {ParisTime.Say(Stay.VisibleFrom ?? Now)}.", cancellationToken);
}

/// <summary>Says that all of it still holds.</summary>
public sealed class ConfirmModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell) : StayAct(door, portal, day, clock, bell)
{
    protected override Task<IActionResult> DoAsync(CancellationToken cancellationToken) => ActAsync(
        Stay.Confirm(By, Today, Now), Stay, $"A vérifié le séjour « {Stay.Name} » : rien n’a changé.", Address(Room), "Merci. Les visiteurs lisent que le séjour est vérifié aujourd’hui.", cancellationToken);
}

/// <summary>Begins next year's from this one.</summary>
public sealed class CopyModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, StayBell bell) : StayAct(door, portal, day, clock, bell)
{
    protected override async Task<IActionResult> DoAsync(CancellationToken cancellationToken)
    {
        var copy = Stay.CopyForNextYear(await SlugAsync(Stay.Name, cancellationToken), By, Today, Now);
        Portal.Stays.Add(copy);
        return await ActAsync(
            null, copy, $"A copié le séjour « {Stay.Name} » pour l’an prochain.", Address($"{Room}/{copy.Id}"),
            "Voici la copie, en brouillon : les dates sont reportées de 52 semaines. Relisez les prix, puis enregistrez.", cancellationToken);
    }
}
