using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Accounts;

/// <summary>A private page asks the database a handful of things, who asks included, however long its lists are.</summary>
public sealed class PrivatePageCostTests
{
    private const int MostCommands = 6;

    [Fact]
    public async Task Get_EachPrivatePage_SendsAHandfulOfCommands()
    {
        var counted = new Commands();
        await using var world = await PrivateWorld.OpenAsync(DatabaseEngine.Sqlite);
        await using var watched = world.Portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(counted))));
        List<string> costly = [];

        // Identity reads the account anew for each thing it is asked about: the page of proofs, opened once in an account's life, is its own.
        foreach (var address in PrivateAddresses.All.Where(a => a.Pattern != "/connexion/proteger"))
        {
            foreach (var (name, who) in world.Everyone.Where(e => world.May(address.Reads, e.Person)))
            {
                // Another copy of the program on the same database: it knows the session that the first one opened.
                using var browser = watched.CreateDefaultClient(People.Home, new CookieContainerHandler(await world.Portal.SessionAsync(who!.Account, world.IsComplete(who))));
                counted.Sent.Clear();
                await browser.GetAsync(world.Fill(address, who));

                if (counted.Sent.Count > MostCommands)
                {
                    costly.Add($"{name}: {address.Pattern} sends {counted.Sent.Count}");
                }

                Assert.NotEmpty(counted.Sent);
            }
        }

        Assert.True(costly.Count == 0, string.Join('\n', costly));
    }

    /// <summary>What is sent while a request is answered; the tasks in the background are not the page's.</summary>
    private sealed class Commands : DbCommandInterceptor
    {
        private readonly HttpContextAccessor _request = new();

        public ConcurrentQueue<string> Sent { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Note(command);
            return ValueTask.FromResult(result);
        }

        private void Note(DbCommand command)
        {
            if (_request.HttpContext is not null)
            {
                Sent.Enqueue(command.CommandText);
            }
        }
    }
}
