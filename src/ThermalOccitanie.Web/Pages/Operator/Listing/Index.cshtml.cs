using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Operator.Listing;

/// <summary>The sections of a listing: what each says of itself, what it lacks, who is at work on it.</summary>
public sealed class IndexModel(PortalDbContext portal, StationDoor door, ListingDesk desk, PortalDay day) : OperatorPage(door)
{
    public IReadOnlyList<SectionLine> Sections { get; private set; } = [];

    public Completeness Completeness { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken))
        {
            return NotFound();
        }

        var rules = await desk.RulesAsync(cancellationToken);
        var open = await portal.ListingRevisions.AsNoTracking()
            .Where(r => r.StationId == Station.Id && (r.State == RevisionState.Draft || r.State == RevisionState.Submitted || r.State == RevisionState.Returned))
            .Select(r => new { r.Section, r.State, r.AuthorName, r.SavedAt, r.SubmittedAt })
            .ToListAsync(cancellationToken);
        MayEdit = await MayWriteAsync(cancellationToken);
        Completeness = Completeness.Of(Station.Listing, rules, day.Today);
        Sections =
        [
            .. from kind in ListingSectionKinds.All
               let revision = open.Find(r => r.Section == kind)
               let gaps = Completeness.Gaps.Where(g => g.Field.Section == kind).ToList()
               select new SectionLine(
                   kind,
                   revision is null ? Live(kind) : Open(revision.State, revision.AuthorName, revision.SavedAt, revision.SubmittedAt),
                   revision is not null,
                   gaps),
        ];
        return Page();
    }

    private static string Open(RevisionState state, string author, DateTime savedAt, DateTime? submittedAt) => state switch
    {
        RevisionState.Submitted => $"Transmise à la fédération le {ParisTime.Say(submittedAt!.Value)} ; réponse attendue au plus tard le {Say.DayAndYear(ModerationClock.DueOn(submittedAt.Value))}.",
        RevisionState.Returned => "Renvoyée par la fédération : à revoir.",
        _ => $"Brouillon de {author}, enregistré le {ParisTime.Say(savedAt)}.",
    };

    private string Live(ListingSectionKind kind)
    {
        var section = Station.Listing.Section(kind);

        return section.CheckedOn switch
        {
            null => "Jamais vérifiée par la station.",
            { } day1 when section.IsOverdueOn(day.Today) => $"Vérifiée le {Say.DayAndYear(day1)} : à confirmer de nouveau.",
            { } day1 => $"Vérifiée le {Say.DayAndYear(day1)}{(section.CheckedBy is { } by ? $" par {by}" : "")}.",
        };
    }
}

/// <summary>One section of the list.</summary>
public sealed record SectionLine(ListingSectionKind Kind, string State, bool IsOpen, IReadOnlyList<CompletenessGap> Gaps);
