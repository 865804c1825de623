using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>Does something to an invitation, by the button beside it.</summary>
public abstract class InvitationPage(RightsRoom room, RightsDesk desk) : PrivatePage
{
    private const string TooLate = "Cette invitation n’attendait plus : elle a servi, elle a été retirée, ou ses 14 jours sont passés.";

    public IActionResult OnGet() => Redirect(room.Address);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken) =>
        await desk.EverSent(room, Me, AccountRole.Owner).SingleOrDefaultAsync(s => s.Invitation.Id == id, cancellationToken) is { } sent
            ? Done(room.Address, await ActAsync(sent, cancellationToken) ?? TooLate)
            : NotFound();

    /// <returns>What was done, or <see langword="null"/> where it came too late.</returns>
    protected abstract Task<string?> ActAsync(SentInvitation sent, CancellationToken cancellationToken);
}

/// <summary>Takes an invitation back before it is taken up.</summary>
public abstract class CancelInvitationPage(RightsRoom room, RightsDesk desk) : InvitationPage(room, desk)
{
    private readonly RightsDesk _desk = desk;

    protected override async Task<string?> ActAsync(SentInvitation sent, CancellationToken cancellationToken) =>
        await _desk.CancelAsync(Me, sent, cancellationToken) ? $"L’invitation de {sent.Invitation.Email} est annulée." : null;
}

/// <summary>Sends an invitation again, with a new link.</summary>
public abstract class SendInvitationAgainPage(RightsRoom room, RightsDesk desk) : InvitationPage(room, desk)
{
    private readonly RightsDesk _desk = desk;

    protected override async Task<string?> ActAsync(SentInvitation sent, CancellationToken cancellationToken) =>
        await _desk.SendAgainAsync(Me, sent, cancellationToken) ? $"Une nouvelle invitation part à {sent.Invitation.Email} ; l’ancien lien ne vaut plus." : null;
}
