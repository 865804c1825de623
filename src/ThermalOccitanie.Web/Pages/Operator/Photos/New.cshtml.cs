using FluentValidation;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Pages.Operator.Photos;

/// <summary>Takes a photo in: its words are checked, then its header. It is made anew later, by another process.</summary>
#pragma warning disable S5693 // What a photo may weigh.
[RequestSizeLimit(PhotoShelf.LargestRequestBytes)]
#pragma warning restore S5693
[RequestTimeout(LongestSendingMilliseconds)]
public sealed class NewModel(
    StationDoor door, PortalDbContext portal, PhotoShelf shelf, Darkroom darkroom, PortalDay day, TimeProvider clock, IValidator<NewPhotoForm> validator) : PhotoWordsPage(door, portal)
{
    /// <summary>Fifteen megabytes from a telephone in the mountains.</summary>
    public const int LongestSendingMilliseconds = 10 * 60 * 1000;

    [BindProperty]
    public NewPhotoForm Form { get; set; } = new();

    public override PhotoWordsForm Words => Form;

    public string? WhyNoneIsMade => darkroom.WhyNot;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(AccountRole.Editor, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        if (darkroom.WhyNot is { } why)
        {
            ModelState.AddModelError("", why);
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var listed = await Portal.Photos.Where(p => p.StationId == Station.Id && p.State != PhotoState.Withdrawn).Select(p => p.Position).ToListAsync(cancellationToken);

        if (listed.Count >= Photo.MostOfAStation)
        {
            ModelState.AddModelError("", $"Cette station a déjà {Photo.MostOfAStation} photos. Retirez-en une, puis envoyez celle-ci.");
            return Invalid();
        }

        return await ReceiveAsync(listed.DefaultIfEmpty(0).Max() + 1, cancellationToken);
    }

    private async Task<IActionResult> ReceiveAsync(int position, CancellationToken cancellationToken)
    {
        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow().UtcDateTime);
        await using var sent = Form.File!.OpenReadStream();
        var (header, refusal) = await shelf.ReceiveAsync(id, sent, cancellationToken);

        if (refusal is { } why)
        {
            ModelState.AddModelError("Form.File", PhotoWords.Say(why));
            return Invalid();
        }

        var photo = new Photo
        {
            Id = id, StationId = Station.Id, Position = position, WidthPixels = header!.WidthPixels, HeightPixels = header.HeightPixels, UploadedAt = now, UploadedBy = Me.Signature,
        };

        try
        {
            if (photo.Describe(Form.AlternativeText!, Form.Credit!, Form.ReadLicence()!.Value, Form.ReadRightsEndOn(), day.Today) is { } notSo)
            {
                Refuse(notSo);
                shelf.Forget(id);
                return Invalid();
            }

            Portal.Photos.Add(photo);
            Portal.Note(JournalSubject.Photo, Me, $"A envoyé la photo « {photo.AlternativeText} ».", now, Station.Id);
            await Portal.SaveChangesAsync(cancellationToken);
        }
        catch
        {
            shelf.Forget(id);
            throw;
        }

        return Done(Address("/photos"), "La photo est reçue. Elle sera en ligne d’ici une minute, dès qu’elle aura été préparée.");
    }
}
