using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests;

public sealed class WordListsTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_Words_ComeBackInTheirOrder(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await copy.DoAsync(async portal =>
        {
            var list = new WordList { Id = Guid.CreateVersion7(), Kind = WordKind.Station, Key = Fontclaire.Slug };
            Assert.Empty(list.Teach(new() { Fr = ["Font-claire", "« l’eau » \\ claire"], Es = ["Fuente clara"] }, Fontclaire.Now));
            portal.Add(list);
            await portal.SaveChangesAsync();
        });
        var stored = await copy.AskAsync(portal => portal.WordLists.SingleAsync(l => l.Key == Fontclaire.Slug));

        Assert.Equal(["Font-claire", "« l’eau » \\ claire"], stored.Words.Fr);
        Assert.Empty(stored.Words.En);
        Assert.Equal(["Fuente clara"], stored.Words.Es);
        Assert.Equal(Fontclaire.Now, stored.EditedAt);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_WhatSomeoneElseJustTaught_IsRefused(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await copy.DoAsync(async mine =>
        {
            var list = await mine.WordLists.SingleAsync(l => l.Key == "RH");
            await copy.DoAsync(async theirs =>
            {
                (await theirs.WordLists.SingleAsync(l => l.Key == "RH")).Teach(new() { Fr = ["leur mot"] }, Fontclaire.Now);
                await theirs.SaveChangesAsync();
            });
            list.Teach(new() { Fr = ["mon mot"] }, Fontclaire.Now);

            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => mine.SaveChangesAsync());
        });
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Sql_ASecondListForOneThing_IsRefusedByTheDatabase(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        await Assert.ThrowsAnyAsync<DbException>(() => copy.SqlAsync(
            """INSERT INTO "WordLists" ("Id", "Kind", "Key", "Words", "ConcurrencyToken") SELECT '0193aaaa-0000-7000-8000-000000000001', "Kind", "Key", "Words", "ConcurrencyToken" FROM "WordLists" WHERE "Key" = 'RH'"""));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Start_EachReferenceWord_IsInItsList(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var lists = await copy.AskAsync(portal => portal.WordLists.AsNoTracking().ToListAsync());

        Assert.Equal(Reference.Words.GetProperty("settings").GetProperty("mer").EnumerateArray().Select(w => w.GetString()), Words(WordKind.Setting, "mer"));
        Assert.Equal(Reference.Words.GetProperty("themes").GetProperty("dos").GetProperty("words").EnumerateArray().Select(w => w.GetString()), Words(WordKind.StayTheme, "dos"));
        Assert.Equal(Reference.Words.GetProperty("ordinary").EnumerateArray().Select(w => w.GetString()), Words(WordKind.Reading, WordList.Ordinary));
        Assert.Equal(Reference.Words.GetProperty("areas").GetArrayLength(), lists.Count(l => l.Kind is WordKind.Area));
        Assert.All(Reference.Words.GetProperty("oldNames").EnumerateArray(), name => Assert.Contains(name.Text("name"), Words(WordKind.Station, name.Text("station"))));
        Assert.All(
            Reference.Words.GetProperty("orientations").EnumerateObject(),
            orientation => Assert.Equal(orientation.Value.EnumerateArray().Select(w => w.GetString()), Words(WordKind.Orientation, orientation.Name).TakeLast(orientation.Value.GetArrayLength())));

        IEnumerable<string?> Words(WordKind kind, string key) => lists.Single(l => l.Target == new WordTarget(kind, key)).Words.Fr;
    }

    // Synonyms stood among the texts of the orientation until they joined its words.
    [Theory]
    [InlineData(DatabaseEngine.Sqlite, "")]
    [InlineData(DatabaseEngine.Postgres, "::jsonb")]
    public async Task Read_AnOrientationOfBeforeTheLists_IsUnderstood(DatabaseEngine engine, string json)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await copy.SqlAsync($"""UPDATE "Orientations" SET "Texts" = REPLACE(CAST("Texts" AS TEXT), '"Conditions":', '"Synonyms":["crevé"],"Conditions":'){json} WHERE "Code" = 'RH'""");

        var texts = await copy.AskAsync(portal => portal.Orientations.Where(o => o.Code == "RH").Select(o => o.Texts).SingleAsync());

        Assert.Contains(await copy.RowsAsync("Orientations"), row => row.Contains("Synonyms", StringComparison.Ordinal));
        Assert.Equal(Reference.Orientations.Single(o => o.Text("code") == "RH").GetProperty("conditions").EnumerateArray().Select(c => c.GetString()), texts.Conditions);
    }
}
