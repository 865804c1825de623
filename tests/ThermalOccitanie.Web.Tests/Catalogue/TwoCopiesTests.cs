using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Catalogue;

[Collection(Alone.Name)]
public sealed class TwoCopiesTests
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Publish_ThroughOneCopy_IsOnThePagesOfBothWithinTwoSeconds(DatabaseEngine engine) =>
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
    public async Task Write_ByPlainSql_IsOnThePagesOfBothWithinTwoSeconds(DatabaseEngine engine) =>
        await IsSoonOnBothAsync(engine, (portal, words) => portal.WithDatabaseAsync(async database =>
            await database.Database.ExecuteSqlAsync($"""UPDATE "Stations" SET "Name" = {words} WHERE "Slug" = {PublicAddresses.Station}""") == 1));

    // The best of three: the machine may be busy with something else.
    private static async Task IsSoonOnBothAsync(DatabaseEngine engine, Func<Portal, string, Task<bool>> writeAsync)
    {
        await using var one = Portal.On(engine);
        await using var other = Portal.Beside(one);
        HttpClient[] visitors = [one.Visitor(), other.Visitor()];
        await Task.WhenAll(visitors.Select(v => v.GetStringAsync("/")));
        var best = TimeSpan.MaxValue;

        for (var attempt = 1; attempt <= 3 && best > Promised; attempt++)
        {
            var words = $"Fontclaire, essai {attempt}";
            Assert.True(await writeAsync(one, words));
            var written = Stopwatch.GetTimestamp();

            await Task.WhenAll(visitors.Select(visitor => Soon.IsTrueAsync(
                async () => (await visitor.GetStringAsync($"/stations/{PublicAddresses.Station}")).Contains(words, StringComparison.Ordinal),
                $"« {words} » on {engine}")));

            var took = Stopwatch.GetElapsedTime(written);
            best = took < best ? took : best;
        }

        Assert.True(best <= Promised, $"The best took {best.TotalSeconds:0.00} s.");
    }
}
