using Microsoft.EntityFrameworkCore;

namespace ThermalOccitanie.Data.Tests.Migrations;

/// <summary>The model does not move on without its migrations; to be red, add a property and run: eng/migration.sh makes it green.</summary>
public sealed class PendingChangesTests
{
    [Fact]
    public void Sqlite_Model_IsWhatItsMigrationsMake()
    {
        using var context = new SqliteDesignTimeFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Postgres_Model_IsWhatItsMigrationsMake()
    {
        using var context = new PostgresDesignTimeFactory().CreateDbContext([]);

        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public void BothSets_Migrations_BearTheSameNames()
    {
        using var sqlite = new SqliteDesignTimeFactory().CreateDbContext([]);
        using var postgres = new PostgresDesignTimeFactory().CreateDbContext([]);

        Assert.Equal(Names(sqlite), Names(postgres));

        static IEnumerable<string> Names(PortalDbContext context) => context.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..]);
    }
}
