using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>Gives somebody another role.</summary>
public abstract class ChangeRolePage(RightsRoom room, RightsDesk desk) : RightPage(room, desk)
{
    [BindProperty]
    public string? Role { get; set; }

    /// <summary>The role that they had when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public PageHead Head => new("Changer un rôle", null, Room.Address, new Crumb(Room.Name, Room.Address));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Choice.Read<AccountRole>(Role, PrivateLabels.Role) is not { } role)
        {
            ModelState.AddModelError(nameof(Role), "Choisissez un rôle.");
            return Invalid();
        }

        if (Seen != Choice.Value(Right.Membership.Role, PrivateLabels.Role) && Right.Membership.EndedAt is null)
        {
            return await AnswerAsync(MembershipRefusal.Overtaken, "", cancellationToken);
        }

        return await AnswerAsync(await Desk.ChangeRoleAsync(Me, Right, role, cancellationToken), $"{Right.Account.FullName} a le rôle « {PrivateLabels.Role(role)} ».", cancellationToken);
    }
}
