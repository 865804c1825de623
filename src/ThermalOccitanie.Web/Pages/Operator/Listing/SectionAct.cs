using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Operator.Listing;

/// <summary>A button about a section: it acts, and goes back to a page that says what was done, or why it could not be.</summary>
public abstract class SectionAct(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionPage(door, desk, keeper, day)
{
    public IActionResult OnGet() => Redirect(SectionAddress());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindSectionAsync(AccountRole.Editor, cancellationToken))
        {
            return NotFound();
        }

        var (why, done) = await ActAsync(cancellationToken);
        return Done(SectionAddress(), why is { } refusal ? RefusalText.Say(refusal) : done);
    }

    /// <returns>Why it was not done, and what to say once it is.</returns>
    protected abstract Task<(RevisionRefusal? Why, string Done)> ActAsync(CancellationToken cancellationToken);
}

/// <summary>Sends the draft on its way, from its preview.</summary>
public sealed class SendModel(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionAct(door, desk, keeper, day)
{
    protected override async Task<(RevisionRefusal? Why, string Done)> ActAsync(CancellationToken cancellationToken) => Open is { } draft
        ? (await Desk.SendAsync(Station, draft, Author, cancellationToken), draft.State is RevisionState.Published ? "Ce texte est en ligne." : "Ce texte est transmis à la fédération.")
        : (RevisionRefusal.NotBeingWritten, "");
}

/// <summary>Takes a text back from the federation.</summary>
public sealed class WithdrawModel(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionAct(door, desk, keeper, day)
{
    protected override async Task<(RevisionRefusal? Why, string Done)> ActAsync(CancellationToken cancellationToken) => Open is { } submitted
        ? (await Desk.WithdrawAsync(Station, submitted, Author, cancellationToken), "Vous pouvez travailler de nouveau sur ce texte.")
        : (RevisionRefusal.NotSubmitted, "");
}

/// <summary>Gives the draft up.</summary>
public sealed class DiscardModel(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionAct(door, desk, keeper, day)
{
    protected override async Task<(RevisionRefusal? Why, string Done)> ActAsync(CancellationToken cancellationToken) => Open is { } draft
        ? (await Desk.DiscardAsync(Station, draft, Author, cancellationToken), "Le brouillon est abandonné. L’historique le garde.")
        : (RevisionRefusal.NotBeingWritten, "");
}

/// <summary>« Rien n’a changé ».</summary>
public sealed class ConfirmModel(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionAct(door, desk, keeper, day)
{
    protected override async Task<(RevisionRefusal? Why, string Done)> ActAsync(CancellationToken cancellationToken)
    {
        await Desk.ConfirmAsync(Station, Section, Me.AccountId, Me.Signature, Author.Organisation, cancellationToken);
        return (null, $"« {Section.Name()} » est confirmée : les visiteurs lisent la date d’aujourd’hui.");
    }
}
