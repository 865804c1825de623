using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>An action in full: what it is, its money, its funders and what they were asked for.</summary>
public sealed class ActionModel(PortalDbContext portal, TimeProvider clock, PortalDay day) : ActionPage(portal, clock)
{
    public ActionStations Stations { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Stations = await ActionStations.OpenAsync(Portal, Action.Id, cancellationToken);
        return Page();
    }

    public string StateOf(FundsCall call) => call switch
    {
        { ReceivedOn: { } received } => $"reçu le {Catalogue.Languages.Say.DayAndYear(received)}",
        { SentAt: { } sent } when call.IsLateOn(day.Today) => $"envoyé le {Catalogue.Languages.Say.DayAndYear(ParisTime.DayOf(sent))}, en retard",
        { SentAt: { } sent } => $"envoyé le {Catalogue.Languages.Say.DayAndYear(ParisTime.DayOf(sent))}",
        _ => "en préparation",
    };
}
