using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A new action of the year.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class NewActionModel(PortalDbContext portal, TimeProvider clock, IValidator<ActionForm> validator) : PlanPage(portal, clock)
{
    [BindProperty]
    public ActionForm Form { get; set; } = new();

    public ActionStations Stations { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Book.Plan.IsClosed)
        {
            return NotFound();
        }

        Form.Basis = Choice.Value(MoneyBasis.Gross, PrivateLabels.Basis);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var action = new PlanAction { Id = Guid.CreateVersion7(), PlanId = Book.Plan.Id, Number = Book.Actions.Select(a => a.Action.Number).DefaultIfEmpty().Max() + 1 };

        if (action.Describe(Book.Plan, Form.Read()) is { } refusal)
        {
            return Refuse(refusal);
        }

        Portal.PlanActions.Add(action);
        Stations.Choose(Portal, action.Id, Form.Stations);
        return await SaveAsync($"A inscrit une action : {PlanText.Tell(action)}", $"{Address}/actions/{action.Number}", "L’action est inscrite : ajoutez-lui ce qui est prévu, puis ses conventions.", cancellationToken);
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Stations = await ActionStations.OpenAsync(Portal, null, cancellationToken);
        return await base.FindAsync(cancellationToken);
    }
}
