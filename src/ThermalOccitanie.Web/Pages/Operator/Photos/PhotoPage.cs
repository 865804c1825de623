using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Pages.Operator.Photos;

/// <summary>A page about one photo of a station.</summary>
public abstract class PhotoPage(StationDoor door, PortalDbContext portal) : OperatorPage(door)
{
    /// <summary>The photo in the address.</summary>
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Set by <see cref="FindPhotoAsync"/>.</summary>
    public Photo Photo { get; private set; } = null!;

    protected PortalDbContext Portal => portal;

    /// <summary>Looks up a photo of the station; what cannot be done any more to one that was withdrawn is said by the domain.</summary>
    protected async Task<bool> FindPhotoAsync(AccountRole atLeast, CancellationToken cancellationToken)
    {
        if (!await FindAsync(atLeast, cancellationToken)
            || await portal.Photos.SingleOrDefaultAsync(p => p.Id == Id && p.StationId == Station.Id, cancellationToken) is not { } photo)
        {
            return false;
        }

        Photo = photo;
        return true;
    }
}

/// <summary>A page on which the words of a photo are written.</summary>
public abstract class PhotoWordsPage(StationDoor door, PortalDbContext portal) : PhotoPage(door, portal)
{
    public static IReadOnlyList<FieldOption> Licences { get; } =
        [new("", "Choisissez"), .. Enum.GetValues<PhotoLicence>().Select(l => new FieldOption(l.ToString(), PhotoWords.Licence(l)))];

    /// <summary>What was typed, or what stands now.</summary>
    public abstract PhotoWordsForm Words { get; }

    /// <summary>Says on its field why the words stay as they were.</summary>
    protected void Refuse(DescribeRefusal refusal)
    {
        var (field, sentence) = refusal switch
        {
            DescribeRefusal.Withdrawn => ("", "Cette photo a été retirée."),
            DescribeRefusal.AlternativeTextLength => ("Form.AlternativeText", $"Décrivez la photo en {Photo.AlternativeTextMinLength} à {Photo.AlternativeTextMaxLength} caractères."),
            DescribeRefusal.CreditLength => ("Form.Credit", $"Saisissez un crédit de {Photo.CreditMaxLength} caractères au plus."),
            DescribeRefusal.RightsEnded => ("Form.RightsEndOn", "Cette date est passée : la photo ne pourrait pas être montrée. Saisissez une date à venir, ou laissez le champ vide."),
        };

        ModelState.AddModelError(field, sentence);
    }
}
