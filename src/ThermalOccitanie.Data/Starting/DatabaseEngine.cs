namespace ThermalOccitanie.Data.Starting;

public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}

/// <summary>Which engine holds the portal's data, and how it is reached.</summary>
/// <param name="DataFolder">Absolute path of the folder for what is kept beside the database.</param>
public sealed record DatabaseChoice(DatabaseEngine Engine, string ConnectionString, string DataFolder)
{
    /// <summary>SQLite in the data folder, unless a PostgreSQL connection string is given.</summary>
    /// <param name="postgres">The Npgsql string of « ConnectionStrings:Portal ».</param>
    /// <param name="engine">« Sqlite » or « Postgres », which overrides the choice.</param>
    /// <exception cref="PortalStartException">The settings contradict each other.</exception>
    public static DatabaseChoice From(string? postgres, string? engine, string dataFolder)
    {
        var hasServer = !string.IsNullOrWhiteSpace(postgres);
        var chosen = engine?.Trim().ToLowerInvariant() switch
        {
            null or "" => hasServer ? DatabaseEngine.Postgres : DatabaseEngine.Sqlite,
            "sqlite" => DatabaseEngine.Sqlite,
            "postgres" or "postgresql" or "npgsql" => DatabaseEngine.Postgres,
            _ => throw new PortalStartException($"Database:Engine is « {engine} »: write Sqlite or Postgres."),
        };

        if (chosen is DatabaseEngine.Postgres)
        {
            return hasServer
                ? new(chosen, postgres!, dataFolder)
                : throw new PortalStartException("Database:Engine asks for PostgreSQL, but ConnectionStrings:Portal is empty.");
        }

        var file = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(dataFolder, "portal.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        };
        return new(chosen, file.ConnectionString, dataFolder);
    }
}
