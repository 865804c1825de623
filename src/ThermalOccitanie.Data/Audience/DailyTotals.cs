using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Links;

namespace ThermalOccitanie.Data.Audience;

/// <summary>
/// Adds to daily totals that other copies of the program add to in the same moment. The one statement that both engines
/// understand word for word and that neither loses an addition nor fails on the first of a day: hence SQL (ADR 0023).
/// </summary>
public static class DailyTotals
{
    /// <summary>Adds all of it, or nothing.</summary>
    public static async Task AddAsync(
        this PortalDbContext portal,
        IEnumerable<KeyValuePair<PageView, long>> views,
        IEnumerable<KeyValuePair<ShortLinkPassage, long>> passages,
        CancellationToken cancellationToken)
    {
        await using var transaction = await portal.Database.BeginTransactionAsync(cancellationToken);

        // In one order, so that two copies never wait for each other's rows.
        foreach (var (view, count) in views.OrderBy(v => v.Key.ToString(), StringComparer.Ordinal))
        {
            var kind = view.Kind.ToString();
            await portal.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "PageViewTotals" ("Day", "Template", "Subject", "Language", "Site", "Kind", "Count")
                VALUES ({view.Day}, {view.Template}, {view.Subject}, {view.Language}, {view.Site}, {kind}, {count})
                ON CONFLICT ("Day", "Template", "Subject", "Language", "Site", "Kind")
                DO UPDATE SET "Count" = "PageViewTotals"."Count" + excluded."Count"
                """,
                cancellationToken);
        }

        foreach (var (passage, count) in passages.OrderBy(p => p.Key.ToString(), StringComparer.Ordinal))
        {
            var (way, kind) = (passage.Way.ToString(), passage.Kind.ToString());
            await portal.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "ShortLinkTotals" ("LinkId", "Day", "Way", "Kind", "Count")
                VALUES ({passage.LinkId}, {passage.Day}, {way}, {kind}, {count})
                ON CONFLICT ("LinkId", "Day", "Way", "Kind")
                DO UPDATE SET "Count" = "ShortLinkTotals"."Count" + excluded."Count"
                """,
                cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
