using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>A page that does something to one right, found among those that whoever asks may give from a room.</summary>
public abstract class RightPage(RightsRoom room, RightsDesk desk) : PrivatePage
{
    [FromRoute(Name = "id")]
    public Guid RightId { get; set; }

    public RightsRoom Room => room;

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public HeldRight Right { get; private set; } = null!;

    public bool IsMine => Right.Account.Id == Me.AccountId;

    protected RightsDesk Desk => desk;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        !await FindAsync(cancellationToken) ? NotFound() : Right.Membership.EndedAt is null ? Page() : Done(room.Address, PrivateLabels.Refused(MembershipRefusal.AlreadyEnded));

    protected virtual async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await desk.EverHeld(room, Me, AccountRole.Owner).SingleOrDefaultAsync(h => h.Membership.Id == RightId, cancellationToken) is not { } right)
        {
            return false;
        }

        Right = right;
        return true;
    }

    /// <summary>What follows an act: the list with a sentence, or the same page with the reason why not.</summary>
    protected async Task<IActionResult> AnswerAsync(MembershipRefusal? refusal, string done, CancellationToken cancellationToken)
    {
        if (refusal is not { } why)
        {
            // Whoever has just left may not see the list any more.
            return Done(IsMine && Right.Membership.EndedAt is not null ? Doors.Profile : room.Address, done);
        }

        if (why is MembershipRefusal.Overtaken && !await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        ModelState.AddModelError("", PrivateLabels.Refused(why));
        return Invalid(why is MembershipRefusal.Overtaken or MembershipRefusal.AlreadyEnded ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
    }
}
