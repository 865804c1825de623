using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Jobs;

namespace ThermalOccitanie.Web.Tests.Audience;

/// <summary>Visits, and the totals that came of them.</summary>
internal static class Counts
{
    public const string Firefox = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
    public const string Googlebot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)";
    public const string WhatsApp = "WhatsApp/2.23.20.0 A";

    /// <returns>The status, once the whole answer is there.</returns>
    public static async Task<HttpResponse> VisitAsync(this Portal portal, string address, string? userAgent = Firefox, string? referrer = null, string method = "GET", params (string Name, string Value)[] headers)
    {
        var context = await portal.Server.SendAsync(request =>
        {
            var (path, query) = address.Split('?') is [var before, var after] ? (before, $"?{after}") : (address, "");
            (request.Request.Method, request.Request.Path, request.Request.QueryString) = (method, path, new(query));
            request.Request.Host = new("portail.fontclaire.example");

            foreach (var (name, value) in headers.Concat([("User-Agent", userAgent ?? ""), ("Referer", referrer ?? "")]).Where(h => h.Item2.Length > 0))
            {
                request.Request.Headers[name] = value;
            }
        });
        await context.Response.Body.CopyToAsync(Stream.Null);
        return context.Response;
    }

    /// <summary>The totals once as many views as that are written down.</summary>
    public static async Task<List<PageViewTotal>> ViewsAsync(this Portal portal, long expected)
    {
        List<PageViewTotal> totals = [];
        await portal.Services.GetRequiredService<AudienceWriter>().WriteAsync(TestContext.Current.CancellationToken);
        await Soon.IsTrueAsync(
            async () => (totals = await portal.WithDatabaseAsync(d => d.PageViewTotals.AsNoTracking().OrderBy(t => t.Template).ThenBy(t => t.Kind).ToListAsync())).Sum(t => t.Count) >= expected, "the views are written down");
        Assert.Equal(expected, totals.Sum(t => t.Count));
        return totals;
    }

    /// <summary>The totals once as many passages as that are written down.</summary>
    public static async Task<List<ShortLinkTotal>> PassagesAsync(this Portal portal, long expected)
    {
        List<ShortLinkTotal> totals = [];
        await portal.Services.GetRequiredService<AudienceWriter>().WriteAsync(TestContext.Current.CancellationToken);
        await Soon.IsTrueAsync(async () => (totals = await portal.WithDatabaseAsync(d => d.ShortLinkTotals.AsNoTracking().ToListAsync())).Sum(t => t.Count) >= expected, "the passages are written down");
        Assert.Equal(expected, totals.Sum(t => t.Count));
        return totals;
    }
}
