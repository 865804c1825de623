using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>One line a request, which says what was asked for and never by whom nor about what illness.</summary>
public sealed class RequestLogTests
{
    [Theory]
    [InlineData("/stations?q=eczema-secret", @"^GET /stations answered 200 in \d+[.,]\d ms$")]
    [InlineData("/recherche?q=eczema-secret&page=2", @"^GET /recherche answered 200 in \d+[.,]\d ms$")]
    [InlineData("/api/v1/recherche?q=eczema-secret", @"^GET /api/v1/recherche answered 200 in \d+[.,]\d ms$")]
    [InlineData("/stations/eczema-secret", @"^GET /stations/\{slug\} answered 404 in \d+[.,]\d ms$")]
    [InlineData("/api/v1/stations/eczema-secret", @"^GET /api/v1/stations/\{slug\} answered 404 in \d+[.,]\d ms$")]
    [InlineData("/eczema-secret?q=eczema-secret", @"^GET \(no route\) answered 404 in \d+[.,]\d ms$")]
    [InlineData("/api/v1/stations?page=eczema-secret", @"^GET /api/v1/stations answered 400 in \d+[.,]\d ms$")]
    public async Task Get_AnyAddress_LeavesOneLineWithoutWhatWasTyped(string address, string line)
    {
        var log = new Lines();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var visitor = watched.CreateClient();
        visitor.DefaultRequestHeaders.UserAgent.ParseAdd("agent-secret/1.0");
        log.Written.Clear();

        await visitor.GetAsync(address);

        Assert.Matches(line, Assert.Single(log.Written, l => l.Category.EndsWith("RequestLog", StringComparison.Ordinal)).Text);
        Assert.DoesNotContain(log.Written, l => l.Level >= LogLevel.Information && l.Text.Contains("secret", StringComparison.Ordinal) && !l.Category.StartsWith("Microsoft.", StringComparison.Ordinal));
    }
}
