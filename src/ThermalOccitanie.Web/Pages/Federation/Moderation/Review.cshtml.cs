using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Moderation;

/// <summary>Reads a text against what is live, and decides: publish, publish with a small correction, return.</summary>
public class ReviewModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day) : RevisionPage(portal, keeper, day)
{
    [BindProperty]
    public ReturnForm Form { get; set; } = new();

    public IReadOnlyList<FieldChange> Changes { get; private set; } = [];

    public IReadOnlyList<IGrouping<string?, FormField>> Fields { get; private set; } = [];

    public bool IsCorrecting { get; protected set; }

    /// <summary>The text as it was read: one that the station has changed meanwhile is not decided upon unread.</summary>
    public string Version => Revision.ConcurrencyToken.ToString("N");

    /// <summary>Whether the text moved on while it was being read: nothing was decided.</summary>
    public bool IsOvertaken { get; protected set; }

    /// <summary>What was typed for a decision that can no longer be taken, to be read and copied.</summary>
    public IReadOnlyList<(string Label, string Value)> Typed { get; protected set; } = [];

    public PageHead Head => new($"{Station.Name} : {Revision.Section.Name()}", null, Doors.Federation, new Crumb("À faire", Doors.Federation));

    /// <summary>Whether it awaits a decision that whoever asks may take.</summary>
    public bool CanDecide => Revision.State is RevisionState.Submitted && Me.MayModerate;

    public string Situation => Revision.State switch
    {
        RevisionState.Submitted => $"Transmis par {Revision.AuthorName} le {ParisTime.Say(Revision.SubmittedAt!.Value)}, à décider avant le {Say.DayAndYear(ModerationClock.DueOn(Revision.SubmittedAt.Value))}{Late()}.",
        RevisionState.Published => $"Écrit par {Revision.AuthorName}, en ligne depuis le {ParisTime.Say(Revision.DecidedAt!.Value)}.",
        RevisionState.Returned => $"Renvoyé à la station le {ParisTime.Say(Revision.DecidedAt!.Value)} : {Revision.ReturnReason}",
        RevisionState.Draft => $"Brouillon de {Revision.AuthorName} : il n’est pas encore transmis.",
        RevisionState.Discarded => "Ce texte a été abandonné.",
    };

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || IsWithTheStation)
        {
            return NotFound();
        }

        Show(Revision.Proposed);
        return Page();
    }

    /// <param name="text">What the form of the correction holds.</param>
    protected void Show(StationListing text)
    {
        Changes = SectionForm.Changes(Revision.State is RevisionState.Published ? Revision.Before : Station.Listing, Revision.Proposed);
        Fields = CanDecide ? SectionForm.Fields(this, text) : [];
    }

    private string Late() => ModerationClock.DaysLeft(Revision.SubmittedAt!.Value, Today) is < 0 and var late ? $" (en retard de {French.Count(-late, "jour ouvré", "jours ouvrés")})" : "";
}

public sealed class ReturnForm
{
    public string? Reason { get; set; }
}

public sealed class ReturnFormValidator : AbstractValidator<ReturnForm>
{
    public ReturnFormValidator() => RuleFor(form => form.Reason)
        .Must(reason => (reason ?? "").Trim().Length >= ListingRevision.ReasonMinLength).WithMessage(RefusalText.Say(RevisionRefusal.ReasonTooShort))
        .Must(reason => (reason ?? "").Trim().Length <= ListingRevision.ReasonMaxLength).WithMessage(RefusalText.Say(RevisionRefusal.ReasonTooLong));
}
