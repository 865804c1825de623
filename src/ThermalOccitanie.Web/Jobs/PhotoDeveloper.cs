using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>
/// Makes the photos that were sent anew, one at a time, the oldest first: only what it made is ever shown. Two copies of the
/// program may make the same one; the second to finish finds it done.
/// </summary>
public sealed class PhotoDeveloper(
    JobBook book, IServiceScopeFactory scopes, PhotoShelf shelf, Darkroom darkroom, TimeProvider clock, ILogger<PhotoDeveloper> logger) : PeriodicJob(book, clock, logger)
{
    private const string Itself = "Le portail";

    /// <summary>A copy of the program that does not share the folder cannot say so earlier.</summary>
    private static readonly TimeSpan PatienceWithAMissingFile = TimeSpan.FromHours(1);

    public override string Title => "Préparation des photos";

    public override TimeSpan Pace => TimeSpan.FromSeconds(2);

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await WaitingAsync(cancellationToken))
        {
            if (darkroom.WhyNot is not null)
            {
                return;
            }

            await DevelopAsync(id, cancellationToken);
        }
    }

    private async Task<List<Guid>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        return await portal.Photos.Where(p => p.State == PhotoState.Received).OrderBy(p => p.UploadedAt).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellationToken);
    }

    private async Task DevelopAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        if (await portal.Photos.SingleOrDefaultAsync(p => p.Id == id && p.State == PhotoState.Received, cancellationToken) is not { } photo)
        {
            return;
        }

        var now = Clock.GetUtcNow().UtcDateTime;

        if (!File.Exists(shelf.OriginalOf(id)))
        {
            if (now - photo.UploadedAt > PatienceWithAMissingFile)
            {
                await RefuseAsync(portal, photo, "Le fichier reçu n’est plus là. Envoyez la photo à nouveau.", now, cancellationToken);
            }

            return;
        }

        if (await MakeAsync(photo, cancellationToken) is { } largest)
        {
            // A telephone stores an upright picture lying on its side; what was made of it stands.
            photo.MarkReady(isTurned: photo.WidthPixels > photo.HeightPixels != largest.WidthPixels > largest.HeightPixels);
            portal.Note(JournalSubject.Photo, null, Itself, $"A mis en ligne la photo « {photo.AlternativeText} ».", now, photo.StationId);

            if (await TrySaveAsync(portal, id, cancellationToken))
            {
                shelf.ForgetOriginal(id);
                logger.LogInformation("Photo {PhotoId} made ready", id);
            }
        }
        else
        {
            await RefuseAsync(portal, photo, PhotoWords.CannotBeRead, now, cancellationToken);
        }
    }

    /// <returns>The header of the largest rendition; <see langword="null"/> when one could not be made.</returns>
    private async Task<PictureHeader?> MakeAsync(Photo photo, CancellationToken cancellationToken)
    {
        PictureHeader? largest = null;

        foreach (var (width, format) in PhotoShelf.Widths.SelectMany(width => PhotoShelf.Formats.Select(format => (width, format))))
        {
            if (await darkroom.DevelopAsync(shelf.OriginalOf(photo.Id), width, format, cancellationToken) is not var (bytes, header))
            {
                return null;
            }

            await shelf.PutAsync(photo.Id, width, format, bytes, cancellationToken);
            largest = header;
        }

        return largest;
    }

    private async Task RefuseAsync(PortalDbContext portal, Photo photo, string sentence, DateTime now, CancellationToken cancellationToken)
    {
        photo.Refuse(sentence);
        portal.Note(JournalSubject.Photo, null, Itself, $"A refusé la photo « {photo.AlternativeText} ». {sentence}", now, photo.StationId);

        if (await TrySaveAsync(portal, photo.Id, cancellationToken))
        {
            shelf.Forget(photo.Id);
            logger.LogWarning("Photo {PhotoId} refused: nothing could be made of it", photo.Id);
        }
    }

    private async Task<bool> TrySaveAsync(PortalDbContext portal, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Its words were changed meanwhile, and it is made again at the next run; or it was withdrawn, and its files go.
            if (await portal.Photos.AsNoTracking().AnyAsync(p => p.Id == id && p.State == PhotoState.Withdrawn, cancellationToken))
            {
                shelf.Forget(id);
            }

            return false;
        }
    }
}
