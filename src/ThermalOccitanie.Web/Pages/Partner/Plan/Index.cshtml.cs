using ThermalOccitanie.Data;

namespace ThermalOccitanie.Web.Pages.Partner.Plan;

/// <summary>The actions that a partner co-funds, and no other.</summary>
public sealed class IndexModel(PortalDbContext portal) : PrivatePage
{
    public IReadOnlyList<Funded> Actions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Actions = await Funded.OfAsync(portal, Me, cancellationToken);
}
