using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>Takes a right back, one's own included, once the person has been asked again.</summary>
public abstract class TakeBackPage(RightsRoom room, RightsDesk desk) : RightPage(room, desk)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken)
            ? await AnswerAsync(
                await Desk.TakeBackAsync(Me, Right, cancellationToken),
                IsMine ? $"Vous avez quitté {Right.Organisation.Name}." : $"{Right.Account.FullName} n’a plus de droit dans {Right.Organisation.Name}.",
                cancellationToken)
            : NotFound();
}
