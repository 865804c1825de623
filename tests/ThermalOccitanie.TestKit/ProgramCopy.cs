using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;

namespace ThermalOccitanie.TestKit;

/// <summary>What one copy of the program knows of the database: services of its own, nothing shared with another copy.</summary>
public sealed class ProgramCopy(DatabaseChoice choice) : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddPortalDatabase(choice)
        .AddScoped<DatabaseStarter>()
        .BuildServiceProvider(validateScopes: true);

    /// <summary>A copy that has started.</summary>
    public static async Task<ProgramCopy> StartedOnAsync(DatabaseChoice choice)
    {
        var copy = new ProgramCopy(choice);
        await copy.StartAsync();
        return copy;
    }

    public async Task StartAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseStarter>().StartAsync(Xunit.TestContext.Current.CancellationToken);
    }

    public async Task<T> AskAsync<T>(Func<PortalDbContext, Task<T>> ask)
    {
        await using var scope = _services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public Task DoAsync(Func<PortalDbContext, Task> act) => AskAsync(async portal =>
    {
        await act(portal);
        return true;
    });

    /// <summary>Writes as a person at the database's own prompt would.</summary>
    public Task<int> SqlAsync(string sql) => AskAsync(portal => portal.Database.ExecuteSqlRawAsync(sql));

    public Task<long> VersionAsync() => AskAsync(portal => portal.CatalogueVersions.Select(v => v.Number).SingleAsync());

    /// <summary>Every row of a table as text, column by column, in a steady order.</summary>
    public Task<List<string>> RowsAsync(string table) => AskAsync(async portal =>
    {
        await portal.Database.OpenConnectionAsync();
        await using var command = portal.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();

        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => $"{reader.GetName(i)}={Text(reader.GetValue(i))}")));
        }

        return rows.Order(StringComparer.Ordinal).ToList();
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static string Text(object value) => value is DateTime instant
        ? instant.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
