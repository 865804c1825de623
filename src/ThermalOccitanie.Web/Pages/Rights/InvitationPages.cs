using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>Does something to an invitation that waits, by the button beside it.</summary>
public abstract class InvitationPage(RightsRoom room, RightsDesk desk) : PrivatePage
{
    private const string TooLate = "Cette invitation n’attendait plus : elle vient de servir, ou d’être retirée.";

    public IActionResult OnGet() => Redirect(room.Address);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        await desk.Waiting(room, Me, AccountRole.Owner).SingleOrDefaultAsync(w => w.Invitation.Id == id, cancellationToken) is { } open
            ? Done(room.Address, await ActAsync(open, cancellationToken) ?? TooLate)
            : NotFound();

    /// <returns>What was done, or <see langword="null"/> where it came too late.</returns>
    protected abstract Task<string?> ActAsync(OpenInvitation open, CancellationToken cancellationToken);
}

/// <summary>Takes an invitation back before it is taken up.</summary>
public abstract class CancelInvitationPage(RightsRoom room, RightsDesk desk) : InvitationPage(room, desk)
{
    private readonly RightsDesk _desk = desk;

    protected override async Task<string?> ActAsync(OpenInvitation open, CancellationToken cancellationToken) =>
        await _desk.CancelAsync(Me, open, cancellationToken) ? $"L’invitation de {open.Invitation.Email} est annulée." : null;
}

/// <summary>Sends an invitation again, with a new link.</summary>
public abstract class SendInvitationAgainPage(RightsRoom room, RightsDesk desk) : InvitationPage(room, desk)
{
    private readonly RightsDesk _desk = desk;

    protected override async Task<string?> ActAsync(OpenInvitation open, CancellationToken cancellationToken) =>
        await _desk.SendAgainAsync(Me, open, cancellationToken) ? $"Une nouvelle invitation part à {open.Invitation.Email} ; l’ancien lien ne vaut plus." : null;
}
