using Npgsql;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Listens to PostgreSQL, which tells every copy of the program as soon as a change is committed.</summary>
public sealed class CatalogueEar(CatalogueKeeper keeper, DatabaseChoice choice, TimeProvider clock, ILogger<CatalogueEar> logger) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (choice.Engine is not DatabaseEngine.Postgres)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // A job that ends would take the site with it. The watch still looks once a second: nothing is lost but speed.
                logger.LogWarning("Listening to the database stopped: {Failure}", failure.GetType().Name);
                await Task.Delay(PauseAfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task ListenAsync(CancellationToken stoppingToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(choice.ConnectionString) { Pooling = false, KeepAlive = 30 };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(stoppingToken);

        await using (var listen = new NpgsqlCommand($"LISTEN {CatalogueVersion.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(stoppingToken);
        }

        while (true)
        {
            await connection.WaitAsync(stoppingToken);
            await keeper.LookAsync(stoppingToken);
        }
    }
}
