using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

public sealed class WarmUpTests
{
    [Fact]
    public async Task Get_Ready_AfterTheMainPagesWereMade_IsReady()
    {
        var log = new Lines();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:WarmUp", "true");
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var visitor = watched.CreateClient();

        await Soon.IsTrueAsync(async () => (await visitor.GetAsync("/sante/pret")).StatusCode is HttpStatusCode.OK, "ready");

        Assert.Contains(log.Written, l => l.Text.StartsWith("Main pages warmed up", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Written, l => l.Level >= LogLevel.Warning);
    }
}
