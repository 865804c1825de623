using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Listing;

/// <summary>A page about one section of one station's listing: the live text, and the one that is being written, if any.</summary>
public abstract class SectionPage(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : OperatorPage(door)
{
    /// <summary>The section in the address.</summary>
    [FromRoute(Name = "section")]
    public string SectionSlug { get; set; } = "";

    public ListingSectionKind Section { get; private set; }

    /// <summary>Being written, awaiting the federation, or returned; <see langword="null"/> where nobody has begun.</summary>
    public ListingRevision? Open { get; private set; }

    public SectionForm SectionForm { get; private set; } = null!;

    public string SectionAddress(string rest = "") => Address($"/fiche/{SectionSlug}{rest}");

    /// <summary>As choices of a form, in health insurance's order.</summary>
    protected IReadOnlyList<FieldOption> Orientations => [.. keeper.Current.Orientations.Select(o => new FieldOption(o.Code, o.Name))];

    protected DateOnly Today => day.Today;

    protected ListingDesk Desk => desk;

    protected Author Author => Author.Of(Me);

    /// <summary>Looks up the station and its section.</summary>
    protected async Task<bool> FindSectionAsync(AccountRole atLeast, CancellationToken cancellationToken)
    {
        if (ListingSectionKinds.Find(SectionSlug) is not { } section || !await FindAsync(atLeast, cancellationToken))
        {
            return false;
        }

        Section = section;
        SectionForm = new(section, Orientations, Today);
        Open = await desk.FindOpenAsync(Station.Id, section, cancellationToken);
        return true;
    }

    protected void Reopen(ListingRevision? open) => Open = open;

    /// <summary>What the form starts from: the draft, else the live text.</summary>
    protected StationListing Basis => Open?.Proposed ?? Station.Listing;
}
