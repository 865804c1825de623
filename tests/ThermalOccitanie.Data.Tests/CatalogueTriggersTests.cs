using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests;

/// <summary>Whoever writes what visitors read moves the catalogue, whatever the way.</summary>
public sealed class CatalogueTriggersTests
{
    public static TheoryData<DatabaseEngine, string> Statements { get; } = new(
        from engine in Enum.GetValues<DatabaseEngine>()
        from sql in new[]
        {
            """UPDATE "Stations" SET "Name" = "Name" WHERE "Slug" = (SELECT MIN("Slug") FROM "Stations")""",
            """UPDATE "Orientations" SET "Slug" = "Slug" WHERE "Code" = 'RH'""",
            """UPDATE "Stays" SET "Name" = "Name" """,
            """INSERT INTO "Orientations" ("Id", "Code", "Slug", "Position", "Texts", "ConcurrencyToken") SELECT '0193aaaa-0000-7000-8000-000000000001', 'ZZ', 'zz', 99, "Texts", "ConcurrencyToken" FROM "Orientations" WHERE "Code" = 'RH'""",
            """INSERT INTO "Redirects" ("Id", "OldPath", "NewPath", "SetBy", "ConcurrencyToken") SELECT '0193aaaa-0000-7000-8000-000000000001', '/ancienne', '/stations', "SetBy", "ConcurrencyToken" FROM "Redirects" WHERE "OldPath" = (SELECT MIN("OldPath") FROM "Redirects")""",
            """UPDATE "Redirects" SET "NewPath" = NULL""",
            """DELETE FROM "Redirects" """,
            """INSERT INTO "WordLists" ("Id", "Kind", "Key", "Words", "ConcurrencyToken") SELECT '0193aaaa-0000-7000-8000-000000000001', 'Orientation', 'ZZ', "Words", "ConcurrencyToken" FROM "WordLists" WHERE "Key" = 'RH'""",
            """UPDATE "WordLists" SET "EditedAt" = NULL WHERE "Key" = 'RH'""",
            """DELETE FROM "WordLists" """,
            """INSERT INTO "LetterIssues" ("Id", "Number", "State", "Subject", "Preheader", "Text", "Stations", "Stays", "Cards", "EditedAt", "ConcurrencyToken") SELECT '0193aaaa-0000-7000-8000-000000000001', 1, 'Draft', 'Objet', '', 'Texte', '', '', '[]', '2026-11-24 11:00:00', "ConcurrencyToken" FROM "Stations" WHERE "Slug" = (SELECT MIN("Slug") FROM "Stations")""",
            """INSERT INTO "Photos" ("Id", "StationId", "AlternativeText", "Credit", "Licence", "FocusX", "FocusY", "Position", "State", "WidthPixels", "HeightPixels", "UploadedAt", "UploadedBy", "ConcurrencyToken") SELECT '0193aaaa-0000-7000-8000-000000000001', "Id", 'Le bassin', 'Anne Roux', 'CcBy', 50, 50, 1, 'Ready', 900, 700, '2026-11-24 11:00:00', 'Anne Roux', "ConcurrencyToken" FROM "Stations" WHERE "Slug" = (SELECT MIN("Slug") FROM "Stations")""",
            """DELETE FROM "Stays" WHERE "Slug" = (SELECT MIN("Slug") FROM "Stays")""",
            """DELETE FROM "Orientations" WHERE "Code" = 'RH'""",
            """DELETE FROM "Stations" WHERE "Id" NOT IN (SELECT "StationId" FROM "Stays")""",
        }
        select new TheoryDataRow<DatabaseEngine, string>(engine, sql));

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task Sql_OnAPublishedTable_MovesTheCatalogue(DatabaseEngine engine, string sql)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var before = await copy.VersionAsync();

        var rows = await copy.SqlAsync(sql);

        Assert.True(rows > 0, "The statement changed no row: the test says nothing.");
        Assert.True(await copy.VersionAsync() > before);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_InsertUpdateDelete_EachMovesTheCatalogue(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var versions = new List<long> { await copy.VersionAsync() };

        await SaveAsync(portal =>
        {
            portal.Add(Fontclaire.Station());
            return Task.CompletedTask;
        });
        await SaveAsync(async portal => portal.Add(Fontclaire.Stay((await FindAsync(portal)).Id)));
        await SaveAsync(async portal => (await FindAsync(portal)).Publish(Fontclaire.Listing(), Fontclaire.Now));
        await SaveAsync(async portal => (await portal.Stays.SingleAsync(s => s.Slug == Fontclaire.StaySlug)).MarkEdited(Fontclaire.Now));
        await SaveAsync(async portal => portal.Remove(await portal.Stays.SingleAsync(s => s.Slug == Fontclaire.StaySlug)));
        await SaveAsync(async portal => portal.Remove(await FindAsync(portal)));

        Assert.Equal(versions.Order().Distinct(), versions);

        async Task SaveAsync(Func<PortalDbContext, Task> act)
        {
            await copy.DoAsync(async portal =>
            {
                await act(portal);
                Assert.Equal(1, await portal.SaveChangesAsync());
            });
            versions.Add(await copy.VersionAsync());
        }

        static Task<Domain.Stations.Station> FindAsync(PortalDbContext portal) => portal.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task ExecuteUpdate_PastTheChangeTracker_MovesTheCatalogue(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var before = await copy.VersionAsync();

        await copy.AskAsync(portal => portal.Stations.ExecuteUpdateAsync(set => set.SetProperty(s => s.Commune, "Fontclaire-les-Bains")));

        Assert.True(await copy.VersionAsync() > before);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Write_RolledBack_LeavesTheCatalogueWhereItWas(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var before = await copy.VersionAsync();

        await copy.DoAsync(async portal =>
        {
            await using var transaction = await portal.Database.BeginTransactionAsync();
            await portal.Stays.ExecuteDeleteAsync();
            await transaction.RollbackAsync();
        });

        Assert.Equal(before, await copy.VersionAsync());
    }
}
