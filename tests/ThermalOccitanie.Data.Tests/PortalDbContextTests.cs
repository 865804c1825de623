using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests;

public sealed class PortalDbContextTests
{
    public static TheoryData<DatabaseEngine, string> Listings { get; } = new(
        from engine in Enum.GetValues<DatabaseEngine>()
        from kind in new[] { "full", "empty", "season without an end", "establishment without a phone" }
        select new TheoryDataRow<DatabaseEngine, string>(engine, kind));

    [Theory]
    [MemberData(nameof(Listings))]
    public async Task Save_Listing_ComesBackWhole(DatabaseEngine engine, string kind)
    {
        var listing = kind switch
        {
            "full" => Fontclaire.Listing(),
            "empty" => new StationListing(),
            "season without an end" => new() { Season = { Items = [new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23) }, new() { Year = 2027, IsConfirmed = false, OpensOn = new(2027, 3, 22) }] } },
            _ => new() { Establishments = { Items = [new() { Name = "Thermes" }] } },
        };
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);

        var station = Fontclaire.Station();
        station.Publish(listing, Fontclaire.Now);
        await AddAsync(copy, station);

        Assert.Equal(JsonSerializer.Serialize(listing), JsonSerializer.Serialize((await FindAsync(copy)).Listing));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_FullListingThenAnEmptyOne_KeepsNothingOfTheOld(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await AddAsync(copy, Fontclaire.Station());

        await copy.DoAsync(async portal =>
        {
            (await portal.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug)).Publish(new(), Fontclaire.Now);
            await portal.SaveChangesAsync();
        });

        Assert.Equal(JsonSerializer.Serialize(new StationListing()), JsonSerializer.Serialize((await FindAsync(copy)).Listing));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_Instant_ComesBackInUtc(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var station = Fontclaire.Station();
        station.Publish(station.Listing, Fontclaire.Now);
        await AddAsync(copy, station);

        var editedAt = (await FindAsync(copy)).EditedAt!.Value;

        Assert.Equal(Fontclaire.Now, editedAt);
        Assert.Equal(DateTimeKind.Utc, editedAt.Kind);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_PublishedByAnotherMeanwhile_IsRefused(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await AddAsync(copy, Fontclaire.Station());

        await copy.DoAsync(async slow =>
        {
            var station = await slow.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug);
            await copy.DoAsync(async quick =>
            {
                (await quick.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug)).Publish(new() { Presentation = { Summary = "Premier." } }, Fontclaire.Now);
                await quick.SaveChangesAsync();
            });

            station.Publish(new() { Presentation = { Summary = "Second." } }, Fontclaire.Now);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync());
        });

        Assert.Equal("Premier.", (await FindAsync(copy)).Listing.Presentation.Summary);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_AddressAlreadyTaken_IsRefused(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await AddAsync(copy, Fontclaire.Station());

        await Assert.ThrowsAsync<DbUpdateException>(() => AddAsync(copy, Fontclaire.Station()));
    }

    private static Task AddAsync(ProgramCopy copy, Station station) => copy.DoAsync(async portal =>
    {
        portal.Add(station);
        await portal.SaveChangesAsync();
    });

    private static Task<Station> FindAsync(ProgramCopy copy) =>
        copy.AskAsync(portal => portal.Stations.AsNoTracking().SingleAsync(s => s.Slug == Fontclaire.Slug));
}
