using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Federation.Moderation;

/// <summary>A decision on a text: taken by whoever writes for the federation, on a text that awaits it.</summary>
public abstract class ReviewAct(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day) : ReviewModel(portal, keeper, day)
{
    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Task.FromResult<IActionResult>(Redirect(ReviewAddress));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Me.MayModerate && await FindAsync(cancellationToken) ? await DecideAsync(cancellationToken) : NotFound();

    protected string ReviewAddress => $"{Doors.Federation}/relecture/{Id}";

    protected abstract Task<IActionResult> DecideAsync(CancellationToken cancellationToken);

    protected IActionResult Decided(RevisionRefusal? why, string done) =>
        why is { } refusal ? Done(ReviewAddress, RefusalText.Say(refusal)) : Done(Doors.Federation, $"{Station.Name} : {done}");
}

/// <summary>Puts the text before visitors as it is.</summary>
public sealed class PublishModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken) =>
        Decided(await desk.PublishAsync(Station, Revision, corrected: null, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est publiée.");
}

/// <summary>Puts the text before visitors with the federation's own small correction.</summary>
public sealed class CorrectModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken)
    {
        var corrected = SectionForm.Read(Request.Form, Revision.Proposed, ModelState);

        if (!ModelState.IsValid)
        {
            IsCorrecting = true;
            Show(corrected);
            return Invalid();
        }

        return Decided(await desk.PublishAsync(Station, Revision, corrected, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est publiée avec votre correction.");
    }
}

/// <summary>Sends the text back with a reason.</summary>
public sealed class ReturnModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk, IValidator<ReturnForm> validator) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            Show(Revision.Proposed);
            return Invalid();
        }

        return Decided(await desk.ReturnAsync(Station, Revision, Form.Reason!, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est renvoyée avec votre motif.");
    }
}

/// <summary>Notes that a text that went live at once has been looked at.</summary>
public sealed class SampleModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken) =>
        Decided(await desk.SampleAsync(Revision, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est relue.");
}
