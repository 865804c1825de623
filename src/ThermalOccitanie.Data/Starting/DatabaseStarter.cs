using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;
using ThermalOccitanie.Data.Seeding;

namespace ThermalOccitanie.Data.Starting;

/// <summary>Creates, migrates and fills the database before the first visitor, one copy of the program at a time.</summary>
public sealed class DatabaseStarter(PortalDbContext portal, DatabaseChoice choice, ILogger<DatabaseStarter> logger)
{
    /// <exception cref="PortalStartException">The server, the folder or the schema forbids it; the message says which.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (choice.Engine is DatabaseEngine.Sqlite)
            {
                Directory.CreateDirectory(choice.DataFolder);
            }
            else
            {
                await CreateDatabaseAsync(cancellationToken);
            }

            await using var turn = await StartTurn.TakeAsync(choice, cancellationToken);
            await MigrateAsync(cancellationToken);
            var rows = await CatalogueSeeder.SeedAsync(portal, cancellationToken);
            logger.LogInformation("Database ready on {Engine}: {SeededRows} reference rows added or refreshed", choice.Engine, rows);
        }
        catch (Exception failure) when (Why(failure) is { } sentence)
        {
            throw new PortalStartException(sentence, failure);
        }
    }

    /// <returns>One sentence for whoever runs the program, or <see langword="null"/> where the fault is ours.</returns>
    private string? Why(Exception failure) => failure switch
    {
        // EF Core wraps what it takes for a passing trouble, and what goes wrong while saving: the cause is inside.
        InvalidOperationException or DbUpdateException when failure.InnerException is { } cause => Why(cause),

        // 8: read-only database; 10: disk error; 13: disk full; 14: unable to open the file.
        IOException or UnauthorizedAccessException or SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } when choice.Engine is DatabaseEngine.Sqlite =>
            $"The data folder « {choice.DataFolder} » cannot be written to ({failure.Message.TrimEnd('.')}): give the program the right to, or name another one in Portal:DataFolder.",

        // 5 and 6: locked; 11: damaged; 26: not a database.
        SqliteException { SqliteErrorCode: 5 or 6 or 11 or 26 } =>
            $"The database « portal.db » in « {choice.DataFolder} » cannot be used ({failure.Message.TrimEnd('.')}): restore a backup, or name another folder in Portal:DataFolder.",
        PostgresException refusal =>
            $"PostgreSQL refused to start the portal's database: {refusal.MessageText} ({refusal.SqlState}).",
        NpgsqlException or System.Net.Sockets.SocketException or TimeoutException or IOException or ArgumentException when choice.Engine is DatabaseEngine.Postgres =>
            $"The PostgreSQL server of ConnectionStrings:Portal cannot be reached ({failure.Message.TrimEnd('.')}): start it, or correct the setting.",
        _ => null,
    };

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var known = portal.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var isNew = !await portal.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken);

        if (!isNew)
        {
            var applied = await portal.Database.GetAppliedMigrationsAsync(cancellationToken);

            if (applied.FirstOrDefault(m => !known.Contains(m)) is { } newer)
            {
                throw new PortalStartException(
                    $"The database was written by a newer version of the portal (migration {newer}): start that version, or restore an older backup.");
            }

            if (choice.Engine is DatabaseEngine.Sqlite)
            {
                await ClearStaleLockAsync(cancellationToken);
            }
        }

        await portal.Database.MigrateAsync(cancellationToken);
    }

    // EF Core notes its own lock in a table; a copy that was killed while migrating leaves it for ever. We hold the
    // file lock here, so nobody else is migrating and what stands there is stale.
    private async Task ClearStaleLockAsync(CancellationToken cancellationToken)
    {
        var hasTable = await portal.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);

        if (hasTable > 0)
        {
            await portal.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }

    private async Task CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var creator = portal.GetService<IRelationalDatabaseCreator>();

        if (await creator.ExistsAsync(cancellationToken))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException race) when (race.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            logger.LogInformation("Database created by another copy of the program");
        }
    }
}
