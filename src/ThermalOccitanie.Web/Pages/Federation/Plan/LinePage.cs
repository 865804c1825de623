using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A page about one line of an action.</summary>
public abstract class LinePage(PortalDbContext portal, TimeProvider clock) : ActionPage(portal, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public PlanLine Line { get; private set; } = null!;

    public override string Standing => PlanText.Tell(Line);

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken) || Entry.Lines.FirstOrDefault(l => l.Id == Id) is not { } line)
        {
            return false;
        }

        Line = line;
        return true;
    }
}
