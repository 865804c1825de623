using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Redirects;

namespace ThermalOccitanie.Web.Pages.Federation.Redirects;

/// <summary>Leads an address of old somewhere else. The address itself stays: another one is another redirect.</summary>
public sealed class EditModel(PortalDbContext portal, TimeProvider clock, IValidator<RedirectForm> validator) : RedirectFormPage(portal, clock, validator)
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>How it stood when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public Redirect Entry { get; private set; } = null!;

    /// <summary>How it stands now.</summary>
    public string Now => Tell(Entry);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        (Form.NewAddress, Form.IsGone) = (Entry.NewPath, Entry.NewPath is null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Form.OldAddress = Entry.OldPath;
        return Seen == Now
            ? await SaveAsync(Entry, cancellationToken)
            : Overtaken($"Quelqu’un d’autre vient de la régler ainsi : {Now}. Votre saisie est gardée ci-dessous ; enregistrez-la de nouveau pour qu’elle remplace l’autre.");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await Portal.Redirects.SingleOrDefaultAsync(r => r.Id == Id, cancellationToken) is not { } redirect)
        {
            return false;
        }

        Entry = redirect;
        return true;
    }
}
