using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A new sum of money of an action.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class NewLineModel(PortalDbContext portal, TimeProvider clock, IValidator<LineForm> validator) : ActionPage(portal, clock)
{
    [BindProperty]
    public LineForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) && !Book.Plan.IsClosed ? Page() : NotFound();

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

        var line = new PlanLine { Id = Guid.CreateVersion7(), ActionId = Action.Id };

        if (line.Describe(Book.Plan, Form.Read()) is { } refusal)
        {
            return Refuse(refusal);
        }

        Portal.PlanLines.Add(line);
        return await SaveAsync($"A ajouté une ligne à {Action.Title} : {PlanText.Tell(line)}", ActionAddress, "La ligne est ajoutée.", cancellationToken);
    }
}
