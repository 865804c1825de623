using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Rights;

namespace ThermalOccitanie.Web.Pages.Operator.Team;

/// <summary>Makes a colleague owner of the organisation, and leaves it.</summary>
public sealed class HandOverModel(RightsDesk desk) : RightPage(RightsRoom.Team, desk)
{
    [BindProperty]
    public string? Successor { get; set; }

    public IReadOnlyList<HeldRight> Colleagues { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Colleagues.FirstOrDefault(c => c.Membership.Id.ToString() == Successor) is not { } successor)
        {
            ModelState.AddModelError(nameof(Successor), "Choisissez qui vous succède.");
            return Invalid();
        }

        return await AnswerAsync(
            await Desk.HandOverAsync(Me, Right, successor, cancellationToken), $"{successor.Account.FullName} est responsable de {Right.Organisation.Name}, que vous avez quitté.", cancellationToken);
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken) || !IsMine)
        {
            return false;
        }

        Colleagues = await Desk.Held(Room, Me, AccountRole.Owner).Where(h => h.Organisation.Id == Right.Organisation.Id && h.Account.Id != Me.AccountId && h.Account.ClosedAt == null).ToListAsync(cancellationToken);
        return true;
    }
}
