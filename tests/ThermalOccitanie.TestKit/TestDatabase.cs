using ThermalOccitanie.Data.Starting;

namespace ThermalOccitanie.TestKit;

/// <summary>An empty place for a database of either engine, gone when the test is over.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private TestDatabase(DatabaseChoice choice) => Choice = choice;

    public DatabaseChoice Choice { get; }

    public string DataFolder => Choice.DataFolder;

    /// <summary>A place on the engine; on PostgreSQL the test is skipped, with the reason, where there is no server.</summary>
    public static TestDatabase On(DatabaseEngine engine)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"portal-{Guid.CreateVersion7():N}");

        if (engine is DatabaseEngine.Sqlite)
        {
            return new(DatabaseChoice.From(postgres: null, engine: null, folder));
        }

        Xunit.Assert.SkipWhen(PostgresServer.ConnectionString is null, PostgresServer.WhySkipped);
        return new(DatabaseChoice.From(PostgresServer.NewDatabase(), engine: null, folder));
    }

    public async ValueTask DisposeAsync()
    {
        if (Choice.Engine is DatabaseEngine.Postgres)
        {
            await PostgresServer.DropAsync(Choice.ConnectionString);
        }
        else
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        if (Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }
}
