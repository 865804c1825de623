using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Retention;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Removes, once a day, what the retention table no longer keeps, and logs how many rows went by each rule.</summary>
public sealed class RetentionKeeper(JobBook book, IServiceScopeFactory scopes, RetentionTable table, TimeProvider clock, ILogger<RetentionKeeper> logger)
    : PeriodicJob(book, clock, logger)
{
    public override string Title => "Effacement de ce qui n’est plus gardé";

    public override TimeSpan Pace => TimeSpan.FromDays(1);

    protected override bool IsForOneCopy => true;

    protected override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = Clock.GetUtcNow().UtcDateTime;
        await using var scope = scopes.CreateAsyncScope();
        var portal = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        foreach (var rule in table.Rules)
        {
            var removed = await rule.RemoveAsync(portal, now.AddDays(-rule.Days), cancellationToken);

            if (removed > 0)
            {
                logger.LogInformation("Retention of {Days} days, « {Rule} »: {Count} rows removed", rule.Days, rule.What, removed);
            }
        }
    }
}
