using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Redirects;

/// <summary>Takes back a redirect that somebody set, after asking once more. One of the reference catalogue would come back at the next start.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class RemoveModel(PortalDbContext portal, TimeProvider clock) : PrivatePage
{
    [FromRoute]
    public Guid Id { get; set; }

    public Redirect Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        portal.Remove(Entry);
        portal.Note(JournalSubject.Redirect, Me, $"A retiré une redirection : {RedirectFormPage.Tell(Entry)}.", clock.GetUtcNow().UtcDateTime);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Done(RedirectFormPage.List, "Quelqu’un d’autre vient de changer cette redirection : rien n’a été retiré. Relisez-la, puis recommencez.");
        }

        return Done(RedirectFormPage.List, $"La redirection de {Entry.OldPath} est retirée.");
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await portal.Redirects.SingleOrDefaultAsync(r => r.Id == Id, cancellationToken) is not { IsOfTheReference: false } redirect)
        {
            return false;
        }

        Entry = redirect;
        return true;
    }
}
