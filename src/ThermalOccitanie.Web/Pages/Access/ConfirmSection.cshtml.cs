using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Access;

/// <summary>Where the link of a reminder leads: a section is confirmed without signing in, once its button is pressed.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ConfirmSectionModel(PortalDbContext portal, ConfirmationLink links, ListingDesk desk, PortalDay day, CatalogueKeeper keeper) : PrivatePage
{
    [BindProperty(Name = "jeton", SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary><see langword="null"/> where the link no longer holds.</summary>
    public Station? Station { get; private set; }

    public ListingSectionKind Section { get; private set; }

    public IReadOnlyList<(string Label, string Value)> Facts { get; private set; } = [];

    public bool IsDone { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await FindAsync(cancellationToken) is null ? Invalid(StatusCodes.Status410Gone) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not var (account, name, organisation))
        {
            return Invalid(StatusCodes.Status410Gone);
        }

        try
        {
            await desk.ConfirmAsync(Station!, Section, account, $"{name}, {organisation}", organisation, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Published or confirmed in the same instant: it is not what they read any more.
            Station = null;
            return Invalid(StatusCodes.Status410Gone);
        }

        IsDone = true;
        return Page();
    }

    // Whoever no longer answers for the station confirms nothing, however fresh the mail.
    private async Task<(Guid Account, string Name, string Organisation)?> FindAsync(CancellationToken cancellationToken)
    {
        if (links.Read(Token) is not { } link)
        {
            return null;
        }

        var today = day.Today;
        var right = await (
            from attachment in portal.StationAttachments
            join membership in portal.Memberships on attachment.OrganisationId equals membership.OrganisationId
            join organisation in portal.Organisations on membership.OrganisationId equals organisation.Id
            join account in portal.Accounts on membership.AccountId equals account.Id
            where attachment.StationId == link.Station && account.Id == link.Account && account.ClosedAt == null && membership.EndedAt == null
                && membership.Role != Domain.Accounts.AccountRole.Reader && attachment.StartsOn <= today && (attachment.EndsOn == null || attachment.EndsOn >= today)
            select new { account.FullName, organisation.Name }).FirstOrDefaultAsync(cancellationToken);

        if (right is null
            || await portal.Stations.SingleOrDefaultAsync(s => s.Id == link.Station, cancellationToken) is not { } station
            || !link.HoldsFor(station.Listing.Section(link.Section).CheckedOn))
        {
            return null;
        }

        (Station, Section) = (station, link.Section);
        var form = new SectionForm(Section, [.. keeper.Current.Orientations.Select(o => new FieldOption(o.Code, o.Name))], today);
        Facts = [.. form.Facts(station.Listing).Select(f => (f.Field.FullLabel, f.Value ?? "Non communiqué"))];
        return (link.Account, right.FullName, right.Name);
    }
}
