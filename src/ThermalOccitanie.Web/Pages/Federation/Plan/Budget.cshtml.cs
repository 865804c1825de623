using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Another budget for the year.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class BudgetModel(PortalDbContext portal, TimeProvider clock, IValidator<BudgetForm> validator) : PlanPage(portal, clock)
{
    [BindProperty]
    public BudgetForm Form { get; set; } = new();

    public override string Standing => PlanText.Euros(Book.Plan.BudgetCents);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Book.Plan.IsClosed)
        {
            return NotFound();
        }

        Form.Budget = TypedMoney.Write(Book.Plan.BudgetCents);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Form.Year = Year.ToString(CultureInfo.InvariantCulture);

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        return await ChangeAsync(() => Book.Plan.GiveBudget(TypedMoney.ReadCents(Form.Budget)!.Value), "A changé le budget", Address, "Le budget est enregistré.", cancellationToken);
    }
}
