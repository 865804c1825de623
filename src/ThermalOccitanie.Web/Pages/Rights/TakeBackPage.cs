using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>Takes a right back, one's own included, once the person has been asked again.</summary>
public abstract class TakeBackPage(RightsRoom room, RightsDesk desk) : RightPage(room, desk)
{
    public PageHead Head => new(IsMine ? $"Quitter {Right.Organisation.Name}" : $"Retirer les droits de {Right.Account.FullName}", null, Room.Address, new Crumb(Room.Name, Room.Address))
    {
        ShortTitle = IsMine ? "Quitter" : "Retirer un droit",
    };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken)
            ? await AnswerAsync(
                await Desk.TakeBackAsync(Me, Right, cancellationToken),
                IsMine ? $"Vous avez quitté {Right.Organisation.Name}." : $"{Right.Account.FullName} n’a plus de droit dans {Right.Organisation.Name}.",
                cancellationToken)
            : NotFound();
}
