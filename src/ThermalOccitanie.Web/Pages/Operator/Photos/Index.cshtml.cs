using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Pages.Operator.Photos;

/// <summary>The photos of a station, in the order in which its sheet shows them.</summary>
public sealed class IndexModel(StationDoor door, PortalDbContext portal, PortalDay day, Darkroom darkroom) : OperatorPage(door)
{
    public IReadOnlyList<Photo> Photos { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public DateOnly Today => day.Today;

    public string? WhyNoneIsMade => darkroom.WhyNot;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken))
        {
            return NotFound();
        }

        Photos = await portal.Photos.AsNoTracking().Where(p => p.StationId == Station.Id && p.State != PhotoState.Withdrawn).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        MayWrite = Me.IsFederation(AccountRole.Editor) || Me.Organisations(AccountRole.Editor).Count > 0;
        return Page();
    }

    /// <summary>« Droit jusqu’au 31 mai 2027 », and what follows from it.</summary>
    public string SayRight(Photo photo) => photo.RightsEndOn switch
    {
        null => "Droit sans date de fin",
        { } end when photo.HasRunOutOn(Today) => $"Droit terminé le {Say.DayAndYear(end)} : la photo n’est plus montrée",
        { } end when photo.RunsOutSoonOn(Today) => $"Attention : le droit prend fin le {Say.DayAndYear(end)}",
        { } end => $"Droit jusqu’au {Say.DayAndYear(end)}",
    };
}
