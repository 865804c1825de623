using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
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

    /// <summary>What the form was opened on.</summary>
    public string Version => Action.ConcurrencyToken.ToString();

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

        if (Seen != Version)
        {
            return await OvertakenAsync(cancellationToken);
        }

        var before = Standing;

        if (Action.Describe(Book.Plan, Form.Read()) is { } refusal)
        {
            return Refuse(refusal);
        }

        Stations.Choose(Portal, Action.Id, Form.Stations);
        return await SaveAsync($"A modifié une action : {before} ; maintenant {Standing}", ActionAddress, "L’action est enregistrée.", cancellationToken);
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
