using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A page about one action of a year.</summary>
public abstract class ActionPage(PortalDbContext portal, TimeProvider clock) : PlanPage(portal, clock)
{
    [FromRoute]
    public int Number { get; set; }

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public ActionBook Entry { get; private set; } = null!;

    public PlanAction Action => Entry.Action;

    public string ActionAddress => $"{Address}/actions/{Number}";

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken) || Book.Actions.FirstOrDefault(a => a.Action.Number == Number) is not { } entry)
        {
            return false;
        }

        Entry = entry;
        return true;
    }
}
