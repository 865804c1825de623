using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Moderation;

/// <summary>A page about one text that a station wrote.</summary>
public abstract class RevisionPage(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day) : PrivatePage
{
    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    public ListingRevision Revision { get; private set; } = null!;

    public Station Station { get; private set; } = null!;

    public SectionForm SectionForm { get; private set; } = null!;

    /// <summary>Whether the station is still writing on it, or took it back: what it says is its own.</summary>
    public bool IsWithTheStation => Revision.State is RevisionState.Draft or RevisionState.Discarded;

    protected DateOnly Today => day.Today;

    protected async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await portal.ListingRevisions.SingleOrDefaultAsync(r => r.Id == Id, cancellationToken) is not { } revision)
        {
            return false;
        }

        Revision = revision;
        Station = await portal.Stations.SingleAsync(s => s.Id == revision.StationId, cancellationToken);
        SectionForm = new(revision.Section, [.. keeper.Current.Orientations.Select(o => new FieldOption(o.Code, o.Name))], Today);
        return true;
    }
}
