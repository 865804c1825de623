using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Operator.History;

/// <summary>Takes up, as a draft, the text that a published one had replaced.</summary>
public sealed class RestoreModel(PortalDbContext portal, StationDoor door, ListingDesk desk) : OperatorPage(door)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public IActionResult OnGet() => Redirect(Address($"/historique/{Id}"));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Editor, cancellationToken)
            || await portal.ListingRevisions.SingleOrDefaultAsync(r => r.Id == Id && r.StationId == Station.Id && r.State == RevisionState.Published, cancellationToken) is not { } revision)
        {
            return NotFound();
        }

        return await desk.RestoreAsync(Station, revision, Author.Of(Me), cancellationToken) is { } draft
            ? Done(Address($"/fiche/{draft.Section.Slug()}/apercu"), "Le texte d’avant est repris en brouillon : relisez-le, puis envoyez-le.")
            : Done(Address($"/historique/{Id}"), "Un autre texte de cette section est en cours : terminez-le ou abandonnez-le d’abord.");
    }
}
