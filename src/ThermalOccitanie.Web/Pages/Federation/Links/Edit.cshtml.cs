using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>Leads a short link elsewhere, or calls it something else. Its codes stay: they are printed.</summary>
public sealed class EditModel(PortalDbContext portal, TimeProvider clock, IValidator<LinkForm> validator, TargetReader targets) : LinkFormPage(portal, clock, validator, targets)
{
    /// <summary>How it stood when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>How it stands now.</summary>
    public string Standing => Entry.ConcurrencyToken.ToString();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Entry.HasEnded)
        {
            return NotFound();
        }

        await LoadAsync(cancellationToken);
        Form = new() { Name = Entry.Name, Channel = Choice.Value(Entry.Channel, PrivateLabels.Channel), Place = Entry.Place, Station = SlugOf(Entry.StationId), Target = Entry.Target };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        await LoadAsync(cancellationToken);
        return Seen == Standing ? await SaveAsync(Entry, Entry.Target, cancellationToken) : await OvertakenAsync(cancellationToken);
    }
}
