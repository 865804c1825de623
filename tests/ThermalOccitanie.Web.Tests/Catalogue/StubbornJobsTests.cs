using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Tests.Catalogue;

/// <summary>A job that ends on a failure stops the whole program: ours go on, whatever the driver throws.</summary>
public sealed class StubbornJobsTests
{
    [Theory]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(OperationCanceledException))]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(OutOfMemoryException))]
    public async Task Look_DriverThrowsWhatNobodyExpects_TheSiteStaysAndRecovers(Type failure)
    {
        var driver = new MoodyDriver();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var moody = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(driver))));
        var visitor = moody.CreateClient();
        var keeper = moody.Services.GetRequiredService<CatalogueKeeper>();

        driver.Throw(failure);
        await Soon.IsTrueAsync(() => keeper.Failure == failure.Name, "the failure is noticed");
        Assert.Equal(200, (int)(await visitor.GetAsync("/stations")).StatusCode);

        driver.Throw(null);
        await Soon.IsTrueAsync(() => keeper.Failure is null, "the watch looks again");
        Assert.False(moody.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested);
    }

    private sealed class MoodyDriver : DbCommandInterceptor
    {
        private volatile Type? _failure;

        public void Throw(Type? failure) => _failure = failure;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            _failure is { } failure ? throw (Exception)Activator.CreateInstance(failure, "moody")! : ValueTask.FromResult(result);
    }
}
