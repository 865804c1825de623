using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Links;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>The short links, those that live first, with how many people came by each.</summary>
public sealed class IndexModel(PortalDbContext portal) : PrivatePage
{
    public IReadOnlyList<LinkCard> Links { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var links = await portal.ShortLinks.AsNoTracking().ToListAsync(cancellationToken);
        var stations = await portal.Stations.Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
        var totals = (await portal.ShortLinkTotals.Where(t => t.Kind == VisitorKind.Person).GroupBy(t => new { t.LinkId, t.Way })
            .Select(g => new { g.Key.LinkId, g.Key.Way, Count = g.Sum(t => t.Count) }).ToListAsync(cancellationToken)).ToDictionary(t => (t.LinkId, t.Way), t => t.Count);

        Links = [.. links.OrderBy(l => l.HasEnded).ThenByDescending(l => l.CreatedAt).Select(l => new LinkCard(
            l,
            l.StationId is { } station ? stations.GetValueOrDefault(station) : null,
            totals.GetValueOrDefault((l.Id, LinkWay.Typed)),
            totals.GetValueOrDefault((l.Id, LinkWay.Scanned))))];
    }
}

/// <summary>A short link in the list.</summary>
/// <param name="Typed">People who came by the code they typed, since the beginning.</param>
/// <param name="Scanned">People who came by the QR code.</param>
public sealed record LinkCard(ShortLink Link, string? Station, long Typed, long Scanned);
