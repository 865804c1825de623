using ThermalOccitanie.Data.Starting;

namespace ThermalOccitanie.TestKit;

/// <summary>An empty place for a database of either engine, gone when the test is over.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly bool _isOnSharedServer;

    private TestDatabase(DatabaseChoice choice, bool isOnSharedServer = false) => (Choice, _isOnSharedServer) = (choice, isOnSharedServer);

    public DatabaseChoice Choice { get; }

    public string DataFolder => Choice.DataFolder;

    /// <summary>A place on the engine; on PostgreSQL the test is skipped, with the reason, where there is no server.</summary>
    public static TestDatabase On(DatabaseEngine engine)
    {
        var folder = NewFolder();

        if (engine is DatabaseEngine.Sqlite)
        {
            return new(DatabaseChoice.From(postgres: null, engine: null, folder));
        }

        Xunit.Assert.SkipWhen(PostgresServer.ConnectionString is null, PostgresServer.WhySkipped);
        return new(DatabaseChoice.From(PostgresServer.NewDatabase(), engine: null, folder), isOnSharedServer: true);
    }

    /// <summary>A place on a server of the test's own, which takes it away when it goes.</summary>
    public static TestDatabase On(PostgresCluster cluster) => new(DatabaseChoice.From(cluster.NewDatabase, engine: null, NewFolder()));

    public async ValueTask DisposeAsync()
    {
        if (_isOnSharedServer)
        {
            await PostgresServer.DropAsync(Choice.ConnectionString);
        }
        else if (Choice.Engine is DatabaseEngine.Sqlite)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        }

        if (Directory.Exists(DataFolder))
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), $"portal-{Guid.CreateVersion7():N}");
}
