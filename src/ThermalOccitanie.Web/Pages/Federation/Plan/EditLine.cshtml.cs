using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Writes a line anew.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class EditLineModel(PortalDbContext portal, TimeProvider clock, IValidator<LineForm> validator) : LinePage(portal, clock)
{
    [BindProperty]
    public LineForm Form { get; set; } = new();

    public override string Version => Line.ConcurrencyToken.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Book.Plan.IsClosed)
        {
            return NotFound();
        }

        Form = LineForm.Of(Line);
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

        return await ChangeAsync(() => Line.Describe(Book.Plan, Form.Read()), $"A modifié une ligne de {Action.Title}", ActionAddress, "La ligne est enregistrée.", cancellationToken);
    }
}
