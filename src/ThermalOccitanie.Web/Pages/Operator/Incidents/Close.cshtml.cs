using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>Ends an incident, and asks what had happened.</summary>
public sealed class CloseModel(PortalDbContext portal, StationDoor door, PortalDay day, TimeProvider clock, IncidentBell bell, IValidator<CloseForm> validator)
    : IncidentPage(portal, door, day, clock)
{
    [BindProperty]
    public CloseForm Form { get; set; } = new();

    public Incident Incident { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        return Incident.IsOpen ? Page() : Redirect(Of(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        if (!Incident.IsOpen)
        {
            return Overtaken();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        if (Incident.Close(Form.Note!, Author, Now) is { } refusal)
        {
            Refuse(refusal);
            return Invalid();
        }

        try
        {
            await bell.ClosedAsync(Station, Incident, Me, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            Portal.ChangeTracker.Clear();
            Incident = (await FindIncidentAsync(id, cancellationToken))!;
            return Overtaken();
        }

        return Done(Address(Room), "L’incident est terminé : les visiteurs ne le lisent plus.");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken) || await FindIncidentAsync(id, cancellationToken) is not { } incident)
        {
            return false;
        }

        Incident = incident;
        return true;
    }
}

public sealed class CloseForm
{
    public string? Note { get; set; }
}

public sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator() => RuleFor(form => form.Note).NotEmpty().WithMessage("Dites ce qui s’est passé.");
}
