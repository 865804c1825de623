using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>First screen: what is closed or reduced, since when, until when. Nothing is stored yet.</summary>
public sealed class NewModel(PortalDbContext portal, StationDoor door, PortalDay day, TimeProvider clock, IValidator<IncidentWhat> validator) : IncidentPage(portal, door, day, clock)
{
    [BindProperty]
    public IncidentWhat What { get; set; } = new();

    /// <summary>What was typed on the second screen by whoever comes back from it.</summary>
    [BindProperty(Name = "phrase", SupportsGet = true)]
    public string? Sentence { get; set; }

    /// <summary>What visitors read already.</summary>
    public IReadOnlyList<OpenIncident> Open { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (IncidentWhat.Read(Request.Query) is { } typed)
        {
            What = typed;
            await CheckAsync(cancellationToken);
        }
        else
        {
            What = IncidentWhat.Now(Now);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        return await CheckAsync(cancellationToken) ? Redirect(Address("/incidents/nouveau/phrase") + What.Query(Sentence)) : Invalid();
    }

    // The second screen's own verb is tried with a sentence of ours, so that what it would refuse is said here.
    private async Task<bool> CheckAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(nameof(What), What, validator, cancellationToken))
        {
            return false;
        }

        var (scope, startedAt, end) = What.Understand();

        if (Incident.Open(Guid.Empty, Station.Id, startedAt, new(scope, end, What.Proposal()), Author, Today, Now, out _) is { } refusal)
        {
            Refuse(refusal, nameof(What));
        }

        return ModelState.IsValid;
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken))
        {
            return false;
        }

        Open = await OpenIncident.OfAsync(Portal, Station.Id, Today, cancellationToken);
        return true;
    }
}
