using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Starting;

public sealed class SeveralCopiesTests
{
    private const int Copies = 6;

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_SeveralCopiesAtOnceOnAnEmptyPlace_EndWithOneSetOfRows(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var starts = Enumerable.Range(0, Copies).Select(_ => Task.Run(async () =>
        {
            await go.Task;
            await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        })).ToList();
        go.SetResult();
        await Task.WhenAll(starts);

        await using var after = new ProgramCopy(database.Choice);
        Assert.Equal(Reference.Stations.Count, (await after.RowsAsync("Stations")).Count);
        Assert.Equal(Reference.Orientations.Count, (await after.RowsAsync("Orientations")).Count);
        Assert.Equal(Reference.Stays.Count, (await after.RowsAsync("Stays")).Count);
        Assert.Single(await after.RowsAsync("CatalogueVersions"));
    }

    [Fact]
    public async Task Start_LockLeftByACopyKilledWhileMigrating_DoesNotWait()
    {
        await using var database = TestDatabase.On(DatabaseEngine.Sqlite);
        await using var killed = await ProgramCopy.StartedOnAsync(database.Choice);
        await killed.SqlAsync("""
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 10:00:00');
            """);
        await using var next = new ProgramCopy(database.Choice);

        await next.StartAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Empty(await next.RowsAsync("__EFMigrationsLock"));
    }

    // Killed while creating the very first schema: the table of locks is there, nothing else is.
    [Fact]
    public async Task Start_LockLeftOnAnEmptyDatabase_DoesNotWait()
    {
        await using var database = TestDatabase.On(DatabaseEngine.Sqlite);
        Directory.CreateDirectory(database.DataFolder);
        await using var next = new ProgramCopy(database.Choice);
        await next.SqlAsync("""
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-24 10:00:00');
            """);

        await next.StartAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(Reference.Stations.Count, (await next.RowsAsync("Stations")).Count);
    }
}
