using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.History;

/// <summary>What was done to a station, newest first; a published text leads to its before and after.</summary>
public sealed class IndexModel(PortalDbContext portal, StationDoor door) : OperatorPage(door)
{
    private const int LinesAPage = 40;

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public PageSteps Steps { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken))
        {
            return NotFound();
        }

        var entries = portal.JournalEntries.AsNoTracking().Where(e => e.StationId == Station.Id);
        var pages = Math.Max(1, (await entries.CountAsync(cancellationToken) + LinesAPage - 1) / LinesAPage);
        var page = Math.Clamp(PageNumber, 1, pages);
        var shown = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip((page - 1) * LinesAPage).Take(LinesAPage).ToListAsync(cancellationToken);

        var (newest, oldest) = shown is [var first, .., var last] ? (first.At, last.At) : shown is [var only] ? (only.At, only.At) : default;

        // A text that goes live is saved with its line: the same instant is the same act.
        var published = await portal.ListingRevisions.AsNoTracking()
            .Where(r => r.StationId == Station.Id && r.State == RevisionState.Published && r.DecidedAt >= oldest && r.DecidedAt <= newest)
            .Select(r => new { r.Id, r.DecidedAt, r.IsThirdParty, r.CorrectsId })
            .ToListAsync(cancellationToken);
        Lines =
        [
            .. from entry in shown
               let revision = entry.Subject is JournalSubject.Listing ? published.Find(r => r.DecidedAt == entry.At && r.CorrectsId == null) : null
               select new HistoryLine(entry.At, entry.By, entry.Sentence, revision?.Id, revision?.IsThirdParty is true),
        ];
        Steps = new(page, pages, number => Address($"/historique?page={number}"));
        return Page();
    }
}

/// <summary>One act.</summary>
public sealed record HistoryLine(DateTime At, string By, string Sentence, Guid? RevisionId, bool IsThirdParty);
