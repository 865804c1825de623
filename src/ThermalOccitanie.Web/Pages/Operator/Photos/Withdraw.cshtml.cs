using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Pages.Operator.Photos;

/// <summary>Takes a photo off the site for good, after asking once more.</summary>
public sealed class WithdrawModel(StationDoor door, PortalDbContext portal, PhotoShelf shelf, TimeProvider clock) : PhotoPage(door, portal)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindPhotoAsync(AccountRole.Editor, cancellationToken) && Photo.IsListed ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindPhotoAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        if (Photo.Withdraw() is { } refusal)
        {
            return Done(Address("/photos"), Say(refusal));
        }

        Portal.Note(JournalSubject.Photo, Me, $"A retiré la photo « {Photo.AlternativeText} ».", clock.GetUtcNow().UtcDateTime, Station.Id);

        try
        {
            await Portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Done(Address("/photos"), "La photo vient de changer. Vérifiez-la, puis recommencez.");
        }

        shelf.Forget(Photo.Id);
        return Done(Address("/photos"), "La photo est retirée.");
    }

    private static string Say(WithdrawRefusal refusal) => refusal switch
    {
        WithdrawRefusal.AlreadyWithdrawn => "Cette photo était déjà retirée.",
    };
}
