using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.History;

/// <summary>One published text: what it replaced, field by field.</summary>
public sealed class DetailsModel(PortalDbContext portal, StationDoor door, CatalogueKeeper keeper, PortalDay day) : OperatorPage(door)
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public ListingRevision Revision { get; private set; } = null!;

    public Guid? CorrectionId { get; private set; }

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken)
            || await portal.ListingRevisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == Id && r.StationId == Station.Id && r.State == RevisionState.Published, cancellationToken) is not { } revision)
        {
            return NotFound();
        }

        Revision = revision;
        CorrectionId = await portal.ListingRevisions.Where(r => r.CorrectsId == Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
        Changes = new SectionForm(revision.Section, [.. keeper.Current.Orientations.Select(o => new FieldOption(o.Code, o.Name))], day.Today).Changes(revision.Before, revision.Proposed);
        MayEdit = await MayWriteAsync(cancellationToken);
        return Page();
    }
}
