using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
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

    /// <summary>Whether the text is still the one that was read.</summary>
    protected bool IsAsRead => Request.Form[nameof(Version)] == Version;

    protected abstract Task<IActionResult> DecideAsync(CancellationToken cancellationToken);

    /// <param name="text">What the form of the correction holds.</param>
    protected async Task<IActionResult> AnswerAsync(RevisionRefusal? why, string done, StationListing text, CancellationToken cancellationToken) => why switch
    {
        null => Done(Doors.Federation, $"{Station.Name} : {done}"),
        RevisionRefusal.NotSubmitted => await FindAsync(cancellationToken) ? Overtaken(text) : NotFound(),
        { } refusal => Done(IsWithTheStation ? Doors.Federation : ReviewAddress, RefusalText.Say(refusal)),
    };

    /// <summary>The same page, which says what became of the text and keeps what was typed.</summary>
    protected PageResult Overtaken(StationListing text)
    {
        IsOvertaken = true;
        Show(text);
        return Invalid(StatusCodes.Status409Conflict);
    }
}

/// <summary>Puts the text before visitors as it is.</summary>
public sealed class PublishModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken) => IsAsRead
        ? await AnswerAsync(
            await desk.PublishAsync(Station, Revision, corrected: null, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est publiée.", Revision.Proposed, cancellationToken)
        : Overtaken(Revision.Proposed);
}

/// <summary>Puts the text before visitors with the federation's own small correction.</summary>
public sealed class CorrectModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken)
    {
        var corrected = SectionForm.Read(Request.Form, Revision.Proposed, ModelState);
        IsCorrecting = true;
        Typed = [.. SectionForm.Declared(corrected).Select(f => (f.FullLabel, Value: string.Join('\n', Request.Form[f.Code].AsEnumerable()))).Where(f => f.Value.Length > 0)];

        if (!IsAsRead)
        {
            return Overtaken(corrected);
        }

        if (!ModelState.IsValid)
        {
            Show(corrected);
            return Invalid();
        }

        return await AnswerAsync(
            await desk.PublishAsync(Station, Revision, corrected, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est publiée avec votre correction.", corrected, cancellationToken);
    }
}

/// <summary>Sends the text back with a reason.</summary>
public sealed class ReturnModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk, IValidator<ReturnForm> validator) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken)
    {
        Typed = [("Motif", Form.Reason ?? "")];

        if (!IsAsRead)
        {
            return Overtaken(Revision.Proposed);
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            Show(Revision.Proposed);
            return Invalid();
        }

        return await AnswerAsync(
            await desk.ReturnAsync(Station, Revision, Form.Reason!, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est renvoyée avec votre motif.", Revision.Proposed, cancellationToken);
    }
}

/// <summary>Notes that a text that went live at once has been looked at.</summary>
public sealed class SampleModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day, ListingDesk desk) : ReviewAct(portal, keeper, day)
{
    protected override async Task<IActionResult> DecideAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.SampleAsync(Revision, Author.Of(Me), cancellationToken), $"« {Revision.Section.Name()} » est relue.", Revision.Proposed, cancellationToken);
}
