using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Listing;

/// <summary>Writes one section: keeps a draft, shows it, or sends it on its way.</summary>
public sealed class EditModel(StationDoor door, ListingDesk desk, CatalogueKeeper keeper, PortalDay day) : SectionPage(door, desk, keeper, day)
{
    /// <summary>The text on which the form was opened.</summary>
    [BindProperty]
    public string? Version { get; set; }

    [BindProperty(Name = "Acte")]
    public string? Act { get; set; }

    /// <summary>Where a gap was clicked on, to come back to once it is filled.</summary>
    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>The year whose season is to be begun from the one before; only the next one can be.</summary>
    [FromQuery(Name = "preparer")]
    public int? YearToPrepare { get; set; }

    public int NextYear => Today.Year + 1;

    /// <summary>Whether the next season may be begun from this one.</summary>
    public bool MayPrepare => Section is ListingSectionKind.Season && Basis.Season.MayPrepare(NextYear);

    /// <summary>Whether the form holds dates that nobody has typed.</summary>
    public bool IsPrepared { get; private set; }

    public bool IsModerated { get; private set; }

    /// <summary>Whether something was typed: it stays in the form, whatever became of the text meanwhile.</summary>
    public bool IsPosted { get; private set; }

    public ListingSection Live => Station.Listing.Section(Section);

    public IReadOnlyList<IGrouping<string?, FormField>> Fields { get; private set; } = [];

    /// <summary>Theirs and yours, where both were written at once.</summary>
    public IReadOnlyList<FieldChange> Overtaken { get; private set; } = [];

    public string OvertakenBy { get; private set; } = "";

    public string SendButton => IsModerated && !Me.MayModerate ? "Transmettre à la fédération" : "Mettre en ligne";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Fields = SectionForm.Fields(this, Prepared());
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        IsPosted = true;
        var proposed = SectionForm.Read(Request.Form, Basis, ModelState);

        if (!ModelState.IsValid)
        {
            Fields = SectionForm.Fields(this, proposed);
            return Invalid();
        }

        return await Desk.SaveAsync(Station, Section, proposed, Request.Form[nameof(Version)].ToString(), Author, cancellationToken) switch
        {
            SaveAnswer.Kept(var draft) => await GoOnAsync(draft, cancellationToken),
            SaveAnswer.Refused(var why) => Refuse(why, proposed),
            SaveAnswer.Overtaken(var open) => ShowBoth(open, proposed),
            _ => throw new InvalidOperationException("A text is kept, refused, or overtaken."),
        };
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        ReturnTo = Doors.Inside(ReturnTo);

        if (!await FindSectionAsync(AccountRole.Editor, cancellationToken))
        {
            return false;
        }

        IsModerated = (await Desk.RulesAsync(cancellationToken)).Of(Section).IsModerated;
        Version = SectionVersion.Of(Station, Section, Open);
        return true;
    }

    // Nothing is stored until the form is.
    private StationListing Prepared()
    {
        if (Section is not ListingSectionKind.Season || YearToPrepare != NextYear)
        {
            return Basis;
        }

        var copy = Basis.Copy();
        copy.Season.Prepare(NextYear);
        IsPrepared = SectionForm.Changes(Basis, copy).Count > 0;
        return copy;
    }

    private async Task<IActionResult> GoOnAsync(ListingRevision draft, CancellationToken cancellationToken)
    {
        switch (Act)
        {
            case "transmettre":
                if (await Desk.SendAsync(Station, draft, Author, cancellationToken) is { } refusal)
                {
                    return Refuse(refusal, draft.Proposed);
                }

                return Done(
                    ReturnTo ?? Address("/fiche"),
                    draft.State is RevisionState.Published ? $"« {Section.Name()} » est en ligne." : $"« {Section.Name()} » est transmise à la fédération.");
            case "apercu":
                return Redirect(SectionAddress("/apercu"));
            default:
                return Done(SectionAddress(), "Votre brouillon est enregistré.");
        }
    }

    private PageResult Refuse(RevisionRefusal why, StationListing proposed)
    {
        ModelState.AddModelError("", RefusalText.Say(why));
        Fields = SectionForm.Fields(this, proposed);
        return Invalid();
    }

    private PageResult ShowBoth(ListingRevision? open, StationListing mine)
    {
        Reopen(open);
        Version = SectionVersion.Of(Station, Section, open);
        Overtaken = SectionForm.Changes(Basis, mine);
        OvertakenBy = open is null ? "Un autre texte a été mis en ligne." : $"{open.AuthorName}, le {ParisTime.Say(open.SavedAt)}.";
        Fields = SectionForm.Fields(this, mine);
        return Invalid(StatusCodes.Status409Conflict);
    }
}
