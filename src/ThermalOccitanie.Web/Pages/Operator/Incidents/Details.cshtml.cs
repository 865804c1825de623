using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>One incident: what is said of it, all that was said, and the form that says something else.</summary>
public sealed class DetailsModel(PortalDbContext portal, StationDoor door, PortalDay day, TimeProvider clock, IncidentBell bell, IValidator<ChangeForm> validator)
    : IncidentPage(portal, door, day, clock)
{
    [BindProperty]
    public ChangeForm Form { get; set; } = new();

    public Incident Incident { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindToReadAsync(cancellationToken) || await FindIncidentAsync(id, cancellationToken) is not { } incident)
        {
            return NotFound();
        }

        Incident = incident;
        Form = ChangeForm.Of(incident);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await FindToReadAsync(cancellationToken) || !MayWrite || await FindIncidentAsync(id, cancellationToken) is not { } incident)
        {
            return NotFound();
        }

        Incident = incident;

        if (!incident.IsOpen || Form.Token != incident.ConcurrencyToken.ToString())
        {
            return Overtaken();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        if (incident.Say(Form.Understand(), Author, Today, Now) is { } refusal)
        {
            Refuse(refusal);
            return Invalid();
        }

        try
        {
            await bell.SaidAsync(Station, incident, Me, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            Portal.ChangeTracker.Clear();
            Incident = (await FindIncidentAsync(id, cancellationToken))!;
            return Overtaken();
        }

        return Done(Of(id), "Les visiteurs lisent le nouveau texte. L’ancien est gardé.");
    }
}

/// <summary>What is to be said of an incident from now on.</summary>
public sealed class ChangeForm
{
    public string? Scope { get; set; }

    public string? End { get; set; }

    public string? Sentence { get; set; }

    /// <summary>Of the incident as whoever writes has read it.</summary>
    public string? Token { get; set; }

    public static ChangeForm Of(Incident incident) => new()
    {
        Scope = IncidentWhat.WordOf(incident.Latest.Scope),
        End = incident.Latest.ExpectedEndOn is { } end ? TypedDay.Write(end) : null,
        Sentence = incident.Latest.Sentence,
    };

    /// <summary>All of it understood; asked only of what the validator let through.</summary>
    public IncidentWords Understand() => new(IncidentWhat.ReadScope(Scope)!.Value, TypedDay.Read(End), Sentence!);
}

public sealed class ChangeFormValidator : AbstractValidator<ChangeForm>
{
    public ChangeFormValidator()
    {
        RuleFor(form => form.Scope).Must(word => IncidentWhat.ReadScope(word) is not null).WithMessage("Choisissez ce qui est fermé ou réduit.");
        RuleFor(form => form.End).IsExpectedEnd();
        RuleFor(form => form.Sentence).NotEmpty().WithMessage("Écrivez une phrase pour les visiteurs.");
    }
}
