using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Photos;

/// <summary>The words of a photo, and what must stay in sight when it is cropped.</summary>
public sealed class EditModel(StationDoor door, PortalDbContext portal, PortalDay day, TimeProvider clock, IValidator<PhotoForm> validator) : PhotoWordsPage(door, portal)
{
    [BindProperty]
    public PhotoForm Form { get; set; } = new();

    public override PhotoWordsForm Words => Form;

    public bool IsShown => Photo.IsShownOn(day.Today);

    /// <summary>Whether someone wrote meanwhile: their words are shown beside those that were sent.</summary>
    public bool WasChangedMeanwhile { get; private set; }

    /// <summary>Digest of the words that stand now.</summary>
    public string Seen => Secret.Digest(string.Join('\n', Photo.AlternativeText, Photo.Credit, Photo.Licence, Photo.RightsEndOn?.DayNumber, Photo.FocusX, Photo.FocusY));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindPhotoAsync(AccountRole.Editor, cancellationToken) || !Photo.IsListed)
        {
            return NotFound();
        }

        Form = new()
        {
            AlternativeText = Photo.AlternativeText,
            Credit = Photo.Credit,
            Licence = Photo.Licence.ToString(),
            RightsEndOn = Photo.RightsEndOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FocusX = Photo.FocusX.ToString(CultureInfo.InvariantCulture),
            FocusY = Photo.FocusY.ToString(CultureInfo.InvariantCulture),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindPhotoAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        if (Form.Seen != Seen)
        {
            return Changed();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        if (Photo.Describe(Form.AlternativeText!, Form.Credit!, Form.ReadLicence()!.Value, Form.ReadRightsEndOn(), day.Today) is { } refusal)
        {
            Refuse(refusal);
            return Invalid(refusal is DescribeRefusal.Withdrawn ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        }

        if (Photo.Aim(PhotoForm.ReadPercent(Form.FocusX)!.Value, PhotoForm.ReadPercent(Form.FocusY)!.Value) is { } missed)
        {
            ModelState.AddModelError("Form.FocusX", Say(missed));
            return Invalid();
        }

        Portal.Note(JournalSubject.Photo, Me, $"A modifié la photo « {Photo.AlternativeText} ».", clock.GetUtcNow().UtcDateTime, Station.Id);

        try
        {
            await Portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            Portal.ChangeTracker.Clear();
            return await FindPhotoAsync(AccountRole.Editor, cancellationToken) ? Changed() : NotFound();
        }

        return Done(Address("/photos"), "La photo est modifiée.");
    }

    private static string Say(AimRefusal refusal) => refusal switch
    {
        AimRefusal.Withdrawn => "Cette photo a été retirée.",
        AimRefusal.OutsideThePicture => "Saisissez un nombre de 0 à 100.",
    };

    private PageResult Changed()
    {
        WasChangedMeanwhile = true;
        ModelState.AddModelError("", "La photo a changé depuis que vous avez ouvert cette page. Comparez avec ce qui est enregistré, puis enregistrez à nouveau.");
        return Invalid(StatusCodes.Status409Conflict);
    }
}
