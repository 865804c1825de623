using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A page about one call for funds.</summary>
public abstract class CallPage(PortalDbContext portal, TimeProvider clock) : ActionPage(portal, clock)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public FundsCall Call { get; private set; } = null!;

    public FunderShare Share { get; private set; } = null!;

    public string Funder => View.FunderName(Share.Agreement.FunderId);

    public override string Standing => $"appel {Call.Number} de {Funder}, {PlanText.Euros(Call.Cents)} pour le {Say.DayAndYear(Call.DueOn)}{(Call.ReceivedOn is { } received ? $", reçu le {Say.DayAndYear(received)}" : "")}";

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken) || Entry.Shares.FirstOrDefault(s => s.Calls.Any(c => c.Id == Id)) is not { } share)
        {
            return false;
        }

        (Share, Call) = (share, share.Calls.First(c => c.Id == Id));
        return true;
    }
}
