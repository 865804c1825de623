using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>Second screen: the sentence, proposed from the first, and the button that tells visitors.</summary>
public sealed class SentenceModel(
    PortalDbContext portal, StationDoor door, PortalDay day, TimeProvider clock, IncidentBell bell, IValidator<IncidentWhat> whatValidator, IValidator<SentenceForm> validator)
    : IncidentPage(portal, door, day, clock)
{
    [BindProperty]
    public IncidentWhat What { get; set; } = new();

    [BindProperty]
    public SentenceForm Form { get; set; } = new();

    /// <summary>Whether the first screen is wanted again.</summary>
    [BindProperty(Name = "retour")]
    public string? Back { get; set; }

    private string First => Address("/incidents/nouveau");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        if (IncidentWhat.Read(Request.Query) is not { } what || !(await whatValidator.ValidateAsync(what, cancellationToken)).IsValid)
        {
            return Redirect(First + Request.QueryString);
        }

        What = what;
        Form = new() { Id = Guid.CreateVersion7().ToString(), Sentence = Request.Query["phrase"] is [{ Length: > 0 } typed] ? typed : what.Proposal() };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        if (!(await whatValidator.ValidateAsync(What, cancellationToken)).IsValid)
        {
            return Redirect(First + What.Query(Form.Sentence));
        }

        if (Back is not null)
        {
            return Redirect(First + What.Query(Form.Sentence == What.Proposal() ? null : Form.Sentence));
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        return await OpenAsync(cancellationToken);
    }

    private async Task<IActionResult> OpenAsync(CancellationToken cancellationToken)
    {
        var (scope, startedAt, end) = What.Understand();
        var id = Guid.TryParse(Form.Id, out var chosen) ? chosen : Guid.CreateVersion7();

        if (Incident.Open(id, Station.Id, startedAt, new(scope, end, Form.Sentence!), Author, Today, Now, out var incident) is { } refusal)
        {
            if (refusal is IncidentRefusal.StartsLater or IncidentRefusal.StartedTooLongAgo or IncidentRefusal.EndIsPast)
            {
                return Redirect(First + What.Query(Form.Sentence));
            }

            Refuse(refusal);
            return Invalid();
        }

        Portal.Incidents.Add(incident!);

        try
        {
            await bell.OpenedAsync(Station, incident!, Me, cancellationToken);
        }
        catch (DbUpdateException)
        {
            Portal.ChangeTracker.Clear();

            // The same form, sent twice: visitors are told once.
            if (await FindIncidentAsync(id, cancellationToken) is null)
            {
                throw;
            }
        }

        return Done(Of(id), "Les visiteurs sont prévenus. La fédération l’est aussi, par courriel.");
    }
}

/// <summary>The sentence that visitors will read.</summary>
public sealed class SentenceForm
{
    /// <summary>The incident to be, chosen when the form is shown.</summary>
    public string? Id { get; set; }

    public string? Sentence { get; set; }
}

public sealed class SentenceFormValidator : AbstractValidator<SentenceForm>
{
    public SentenceFormValidator() => RuleFor(form => form.Sentence).NotEmpty().WithMessage("Écrivez une phrase pour les visiteurs.");
}
