using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Seeding;

/// <summary>The seeder runs at each start: it refreshes what no person touched, and leaves a person's work alone.</summary>
public sealed class PersonsEditsTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

    // The reference moved on since the rows were filled: their fingerprints are of older texts.
    private const string ReferenceMovedOn = """
        UPDATE "Stations" SET "SeedFingerprint" = 'older';
        UPDATE "Orientations" SET "SeedFingerprint" = 'older';
        UPDATE "Stays" SET "SeedFingerprint" = 'older';
        UPDATE "WordLists" SET "SeedFingerprint" = 'older';
        """;

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Restart_RowsEditedByPersons_KeepTheirWorkThoughTheReferenceMovedOn(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await copy.DoAsync(async portal =>
        {
            var station = await portal.Stations.OrderBy(s => s.Slug).FirstAsync();
            station.Publish(new StationListing { Presentation = { Summary = "Écrit à Fontclaire-les-Bains." } }, Now);
            var orientation = await portal.Orientations.OrderBy(o => o.Position).FirstAsync();
            orientation.Publish(new() { Name = new() { Fr = "Écrit" }, ShortName = "Écrit", Summary = new() { Fr = "Écrit" } }, Now);
            var stay = await portal.Stays.OrderBy(s => s.Slug).FirstAsync();
            stay.Summary = "Écrit à Fontclaire-les-Bains.";
            stay.MarkEdited(Now);
            var list = await portal.WordLists.OrderBy(l => l.Key).FirstAsync();
            Assert.Empty(list.Teach(new() { Fr = ["écrit à fontclaire"] }, Now));
            await portal.SaveChangesAsync();
        });
        await copy.SqlAsync(ReferenceMovedOn);
        var before = await EditedRowsAsync(copy);

        await copy.StartAsync();

        Assert.Equal(4, before.Count);
        Assert.Equal(before, await EditedRowsAsync(copy));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Restart_UntouchedRows_FollowTheReferenceThatMovedOn(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var filled = await ContentAsync(copy);
        await copy.SqlAsync(ReferenceMovedOn);
        await copy.SqlAsync("""UPDATE "Stations" SET "Name" = 'Ancien', "Commune" = 'Ancien', "Latitude" = 0, "Status" = 'Closed', "Setting" = 'Sea', "EditorialNote" = NULL;""");
        await copy.SqlAsync("""UPDATE "Stays" SET "Name" = 'Ancien', "Summary" = 'Ancien', "Kind" = 'Treatment', "DurationDays" = 99;""");
        await copy.SqlAsync("""UPDATE "Orientations" SET "Position" = "Position" + 100;""");
        await copy.DoAsync(async portal =>
        {
            await portal.Stations.ForEachAsync(s => s.Listing = new());
            await portal.Orientations.ForEachAsync(o => o.Texts = new() { Name = new() { Fr = "Ancien" }, ShortName = "Ancien", Summary = new() { Fr = "Ancien" } });
            await portal.WordLists.ForEachAsync(l => l.Teach(new() { Fr = ["ancien"] }, now: null));
            await portal.SaveChangesAsync();
        });

        await copy.StartAsync();

        Assert.Equal(filled, await ContentAsync(copy));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Restart_RowEditedByPlainSql_Survives(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await copy.SqlAsync("""UPDATE "Stations" SET "Name" = 'Fontclaire-les-Bains' WHERE "Slug" = (SELECT MIN("Slug") FROM "Stations");""");
        var before = await copy.RowsAsync("Stations");

        await copy.StartAsync();

        Assert.Equal(before, await copy.RowsAsync("Stations"));
        Assert.Contains(before, row => row.Contains("Name=Fontclaire-les-Bains", StringComparison.Ordinal));
    }

    // A form that a person has open on the old text must not win unseen over the refreshed one.
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Restart_RefreshedRows_MoveTheirTokens(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var before = await TokensAsync(copy);
        await copy.SqlAsync(ReferenceMovedOn);

        await copy.StartAsync();

        Assert.Empty(before.Intersect(await TokensAsync(copy)));
    }

    private static Task<List<Guid>> TokensAsync(ProgramCopy copy) => copy.AskAsync(async portal =>
    {
        List<Guid> tokens =
        [
            .. await portal.Stations.Select(s => s.ConcurrencyToken).ToListAsync(),
            .. await portal.Orientations.Select(o => o.ConcurrencyToken).ToListAsync(),
            .. await portal.Stays.Select(s => s.ConcurrencyToken).ToListAsync(),
            .. await portal.WordLists.Select(l => l.ConcurrencyToken).ToListAsync(),
        ];
        return tokens;
    });

    private static async Task<List<string>> EditedRowsAsync(ProgramCopy copy) =>
        [.. (await AllRowsAsync(copy)).Where(row => row.Contains("EditedAt=2026-11-24", StringComparison.Ordinal))];

    // Without the token, which a refresh moves.
    private static async Task<List<string>> ContentAsync(ProgramCopy copy) =>
        [.. (await AllRowsAsync(copy)).Select(row => string.Join(" | ", row.Split(" | ").Where(column => !column.StartsWith("ConcurrencyToken=", StringComparison.Ordinal))))];

    private static async Task<List<string>> AllRowsAsync(ProgramCopy copy) =>
        [.. await copy.RowsAsync("Stations"), .. await copy.RowsAsync("Orientations"), .. await copy.RowsAsync("Stays"), .. await copy.RowsAsync("WordLists")];
}
