using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Writes an action anew; its number stays.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class EditActionModel(PortalDbContext portal, TimeProvider clock, IValidator<ActionForm> validator) : ActionPage(portal, clock)
{
    [BindProperty]
    public ActionForm Form { get; set; } = new();

    public ActionStations Stations { get; private set; } = null!;

    public override string Standing => PlanText.Tell(Action);

    public override string Version => Action.ConcurrencyToken.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Book.Plan.IsClosed)
        {
            return NotFound();
        }

        Form = ActionForm.Of(Action, Stations.Slugs);
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

        return await ChangeAsync(Describe, "A modifié une action", ActionAddress, "L’action est enregistrée.", cancellationToken);

        PlanRefusal? Describe()
        {
            var refusal = Action.Describe(Book.Plan, Form.Read());

            if (refusal is null)
            {
                Stations.Choose(Portal, Action.Id, Form.Stations);
            }

            return refusal;
        }
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken))
        {
            return false;
        }

        Stations = await ActionStations.OpenAsync(Portal, Action.Id, cancellationToken);
        return true;
    }
}
