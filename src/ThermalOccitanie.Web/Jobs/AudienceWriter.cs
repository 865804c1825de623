using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Audience;
using ThermalOccitanie.Web.Audience;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Adds what this copy of the program has counted to the totals of the day, every few seconds and once more at the end.</summary>
public sealed class AudienceWriter(JobBook book, IServiceScopeFactory scopes, AudienceMeter meter, TimeProvider clock, ILogger<AudienceWriter> logger)
    : PeriodicJob(book, clock, logger)
{
    public override string Title => "Décompte des visites";

    public override TimeSpan Pace => TimeSpan.FromSeconds(10);

    /// <summary>Writes what has been counted so far.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var counts = meter.Take();

        if (counts.IsEmpty)
        {
            return;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().AddAsync(counts.Views, counts.Passages, cancellationToken);
        }
        catch
        {
            meter.GiveBack(counts);
            throw;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);

        try
        {
            await WriteAsync(cancellationToken);
        }
        catch (Exception failure)
        {
            // The program ends all the same: the visits of a few seconds are not worth more.
            logger.LogWarning("Visits of the last seconds not counted: {Failure}", failure.GetType().Name);
        }
    }

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => WriteAsync(cancellationToken);
}
