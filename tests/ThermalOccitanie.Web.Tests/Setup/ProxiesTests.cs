using System.Net;
using Microsoft.AspNetCore.Http;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>What a proxy says of a visitor is believed from those that the settings name, and from nobody else.</summary>
public sealed class ProxiesTests
{
    private const string Proxy = "10.1.2.3";
    private const string Visitor = "192.0.2.1";

    [Theory]
    [InlineData(null, Proxy, "http")]
    [InlineData("", Proxy, "http")]
    [InlineData(Proxy, Proxy, "https")]
    [InlineData(Proxy, "10.1.2.4", "http")]
    [InlineData(Proxy, "127.0.0.1", "http")]
    [InlineData("10.0.0.0/8", Proxy, "https")]
    [InlineData("192.0.2.9; 10.0.0.0/8", Proxy, "https")]
    [InlineData("fd00::/8", "fd00::1", "https")]
    [InlineData(Proxy, "::ffff:" + Proxy, "https")]
    public async Task Get_FromAProxy_IsOverHttpsIfTheSettingsKnowIt(string? known, string from, string scheme)
    {
        await using var portal = Behind(known);

        var context = await GetAsync(portal, "/robots.txt", from, Visitor);

        using var reader = new StreamReader(context.Response.Body);
        Assert.EndsWith($"Sitemap: {scheme}://localhost/sitemap.xml\n", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Get_ThroughAKnownProxy_IsCountedForEachVisitor()
    {
        await using var portal = Behind(Proxy);

        Assert.Equal(200, await SearchAsync(portal, Visitor));
        Assert.Equal(200, await SearchAsync(portal, "192.0.2.2"));
        Assert.Equal(429, await SearchAsync(portal, Visitor));

        // What a visitor writes before the proxy's own word counts for nothing.
        Assert.Equal(429, await SearchAsync(portal, $"203.0.113.7, {Visitor}"));
    }

    [Fact]
    public async Task Get_ThroughAnUnknownProxy_IsCountedForTheProxy()
    {
        await using var portal = Behind(known: null);

        Assert.Equal(200, await SearchAsync(portal, Visitor));
        Assert.Equal(429, await SearchAsync(portal, "192.0.2.2"));
    }

    private static Portal Behind(string? known)
    {
        var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:RateLimits:Enabled", "true").With("Portal:RateLimits:SearchPerMinute", "1");
        return known is null ? portal : portal.With("Portal:Proxy:Known", known);
    }

    private static async Task<int> SearchAsync(Portal portal, string forwardedFor) =>
        (await GetAsync(portal, "/recherche", Proxy, forwardedFor)).Response.StatusCode;

    private static Task<HttpContext> GetAsync(Portal portal, string path, string from, string forwardedFor) => portal.Server.SendAsync(context =>
    {
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        context.Request.Method = "GET";
        context.Request.Path = path;
        context.Request.QueryString = new("?q=dos"); // typed words are answered each time: no finished page waits for them
        context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        context.Request.Headers["X-Forwarded-Proto"] = "https";
    });
}
