using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Writes an agreement anew; its funder stays.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class EditAgreementModel(PortalDbContext portal, TimeProvider clock, IValidator<AgreementForm> validator) : AgreementPage(portal, clock)
{
    [BindProperty]
    public AgreementForm Form { get; set; } = new();

    public override string Version => Agreement.ConcurrencyToken.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Book.Plan.IsClosed)
        {
            return NotFound();
        }

        Form = AgreementForm.Of(Agreement);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Form.Funder = Agreement.FunderId.ToString();

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        return await ChangeAsync(
            () => Agreement.Describe(Book.Plan, Form.Read()), $"A modifié la convention de {Funder} pour {Action.Title}", ActionAddress,
            "La convention est enregistrée : vérifiez que ses appels y répondent encore.", cancellationToken);
    }
}
