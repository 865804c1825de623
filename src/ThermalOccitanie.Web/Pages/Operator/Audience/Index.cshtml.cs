using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Operator.Audience;

/// <summary>What visitors looked at of a station, beside what stands in the middle of the others: none of these can be told.</summary>
public sealed class IndexModel(StationDoor door, PortalDbContext portal, CatalogueKeeper keeper, PortalDay day) : OperatorPage(door)
{
    private const int MonthsShown = 13;
    private const int DaysShown = 30;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<StationMonth> Months { get; private set; } = [];

    public DayBars Bars { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken))
        {
            return NotFound();
        }

        var today = day.Today;
        var thisMonth = new DateOnly(today.Year, today.Month, 1);
        var (first, firstDay) = (thisMonth.AddMonths(1 - MonthsShown), today.AddDays(1 - DaysShown));
        string[] templates = [TemplateNames.Station, TemplateNames.StationState, TemplateNames.Stay];
        var people = portal.PageViewTotals.AsNoTracking().Where(t => t.Kind == VisitorKind.Person && templates.Contains(t.Template));
        var pages = new StationPages(keeper.Current);
        var subjects = pages.SubjectsOf(Slug);
        var days = await people.Where(t => t.Day >= firstDay && subjects.Contains(t.Subject)).GroupBy(t => t.Day)
            .Select(g => new { Day = g.Key, Count = g.Sum(t => t.Count) }).ToDictionaryAsync(t => t.Day, t => t.Count, cancellationToken);
        var totals = (await people.Where(t => t.Day >= first).GroupBy(t => new { t.Day.Year, t.Day.Month, t.Template, t.Subject })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Template, g.Key.Subject, Count = g.Sum(t => t.Count) }).ToListAsync(cancellationToken))
            .ToLookup(t => new DateOnly(t.Year, t.Month, 1), t => (Station: pages.StationOf(t.Template, t.Subject), t.Template, t.Count));

        Bars = DayBars.From(firstDay, DaysShown, days, "Pages de la station vues par des personnes", hidesFew: true);
        Months = [.. Enumerable.Range(0, MonthsShown).Select(i => thisMonth.AddMonths(-i)).Select(month => new StationMonth(
            month,
            Own(month, t => t != TemplateNames.Stay),
            Own(month, t => t == TemplateNames.Stay),
            AudienceFigures.Median(totals[month].Where(t => t.Station is not null && t.Station != Slug).GroupBy(t => t.Station).Select(g => g.Sum(t => t.Count)))))];
        return Page();

        long Own(DateOnly month, Func<string, bool> isOf) => totals[month].Where(t => t.Station == Slug && isOf(t.Template)).Sum(t => t.Count);
    }
}

/// <summary>A month of a station.</summary>
/// <param name="Sheet">Views of its sheet and of its state on a day.</param>
/// <param name="Stays">Views of its stays.</param>
/// <param name="Median">Of the other stations, all pages together; <see langword="null"/> where too few have figures.</param>
public sealed record StationMonth(DateOnly Month, long Sheet, long Stays, long? Median)
{
    public long All => Sheet + Stays;
}
