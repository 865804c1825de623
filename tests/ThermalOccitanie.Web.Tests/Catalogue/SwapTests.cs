using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Tests.Catalogue;

/// <summary>Pictures follow each other under readers who never see a half of one and a half of the next.</summary>
public sealed class SwapTests
{
    private const int Pictures = 12;
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Current_ReadWhilePublicationsFollowEachOther_IsNeverTorn(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        await PublishEverywhereAsync(portal, "publication 0");
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        var seen = new ConcurrentDictionary<PublishedCatalogue, byte>();
        using var over = new CancellationTokenSource();

        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!over.IsCancellationRequested)
            {
                var picture = portal.Keeper.Current;

                if (seen.TryAdd(picture, 0))
                {
                    IsWhole(picture);
                }
            }
        })).ToList();
        var rebuilders = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!over.IsCancellationRequested)
            {
                await portal.Keeper.LookAsync(CancellationToken.None);
            }
        })).ToList();

        var last = "publication 0";

        await Soon.IsTrueAsync(
            async () =>
            {
                last = $"publication {seen.Count}-{Guid.CreateVersion7():N}";
                await PublishEverywhereAsync(portal, last);
                return seen.Count > Pictures || readers.Exists(r => r.IsFaulted);
            },
            $"{Pictures} pictures are seen");

        await Soon.IsTrueAsync(() => portal.Keeper.Current.Stations[0].Commune == last || readers.Exists(r => r.IsFaulted), "the last publication shows");
        await over.CancelAsync();
        await Task.WhenAll([.. readers, .. rebuilders]);

        Assert.Null(portal.Keeper.Failure);
    }

    // All of a publication is one transaction: stations, stays and orientations bear the same words.
    private static Task<bool> PublishEverywhereAsync(Portal portal, string words) => portal.WithDatabaseAsync(async database =>
    {
        await using var transaction = await database.Database.BeginTransactionAsync();
        await database.Stations.ExecuteUpdateAsync(set => set.SetProperty(s => s.Commune, words));
        await database.Stays.ExecuteUpdateAsync(set => set.SetProperty(s => s.Summary, words));
        await transaction.CommitAsync();
        return true;
    });

    private static void IsWhole(PublishedCatalogue picture)
    {
        var words = Assert.Single(picture.Stations.Select(s => s.Commune).Concat(picture.Stays.Select(s => s.Summary)).Distinct());

        Assert.StartsWith("publication ", words);
        Assert.Equal(Reference.Stations.Count, picture.Stations.Count);
        Assert.Equal(Reference.Stays.Count, picture.Stays.Count);
        Assert.Equal(picture.Stations.Count, picture.List(StationFilter.Everything, Today).Total);
        Assert.All(picture.Stations, station => Assert.Same(station, picture.FindStation(station.Slug)));
        Assert.All(picture.Stays, stay => Assert.Contains(stay, picture.FindStation(stay.StationSlug)!.Stays));
    }
}
