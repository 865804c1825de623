using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Looks once a second whether the catalogue has moved on, on either engine.</summary>
public sealed class CatalogueWatch(CatalogueKeeper keeper, TimeProvider clock) : BackgroundService
{
    /// <summary>A change is on the site of every copy within two seconds: one to see it, one to rebuild.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);

        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await keeper.LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop: a program that ends before it has listened would take this for a failure, and say so at length.
        }
    }
}
