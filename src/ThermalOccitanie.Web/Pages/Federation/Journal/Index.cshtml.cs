using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Journal;

/// <summary>Who did what, the newest first.</summary>
public sealed class IndexModel(PortalDbContext portal) : JournalPage(portal)
{
    public const int EntriesOnAPage = 50;

    // Of the query alone: in a route, « page » is Razor's own word.
    [FromQuery(Name = "page")]
    public string? PageTyped { get; set; }

    public IReadOnlyList<JournalEntry> Entries { get; private set; } = [];

    public int Count { get; private set; }

    public PageSteps Steps { get; private set; } = new(1, 1, _ => "");

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var entries = await SiftAsync(cancellationToken);
        Count = await entries.CountAsync(cancellationToken);
        Steps = PageSteps.Of(PageTyped, Count, EntriesOnAPage, number => Address(Home) is var address ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={number}" : "");
        Entries = await entries.Skip((Steps.Number - 1) * EntriesOnAPage).Take(EntriesOnAPage).ToListAsync(cancellationToken);
    }
}
