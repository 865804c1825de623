using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Tests.Catalogue;

/// <summary>How many commands the database is sent: as many for one picture as it has tables, none for a page.</summary>
public sealed class DatabaseCostTests
{
    [Fact]
    public async Task Read_OnePicture_SendsOneCommandATable()
    {
        var counted = new Commands();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(counted))));
        await using var scope = watched.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        counted.Sent.Clear();

        await scope.ServiceProvider.GetRequiredService<CatalogueReader>().ReadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["CatalogueVersions", "Orientations", "Stations", "Stays", "Photos", "Redirects", "Incidents", "WordLists", "ShortLinks", "LetterIssues"],
            counted.Sent.Where(c => ReferenceEquals(c.Context, database)).Select(c => TableOf(c.Text)));
    }

    [Fact]
    public async Task Get_PublicPages_SendNothingToTheDatabase()
    {
        var counted = new Commands();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(counted))));
        var visitor = watched.CreateClient();
        counted.Sent.Clear();

        foreach (var address in PublicAddresses.All)
        {
            (await visitor.GetAsync(address)).EnsureSuccessStatusCode();
        }

        // The watch and the tasks have no visitor.
        Assert.DoesNotContain(counted.Sent, command => command.IsAsked);
    }

    private static string TableOf(string sql) => sql.Split("FROM \"")[1].Split('"')[0];

    private sealed class Commands : DbCommandInterceptor
    {
        public ConcurrentQueue<(DbContext? Context, string Text, bool IsAsked)> Sent { get; } = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Sent.Enqueue((eventData.Context, command.CommandText, new Microsoft.AspNetCore.Http.HttpContextAccessor().HttpContext is not null));
            return result;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(ReaderExecuting(command, eventData, result));
    }
}
