using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Removes old mails, once a day: addresses and what was written to people are not kept for longer than somebody may ask about them.</summary>
public sealed class MailCleaner(JobBook book, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MailCleaner> logger) : PeriodicJob(book, clock, logger)
{
    private static readonly TimeSpan SentIsKept = TimeSpan.FromDays(30);
    private static readonly TimeSpan FailedIsKept = TimeSpan.FromDays(90);

    public override string Title => "Effacement du courrier ancien";

    public override TimeSpan Pace => TimeSpan.FromDays(1);

    protected override bool IsForOneCopy => true;

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        var (sentBefore, failedBefore) = (now - SentIsKept, now - FailedIsKept);
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        var removed = await portal.Mails
            .Where(m => (m.State == MailState.Sent && m.SentAt < sentBefore) || (m.State == MailState.Failed && m.WrittenAt < failedBefore))
            .ExecuteDeleteAsync(cancellationToken);

        if (removed > 0)
        {
            logger.LogInformation("{Count} old mails removed", removed);
        }
    }
}
