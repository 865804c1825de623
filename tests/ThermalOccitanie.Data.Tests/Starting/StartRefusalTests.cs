using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Starting;

/// <summary>The program that cannot start says why in one sentence, and leaves the database as it was.</summary>
public sealed class StartRefusalTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_SchemaNewerThanTheProgram_SaysSoAndTouchesNothing(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await copy.SqlAsync("""INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_AddWhatWeDoNotKnow', '10.0.0')""");
        await copy.SqlAsync("""DELETE FROM "Stays";""");

        var refusal = await RefusalAsync(database.Choice);

        Assert.Equal(
            "The database was written by a newer version of the portal (migration 20991231000000_AddWhatWeDoNotKnow): start that version, or restore an older backup.",
            refusal);
        Assert.Empty(await copy.RowsAsync("Stays"));
    }

    [Theory]
    [InlineData("Host=/nowhere;Username=portal;Database=portal")]
    [InlineData("Host=127.0.0.1;Port=1;Username=portal;Database=portal;Timeout=3")]
    [InlineData("Host=nulle-part.invalid;Username=portal;Database=portal;Timeout=3")]
    public async Task Start_ServerUnreachable_NamesTheSetting(string connectionString) => Assert.StartsWith(
        "The PostgreSQL server of ConnectionStrings:Portal cannot be reached (",
        await RefusalAsync(new(DatabaseEngine.Postgres, connectionString, Path.GetTempPath())));

    [Fact]
    public async Task Start_ConnectionStringThatIsNone_NamesTheSetting() => Assert.Contains(
        "ConnectionStrings:Portal",
        await RefusalAsync(new(DatabaseEngine.Postgres, "postgres://portal@localhost/portal", Path.GetTempPath())));

    [Fact]
    public async Task Start_ServerThatRefuses_SaysItsReason()
    {
        await using var database = TestDatabase.On(DatabaseEngine.Postgres);
        var stranger = database.Choice.ConnectionString.Replace("Username=portal", "Username=nobody", StringComparison.OrdinalIgnoreCase);

        var refusal = await RefusalAsync(database.Choice with { ConnectionString = stranger });

        Assert.StartsWith("PostgreSQL refused to start the portal's database: ", refusal);
        Assert.Contains("nobody", refusal);
    }

    // A folder below a file cannot be created by anyone, not even by root.
    [Fact]
    public async Task Start_DataFolderBelowAFile_NamesTheFolder()
    {
        var folder = Path.Combine(Path.GetTempFileName(), "data");

        var refusal = await RefusalAsync(DatabaseChoice.From(postgres: null, engine: null, folder));

        Assert.StartsWith($"The data folder « {folder} » cannot be written to (", refusal);
    }

    // /proc refuses new files even to root: a read-only folder, wherever the tests run.
    [Fact]
    public async Task Start_DataFolderReadOnly_NamesTheFolder()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "There is no /proc on this system");

        var refusal = await RefusalAsync(DatabaseChoice.From(postgres: null, engine: null, "/proc/self"));

        Assert.StartsWith("The data folder « /proc/self » cannot be written to (", refusal);
    }

    [Fact]
    public async Task Start_FileThatIsNoDatabase_NamesTheFile()
    {
        await using var database = TestDatabase.On(DatabaseEngine.Sqlite);
        Directory.CreateDirectory(database.DataFolder);
        await File.WriteAllTextAsync(Path.Combine(database.DataFolder, "portal.db"), new string('x', 8192));

        var refusal = await RefusalAsync(database.Choice);

        Assert.Contains("portal.db", refusal);
    }

    private static async Task<string> RefusalAsync(DatabaseChoice choice)
    {
        await using var copy = new ProgramCopy(choice);
        var refusal = await Assert.ThrowsAsync<PortalStartException>(copy.StartAsync);
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }
}
