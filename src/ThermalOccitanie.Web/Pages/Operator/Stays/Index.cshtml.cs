using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>The stays of a station, those that visitors see first.</summary>
public sealed class IndexModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock) : OperatorPage(door)
{
    public IReadOnlyList<IGrouping<StayPlace, Stay>> Stays { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public DateOnly Today => day.Today;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken))
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        MayWrite = await MayWriteAsync(cancellationToken);
        var stays = await portal.Stays.AsNoTracking().Where(s => s.StationId == Station.Id).OrderBy(s => s.Name).ToListAsync(cancellationToken);
        Stays = [.. stays.GroupBy(s => StayPlaces.Of(s, now)).OrderBy(g => g.Key)];
        return Page();
    }

    /// <summary>« Dès 125,50 €, valable jusqu’au 31 mai 2027 » and when visitors see it.</summary>
    public string Describe(Stay stay)
    {
        string?[] parts =
        [
            stay.PriceFromCents is { } cents ? $"Dès {Say.Price(cents)}{(stay.PriceUntil is { } last ? last < Today ? $" : ce prix ne vaut plus depuis le {Say.DayAndYear(last)}" : $", valable jusqu’au {Say.DayAndYear(last)}" : "")}" : "Prix non communiqué",
            stay.VisibleFrom is { } from ? $"visible à partir du {ParisTime.Say(from)}" : null,
            stay.VisibleUntil is { } until ? $"jusqu’au {ParisTime.Say(until)}" : null,
        ];
        return $"{string.Join(", ", parts.OfType<string>())}.";
    }
}

/// <summary>Where a stay stands at an instant, in the order of the page.</summary>
public enum StayPlace
{
    Visible,
    Draft,
    Scheduled,
    Ended,
    Withdrawn,
}

public static class StayPlaces
{
    public static StayPlace Of(Stay stay, DateTime now) => stay.State switch
    {
        StayState.Draft => StayPlace.Draft,
        StayState.Withdrawn => StayPlace.Withdrawn,
        StayState.Published when stay.HasEndedAt(now) => StayPlace.Ended,
        StayState.Published => stay.IsVisibleAt(now) ? StayPlace.Visible : StayPlace.Scheduled,
    };

    public static string Name(StayPlace place) => place switch
    {
        StayPlace.Visible => "En ligne",
        StayPlace.Draft => "Brouillons",
        StayPlace.Scheduled => "Programmés",
        StayPlace.Ended => "Terminés",
        StayPlace.Withdrawn => "Retirés",
    };
}
