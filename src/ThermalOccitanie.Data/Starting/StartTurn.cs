using Npgsql;

namespace ThermalOccitanie.Data.Starting;

/// <summary>The turn of one copy of the program to prepare the database, while the others wait.</summary>
internal sealed class StartTurn : IAsyncDisposable
{
    // Any number that is ours; the lock goes with the session, so a killed copy leaves none behind.
    private const long AdvisoryKey = 2026_1124;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly IAsyncDisposable _held;

    private StartTurn(IAsyncDisposable held) => _held = held;

    public static async Task<StartTurn> TakeAsync(DatabaseChoice choice, CancellationToken cancellationToken) =>
        new(choice.Engine switch
        {
            DatabaseEngine.Sqlite => await LockFileAsync(Path.Combine(choice.DataFolder, "portal.lock"), cancellationToken),
            DatabaseEngine.Postgres => await LockServerAsync(choice.ConnectionString, cancellationToken),
        });

    public ValueTask DisposeAsync() => _held.DisposeAsync();

    private static async Task<IAsyncDisposable> LockFileAsync(string path, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path) && waited < Patience)
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }

    private static async Task<IAsyncDisposable> LockServerAsync(string connectionString, CancellationToken cancellationToken)
    {
        // Not from the pool: a pooled session would keep the lock after it is given back.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);

        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(@key)", connection)
            {
                CommandTimeout = (int)Patience.TotalSeconds,
                Parameters = { new("key", AdvisoryKey) },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
