using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A page about what one funder agreed to pay of an action.</summary>
public abstract class AgreementPage(PortalDbContext portal, TimeProvider clock) : ActionPage(portal, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public FunderShare Share { get; private set; } = null!;

    public Agreement Agreement => Share.Agreement;

    public string Funder => View.FunderName(Agreement.FunderId);

    public override string Standing => PlanText.Tell(Agreement);

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken) || Entry.Shares.FirstOrDefault(s => s.Agreement.Id == Id) is not { } share)
        {
            return false;
        }

        Share = share;
        return true;
    }
}
