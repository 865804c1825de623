using Microsoft.Data.Sqlite;
using ThermalOccitanie.Data.Starting;

namespace ThermalOccitanie.Data.Tests.Starting;

public sealed class DatabaseChoiceTests
{
    private const string Server = "Host=db;Database=portal";
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "fontclaire");

    [Theory]
    [InlineData(null, null, DatabaseEngine.Sqlite)]
    [InlineData("", "", DatabaseEngine.Sqlite)]
    [InlineData("   ", null, DatabaseEngine.Sqlite)]
    [InlineData(null, "sqlite", DatabaseEngine.Sqlite)]
    [InlineData(Server, null, DatabaseEngine.Postgres)]
    [InlineData(Server, "", DatabaseEngine.Postgres)]
    [InlineData(Server, "Postgres", DatabaseEngine.Postgres)]
    [InlineData(Server, " PostgreSQL ", DatabaseEngine.Postgres)]
    [InlineData(Server, "Npgsql", DatabaseEngine.Postgres)]
    [InlineData(Server, "Sqlite", DatabaseEngine.Sqlite)]
    public void From_Settings_OneDecidesAndTheOtherMayOverride(string? postgres, string? engine, DatabaseEngine chosen) =>
        Assert.Equal(chosen, DatabaseChoice.From(postgres, engine, Folder).Engine);

    [Fact]
    public void From_Server_KeepsItsConnectionString() =>
        Assert.Equal(new(DatabaseEngine.Postgres, Server, Folder), DatabaseChoice.From(Server, engine: null, Folder));

    [Fact]
    public void From_NoServer_IsAFileInTheDataFolder()
    {
        var file = new SqliteConnectionStringBuilder(DatabaseChoice.From(postgres: null, engine: null, Folder).ConnectionString);

        Assert.Equal(Path.Combine(Folder, "portal.db"), file.DataSource);
        Assert.True(file.ForeignKeys);
    }

    // A folder's name is no place to smuggle settings in.
    [Fact]
    public void From_FolderWithASemicolon_StaysAFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), "a;Foreign Keys=False");

        var file = new SqliteConnectionStringBuilder(DatabaseChoice.From(postgres: null, engine: null, folder).ConnectionString);

        Assert.Equal(Path.Combine(folder, "portal.db"), file.DataSource);
        Assert.True(file.ForeignKeys);
    }

    [Fact]
    public void From_ServerAskedForButNotGiven_SaysSo() => Assert.Equal(
        "Database:Engine asks for PostgreSQL, but ConnectionStrings:Portal is empty.",
        Assert.Throws<PortalStartException>(() => DatabaseChoice.From(" ", "postgres", Folder)).Message);

    [Fact]
    public void From_UnknownEngine_SaysWhatToWrite() => Assert.Equal(
        "Database:Engine is « oracle »: write Sqlite or Postgres.",
        Assert.Throws<PortalStartException>(() => DatabaseChoice.From(Server, "oracle", Folder)).Message);
}
