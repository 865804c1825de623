using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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

        // Once only: the page that says so asks for the day too; and not of the tasks, which nobody asked for.
        await using var failing = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddTransient<PortalDay>(_ =>
            new Microsoft.AspNetCore.Http.HttpContextAccessor().HttpContext is not null && Interlocked.Increment(ref asked) == 1 ? throw new InvalidOperationException("Our own fault.") : new(portal.Clock))));

        var response = await failing.CreateClient().GetAsync(address);

        Assert.Equal(500, (int)response.StatusCode);
        Assert.DoesNotContain("Our own fault", await response.Content.ReadAsStringAsync());
        BearsTheHeaders(response);
    }

    [Theory]
    [InlineData("https://portail.example/stations", "max-age=31536000")]
    [InlineData("https://portail.example/nulle-part", "max-age=31536000")]
    [InlineData("https://portail.example/css/site.css", "max-age=31536000")]
    [InlineData("https://portail.example/api/v1/stations", "max-age=31536000")]
    [InlineData("http://portail.example/stations", null)]
    [InlineData("https://localhost/stations", null)]
    public async Task Get_OverHttps_BindsTheBrowserToItForAYear(string address, string? bond) =>
        Assert.Equal(bond, Bond(await shared.Portal.Visitor().GetAsync(address)));

    [Fact]
    public async Task Get_OverHttps_WhereTheOwnerSaysSo_BindsTheNamesBelowToo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Https:IncludeSubDomains", "true");

        Assert.Equal("max-age=31536000; includeSubDomains", Bond(await portal.Visitor().GetAsync("https://portail.example/")));
    }

    [Fact]
    public async Task Get_OverHttps_WhileDeveloping_BindsNobody()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var developing = portal.WithWebHostBuilder(host => host.UseEnvironment(Environments.Development));

        Assert.Null(Bond(await developing.CreateClient().GetAsync("https://portail.example/")));
    }

    private static string? Bond(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? Assert.Single(values) : null;

    private static void BearsTheHeaders(HttpResponseMessage response)
    {
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Contains("object-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("*", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("strict-origin-when-cross-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("geolocation=()", Assert.Single(response.Headers.GetValues("Permissions-Policy")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("require-corp", Assert.Single(response.Headers.GetValues("Cross-Origin-Embedder-Policy")));
        Assert.Equal(
            response.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/api", StringComparison.Ordinal) ? "cross-origin" : "same-origin",
            Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }
}
