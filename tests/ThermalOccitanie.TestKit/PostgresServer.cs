using Npgsql;

namespace ThermalOccitanie.TestKit;

/// <summary>
/// The PostgreSQL that the tests run on, where one is given: « PORTAL_TEST_POSTGRES » holds the Npgsql string of a server
/// on which databases may be created. eng/test.sh starts one; without it, the tests that need it are skipped and say so.
/// </summary>
public static class PostgresServer
{
    public const string Variable = "PORTAL_TEST_POSTGRES";

    /// <summary>The sentence of a skipped test.</summary>
    public const string WhySkipped = $"No PostgreSQL server: set {Variable}, or run eng/test.sh";

    public static string? ConnectionString => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } text ? text : null;

    /// <summary>The connection string of a database that does not exist yet.</summary>
    public static string NewDatabase() => new NpgsqlConnectionStringBuilder(ConnectionString ?? throw new InvalidOperationException(WhySkipped))
    {
        Database = $"portal_{Guid.CreateVersion7():N}",
    }.ConnectionString;

    public static async Task DropAsync(string connectionString)
    {
        var name = new NpgsqlConnectionStringBuilder(connectionString).Database;
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
