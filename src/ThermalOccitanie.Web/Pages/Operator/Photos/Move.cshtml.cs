using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Operator.Photos;

/// <summary>Moves a photo one place up or down.</summary>
public sealed class MoveModel(StationDoor door, PortalDbContext portal, TimeProvider clock) : OperatorPage(door)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Whether it goes up.</summary>
    [BindProperty]
    public bool Before { get; set; }

    public IActionResult OnGet() => Redirect(Address("/photos"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        var photos = await portal.Photos.Where(p => p.StationId == Station.Id && p.State != PhotoState.Withdrawn).OrderBy(p => p.Position).ThenBy(p => p.Id).ToListAsync(cancellationToken);
        var at = photos.FindIndex(p => p.Id == Id);

        if (at < 0)
        {
            return await portal.Photos.AnyAsync(p => p.Id == Id && p.StationId == Station.Id, cancellationToken) ? Done(Address("/photos"), "Cette photo a été retirée.") : NotFound();
        }

        if (photos.ElementAtOrDefault(Before ? at - 1 : at + 1) is not { } other)
        {
            return Done(Address("/photos"), Before ? "Cette photo est déjà la première." : "Cette photo est déjà la dernière.");
        }

        photos[at].ChangePlaces(other);
        portal.Note(JournalSubject.Photo, Me, $"A déplacé la photo « {photos[at].AlternativeText} ».", clock.GetUtcNow().UtcDateTime, Station.Id);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Done(Address("/photos"), "L’ordre des photos vient d’être changé par quelqu’un d’autre. Vérifiez-le, puis recommencez.");
        }

        return Done(Address("/photos"), "La photo est déplacée.");
    }
}
