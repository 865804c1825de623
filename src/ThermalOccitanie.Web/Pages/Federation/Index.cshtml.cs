using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Federation;

/// <summary>What waits for the federation: texts to decide upon, the oldest first, then those that went live at once, to be looked at.</summary>
public sealed class IndexModel(PortalDbContext portal, PortalDay day) : PrivatePage
{
    private const int SampleShown = 20;

    public IReadOnlyList<QueueLine> Queue { get; private set; } = [];

    public IReadOnlyList<QueueLine> Sample { get; private set; } = [];

    /// <summary>Those to be looked at, shown or not.</summary>
    public int SampleCount { get; private set; }

    public DateOnly Today => day.Today;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Queue = await Lines(portal.ListingRevisions.Where(r => r.State == RevisionState.Submitted).OrderBy(r => r.SubmittedAt)).ToListAsync(cancellationToken);

        var unseen = portal.ListingRevisions.Where(r => r.State == RevisionState.Published && r.IsPublishedAtOnce && r.SampledAt == null && !r.IsThirdParty);
        SampleCount = await unseen.CountAsync(cancellationToken);
        Sample = await Lines(unseen.OrderBy(r => r.DecidedAt).Take(SampleShown)).ToListAsync(cancellationToken);
    }

    private IQueryable<QueueLine> Lines(IQueryable<ListingRevision> revisions) =>
        from revision in revisions
        join station in portal.Stations on revision.StationId equals station.Id
        select new QueueLine(revision.Id, station.Name, revision.Section, revision.AuthorName, revision.SubmittedAt ?? revision.DecidedAt!.Value);
}

/// <summary>One text that waits.</summary>
/// <param name="Since">When it was handed over, or went live, in UTC.</param>
public sealed record QueueLine(Guid Id, string Station, ListingSectionKind Section, string Author, DateTime Since)
{
    public DateOnly DueOn => ModerationClock.DueOn(Since);

    public int DaysLeft(DateOnly today) => ModerationClock.DaysLeft(Since, today);
}
