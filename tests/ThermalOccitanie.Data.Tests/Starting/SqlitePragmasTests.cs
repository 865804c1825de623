using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Starting;

public sealed class SqlitePragmasTests
{
    [Theory]
    [InlineData("foreign_keys", "1")]
    [InlineData("journal_mode", "wal")]
    [InlineData("busy_timeout", "5000")]
    [InlineData("synchronous", "1")]
    public async Task Open_EachConnection_HasThePragma(string pragma, string value)
    {
        await using var database = TestDatabase.On(DatabaseEngine.Sqlite);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        var read = await copy.AskAsync(async portal =>
        {
            await portal.Database.OpenConnectionAsync();
            await using var command = portal.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
        });

        Assert.Equal(value, read);
    }

    [Fact]
    public async Task Delete_StationWithStays_IsRefusedByTheDatabase()
    {
        await using var database = TestDatabase.On(DatabaseEngine.Sqlite);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => copy.SqlAsync("""DELETE FROM "Stations";"""));
    }

    [Fact]
    public async Task Write_WhileAnotherConnectionWrites_WaitsForItsTurn()
    {
        await using var database = TestDatabase.On(DatabaseEngine.Sqlite);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await copy.DoAsync(async portal =>
        {
            await using var transaction = await portal.Database.BeginTransactionAsync();
            var other = Task.Run(() => copy.SqlAsync("""UPDATE "Stations" SET "Name" = "Name";"""));
            await Task.Delay(1_200);
            Assert.False(other.IsCompleted);
            await transaction.CommitAsync();
            Assert.Equal(Reference.Stations.Count, await other);
        });
    }
}
