using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Tests.Setup;

public sealed class SecurityHeadersTests(SharedPortal shared)
{
    public static TheoryData<string> Answers { get; } =
        [.. PublicAddresses.All, "/nulle-part", "/stations/nulle-part", "/api/v1/nulle-part", "/api/v1/stations?page=0", "/sante/vivant", "/sante/pret", "/css/site.css", "/erreur/404"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Get_AnyAddress_BearsTheHeadersAndNoCookie(string address) =>
        BearsTheHeaders(await shared.Portal.Visitor().GetAsync(address));

    [Fact]
    public async Task Post_WhereNothingIsSent_BearsTheHeadersAndNoCookie() =>
        BearsTheHeaders(await shared.Portal.Visitor().PostAsync("/stations", new FormUrlEncodedContent([])));

    [Theory]
    [InlineData("/calendrier")]
    [InlineData("/api/v1/calendrier")]
    public async Task Get_WhenOurOwnCodeFails_BearsTheHeadersToo(string address)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var asked = 0;

        // Once only: the page that says so asks for the day too.
        await using var failing = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<PortalDay>(_ =>
            Interlocked.Increment(ref asked) == 1 ? throw new InvalidOperationException("Our own fault.") : new(portal.Clock))));

        var response = await failing.CreateClient().GetAsync(address);

        Assert.Equal(500, (int)response.StatusCode);
        Assert.DoesNotContain("Our own fault", await response.Content.ReadAsStringAsync());
        BearsTheHeaders(response);
    }

    private static void BearsTheHeaders(HttpResponseMessage response)
    {
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("*", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("geolocation=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
