using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Letters;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>Every newsletter, the latest first, and how many read them.</summary>
public sealed class IndexModel(PortalDbContext portal) : PrivatePage
{
    public IReadOnlyList<LetterIssue> Letters { get; private set; } = [];

    public IReadOnlyDictionary<SubscriberState, int> Subscribers { get; private set; } = new Dictionary<SubscriberState, int>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Letters = await portal.LetterIssues.AsNoTracking().OrderByDescending(i => i.Number).ToListAsync(cancellationToken);
        Subscribers = await portal.Subscribers.GroupBy(s => s.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    public int Count(SubscriberState state) => Subscribers.GetValueOrDefault(state);
}
