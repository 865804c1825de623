using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Catalogue;

/// <summary>The database goes while visitors read: they notice nothing.</summary>
public sealed class DatabaseGoneTests
{
    [Fact]
    public async Task Stop_PostgresUnderLoad_LeavesEveryPublicPageAnsweringAndComesBack()
    {
        await using var cluster = await PostgresCluster.StartNewAsync();
        await using var database = TestDatabase.On(cluster);
        await using var portal = Portal.On(database);

        await EverythingAnswersWhileAsync(portal, cluster.StopAsync);
        await Soon.IsTrueAsync(() => portal.Keeper.Failure is not null, "the failure is noticed");
        await EverythingAnswersWhileAsync(portal, () => Task.CompletedTask);
        Assert.Equal("last-good-picture", await StatusAsync(portal));

        await cluster.StartAsync();
        await Soon.IsTrueAsync(async () => await StatusAsync(portal) == "ready", "the database is read again");
        await portal.WithDatabaseAsync(d => d.Stations.ExecuteUpdateAsync(set => set.SetProperty(s => s.Commune, "Fontclaire-les-Bains")));
        await Soon.IsTrueAsync(() => portal.Catalogue.Stations.All(s => s.Commune == "Fontclaire-les-Bains"), "a new publication shows");
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("renamed")]
    [InlineData("emptied")]
    [InlineData("overwritten")]
    public async Task Lose_SqliteFileUnderLoad_LeavesEveryPublicPageAnswering(string how)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var file = Path.Combine(portal.Database.DataFolder, "portal.db");

        await EverythingAnswersWhileAsync(portal, async () =>
        {
            SqliteConnection.ClearAllPools();
            Func<Task> lose = how switch
            {
                "deleted" => () => { File.Delete(file); return Task.CompletedTask; },
                "renamed" => () => { File.Move(file, file + ".old"); return Task.CompletedTask; },
                "emptied" => () => File.WriteAllBytesAsync(file, []),
                _ => () => File.WriteAllTextAsync(file, new string('x', 16_384)),
            };
            await lose();
            SqliteConnection.ClearAllPools();
        });
        await Soon.IsTrueAsync(() => portal.Keeper.Failure is not null, "the failure is noticed");

        await EverythingAnswersWhileAsync(portal, () => Task.CompletedTask);
        Assert.Equal("last-good-picture", await StatusAsync(portal));
    }

    /// <summary>Several visitors go round all the addresses, some rounds before the event and some after.</summary>
    private static async Task EverythingAnswersWhileAsync(Portal portal, Func<Task> happensAsync)
    {
        const int visitors = 3;
        const int rounds = 4;
        var visitor = portal.Visitor();
        var firstRounds = new CountdownEvent(visitors);
        var refused = new ConcurrentBag<string>();

        var visits = Enumerable.Range(0, visitors).Select(_ => Task.Run(async () =>
        {
            for (var round = 0; round < rounds; round++)
            {
                foreach (var address in PublicAddresses.All)
                {
                    using var response = await visitor.GetAsync(address);

                    if (response.StatusCode is not HttpStatusCode.OK)
                    {
                        refused.Add($"{address}: {response.StatusCode}");
                    }
                }

                if (round == 0)
                {
                    firstRounds.Signal();
                }
            }
        })).ToList();

        await Task.Run(firstRounds.Wait);
        await happensAsync();
        await Task.WhenAll(visits);

        Assert.Empty(refused);
    }

    private static async Task<string?> StatusAsync(Portal portal) =>
        (await portal.Visitor().GetFromJsonAsync<JsonElement>("/sante/pret")).GetProperty("status").GetString();
}
