using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests.Migrations;

public sealed class KeepSeasonsByYearTests
{
    private const string Name = "KeepSeasonsByYear";

    private static readonly Season Known = new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23), ClosesOn = new(2026, 10, 30) };

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Up_OneSeasonInEachDocument_IsReadAsConfirmed(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = await AddAsync(copy, [Known]);
        await copy.GoBeforeAsync(Name);

        // What the program wrote before this migration.
        var season = new JsonObject { ["Year"] = 2026, ["OpensOn"] = "2026-03-23", ["ClosesOn"] = "2026-10-30" };
        await WriteAsOfOldAsync(copy, engine, season);
        await copy.GoToTheLastAsync();

        Assert.Equal([Json(station.Listing), Json(station.Listing), Json(station.Listing)], await ListingsAsync(copy, station.Id));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Up_NoSeason_LeavesNone(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = await AddAsync(copy, []);
        await copy.GoBeforeAsync(Name);

        await WriteAsOfOldAsync(copy, engine, season: null);
        await copy.GoToTheLastAsync();

        Assert.Equal([Json(station.Listing), Json(station.Listing), Json(station.Listing)], await ListingsAsync(copy, station.Id));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Down_SeveralSeasons_KeepsTheLastConfirmed(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = await AddAsync(copy, [new() { Year = 2025, IsConfirmed = true, OpensOn = new(2025, 3, 24) }, Known, Known.Following()]);

        await copy.GoBeforeAsync(Name);
        await copy.GoToTheLastAsync();

        station.Listing.Season.Items = [Known];
        Assert.Equal([Json(station.Listing), Json(station.Listing), Json(station.Listing)], await ListingsAsync(copy, station.Id));
    }

    // The reference has not changed: no station is filled anew, and none looks edited.
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Up_StationsOfTheReference_AreAsFilledAnew(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var filled = await ReferenceAsync(copy);

        await copy.GoBeforeAsync(Name);
        await copy.GoToTheLastAsync();
        await copy.StartAsync();

        Assert.NotEmpty(filled);
        Assert.Equal(filled, await ReferenceAsync(copy));
    }

    private static async Task<Station> AddAsync(ProgramCopy copy, List<Season> seasons)
    {
        var station = Fontclaire.Station();
        station.Listing.Season.Items = seasons;

        await copy.DoAsync(async portal =>
        {
            portal.Add(station);
            portal.Add(ListingRevision.Start(station, ListingSectionKind.Season, new(Guid.CreateVersion7(), "Anne Roux", IsThirdParty: false), Fontclaire.Now));
            await portal.SaveChangesAsync();
        });
        return station;
    }

    private static Task WriteAsOfOldAsync(ProgramCopy copy, DatabaseEngine engine, JsonObject? season)
    {
        var (live, revision) = engine is DatabaseEngine.Postgres
            ? ("""UPDATE "Stations" SET "Listing" = CAST({0} AS jsonb) WHERE "Slug" = {1}""", """UPDATE "ListingRevisions" SET "Proposed" = CAST({0} AS jsonb), "Before" = CAST({0} AS jsonb)""")
            : ("""UPDATE "Stations" SET "Listing" = {0} WHERE "Slug" = {1}""", """UPDATE "ListingRevisions" SET "Proposed" = {0}, "Before" = {0}""");

        return copy.DoAsync(async portal =>
        {
            var document = JsonNode.Parse(await portal.Database.SqlQuery<string>($"""SELECT CAST("Listing" AS text) AS "Value" FROM "Stations" WHERE "Slug" = {Fontclaire.Slug}""").SingleAsync())!;
            Assert.True(JsonNode.DeepEquals(season, document["Season"]!["Latest"]), "Going back makes what the program of then wrote.");
            Assert.False(document["Season"]!.AsObject().ContainsKey("Items"));

            document["Season"]!["Latest"] = season;
            var json = document.ToJsonString();
            Assert.Equal(1, await portal.Database.ExecuteSqlRawAsync(live, json, Fontclaire.Slug));
            Assert.Equal(1, await portal.Database.ExecuteSqlRawAsync(revision, json));
        });
    }

    private static Task<string[]> ListingsAsync(ProgramCopy copy, Guid stationId) => copy.AskAsync(async portal =>
    {
        var live = await portal.Stations.AsNoTracking().SingleAsync(s => s.Id == stationId);
        var revision = await portal.ListingRevisions.AsNoTracking().SingleAsync();
        return new[] { Json(live.Listing), Json(revision.Proposed), Json(revision.Before) };
    });

    private static Task<List<string>> ReferenceAsync(ProgramCopy copy) => copy.AskAsync(async portal =>
        (await portal.Stations.AsNoTracking().OrderBy(s => s.Slug).ToListAsync()).ConvertAll(s => $"{s.Slug} {s.ConcurrencyToken} {s.EditedAt} {s.SeedFingerprint} {Json(s.Listing)}"));

    private static string Json(StationListing listing) => JsonSerializer.Serialize(listing);
}
