using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>Every right in force that is seen from a room, and the invitations that wait.</summary>
public abstract class RightsListPage(RightsRoom room, RightsDesk desk) : PrivatePage
{
    public RightsRoom Room => room;

    public IReadOnlyList<HeldRight> Rights { get; protected set; } = [];

    public IReadOnlyList<SentInvitation> Invitations { get; protected set; } = [];

    protected async Task LoadAsync(CancellationToken cancellationToken)
    {
        Rights = await desk.Held(room, Me, AccountRole.Reader).AsNoTracking().ToListAsync(cancellationToken);
        Invitations = await desk.Waiting(room, Me, AccountRole.Reader).AsNoTracking().ToListAsync(cancellationToken);
    }
}
