using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ThermalOccitanie.Data.Starting;

/// <summary>What SQLite forgets between connections: how long to wait for another writer, and how hard to sync.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // NORMAL is what SQLite's own documentation advises with WAL: no corruption, the last commit may be lost on a power cut.
    private const string Pragmas = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
