using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Starting;

public sealed class FirstStartTests
{
    private static readonly string[] Tables = ["Stations", "Orientations", "Stays", "CatalogueVersions", "__EFMigrationsHistory"];

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_EmptyPlace_CreatesMigratesAndFillsFromTheReference(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);

        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        Assert.Equal(Reference.Stations.Count, (await copy.RowsAsync("Stations")).Count);
        Assert.Equal(Reference.Orientations.Count, (await copy.RowsAsync("Orientations")).Count);
        Assert.Equal(Reference.Stays.Count, (await copy.RowsAsync("Stays")).Count);
        Assert.Empty(await copy.AskAsync(portal => portal.Database.GetPendingMigrationsAsync()));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_EmptyPlace_KeepsTheOrderAndTheSlugsOfTheReference(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        var codes = await copy.AskAsync(portal => portal.Orientations.OrderBy(o => o.Position).Select(o => o.Code).ToListAsync());
        var slugs = await copy.AskAsync(portal => portal.Stations.Select(s => s.Slug).ToListAsync());

        Assert.Equal(Reference.Orientations.Select(o => o.Text("code")), codes);
        Assert.Equal(Reference.Stations.Select(s => s.Text("slug")).Order(StringComparer.Ordinal), slugs.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_Again_ChangesNoRowAndDoesNotMoveTheCatalogue(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var first = await ProgramCopy.StartedOnAsync(database.Choice);
        var before = await EveryRowAsync(first);

        await first.StartAsync();
        await using var second = await ProgramCopy.StartedOnAsync(database.Choice);

        Assert.Equal(before, await EveryRowAsync(second));
    }

    private static async Task<List<string>> EveryRowAsync(ProgramCopy copy)
    {
        var rows = new List<string>();

        foreach (var table in Tables)
        {
            rows.AddRange(await copy.RowsAsync(table));
        }

        return rows;
    }
}
