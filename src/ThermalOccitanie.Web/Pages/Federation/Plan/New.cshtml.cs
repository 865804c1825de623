using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Opens a year with its budget.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class NewModel(PortalDbContext portal, TimeProvider clock, IValidator<BudgetForm> validator) : PrivatePage
{
    [BindProperty]
    public BudgetForm Form { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var plan = ActionPlan.Open(Form.ReadYear()!.Value, TypedMoney.ReadCents(Form.Budget)!.Value);

        if (await portal.Plans.AnyAsync(p => p.Year == plan.Year, cancellationToken))
        {
            return Exists(plan.Year);
        }

        portal.Plans.Add(plan);
        portal.Note(JournalSubject.Plan, Me, $"A ouvert le plan {plan.Year} avec un budget de {PlanText.Euros(plan.BudgetCents)}.", clock.GetUtcNow().UtcDateTime);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            return Exists(plan.Year);
        }

        return Done(PlanPage.AddressOf(plan.Year), $"L’année {plan.Year} est ouverte : inscrivez-y les actions.");
    }

    private PageResult Exists(int year)
    {
        ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Year)}", $"L’année {year} est déjà ouverte : choisissez-en une autre, ou ouvrez son plan depuis la liste.");
        return Invalid();
    }
}
