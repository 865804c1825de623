using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Catalogue;

[Collection(Alone.Name)]
public sealed class TwoCopiesTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Publish_ThroughOneCopy_IsOnThePagesOfBothSoon(DatabaseEngine engine) =>
        await IsSoonOnBothAsync(engine, (portal, words) => portal.WithDatabaseAsync(async database =>
        {
            var station = await database.Stations.SingleAsync(s => s.Slug == PublicAddresses.Station);
            var listing = station.Listing;
            station.Publish(
                new StationListing
                {
                    Presentation = new() { Summary = words, Sources = listing.Presentation.Sources },
                    Orientations = listing.Orientations,
                },
                new DateTime(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc));
            await database.SaveChangesAsync();
            return true;
        }));

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Write_ByPlainSql_IsOnThePagesOfBothSoon(DatabaseEngine engine) =>
        await IsSoonOnBothAsync(engine, (portal, words) => portal.WithDatabaseAsync(async database =>
            await database.Database.ExecuteSqlAsync($"""UPDATE "Stations" SET "Name" = {words} WHERE "Slug" = {PublicAddresses.Station}""") == 1));

    // The promise is two seconds. It is measured and written, never asserted: the machine may be busy with something else.
    private static async Task IsSoonOnBothAsync(DatabaseEngine engine, Func<Portal, string, Task<bool>> writeAsync)
    {
        const string Words = "Fontclaire, essai";
        await using var one = Portal.On(engine);
        await using var other = Portal.Beside(one);
        HttpClient[] visitors = [one.Visitor(), other.Visitor()];
        await Task.WhenAll(visitors.Select(v => v.GetStringAsync("/")));

        Assert.True(await writeAsync(one, Words));
        var took = await Task.WhenAll(visitors.Select(visitor => Soon.IsTrueAsync(
            async () => (await visitor.GetStringAsync($"/stations/{PublicAddresses.Station}")).Contains(Words, StringComparison.Ordinal),
            $"« {Words} » on {engine}")));

        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: on both after {took.Max().TotalMilliseconds:0} ms");
    }
}
