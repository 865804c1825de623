using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>A short link: its two addresses, its QR code for print, and who came by it lately.</summary>
public sealed class DetailsModel(PortalDbContext portal, PortalDay day, SiteLink links) : LinkPage(portal)
{
    private const int DaysShown = 30;

    public string? Station { get; private set; }

    public QrPicture Picture { get; private set; } = null!;

    /// <summary>People a day, for thirty days.</summary>
    public DayBars Bars { get; private set; } = null!;

    /// <summary>By way and kind, since the beginning.</summary>
    public IReadOnlyDictionary<(LinkWay Way, VisitorKind Kind), long> Totals { get; private set; } = new Dictionary<(LinkWay, VisitorKind), long>();

    /// <summary>To be printed and typed.</summary>
    public string TypedAddress => links.To(Link.ShortLinkTo(Entry.TypedCode));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var first = day.Today.AddDays(1 - DaysShown);
        var totals = await Portal.ShortLinkTotals.AsNoTracking().Where(t => t.LinkId == Id).GroupBy(t => new { t.Way, t.Kind })
            .Select(g => new { g.Key.Way, g.Key.Kind, Count = g.Sum(t => t.Count) }).ToListAsync(cancellationToken);
        var days = await Portal.ShortLinkTotals.Where(t => t.LinkId == Id && t.Kind == VisitorKind.Person && t.Day >= first).GroupBy(t => t.Day)
            .Select(g => new { Day = g.Key, Count = g.Sum(t => t.Count) }).ToDictionaryAsync(t => t.Day, t => t.Count, cancellationToken);

        Station = Entry.StationId is { } station ? await Portal.Stations.Where(s => s.Id == station).Select(s => s.Name).SingleAsync(cancellationToken) : null;
        Totals = totals.ToDictionary(t => (t.Way, t.Kind), t => t.Count);
        Bars = DayBars.From(first, DaysShown, days, "Personnes venues par ce lien, jour par jour", hidesFew: false);
        Picture = QrPicture.Of(links.To(Link.ShortLinkTo(Entry.ScannedCode)));
        return Page();
    }

    public string Count(LinkWay way, VisitorKind kind) => Totals.GetValueOrDefault((way, kind)).ToString("N0", Catalogue.Languages.French.Culture);
}
