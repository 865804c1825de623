using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Web.Audience;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Links;

/// <summary>Short addresses, typed or scanned: on to the page, with nothing added to its address, and counted.</summary>
internal static class ShortLinks
{
    public static void MapShortLinks(this WebApplication app) =>
        app.MapMethods(Link.ShortLinkPattern, ["GET", "HEAD"], Answer).AllowAnonymous().ExcludeFromDescription().RequireRateLimiting(RateLimits.Search);

    private static IResult Answer(string code, HttpContext context, CatalogueKeeper keeper, AudienceMeter meter)
    {
        // Kept by a browser or a proxy, it would be counted once for many, and lead to yesterday's page.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        var catalogue = keeper.Current;

        if (LinkCode.Read(code) is not { } known || !catalogue.ShortLinks.TryGetValue(known, out var link))
        {
            return Results.NotFound();
        }

        meter.Count(context, link);
        return Results.Redirect(link.IsAliveIn(catalogue) ? link.Target : Link.ShortLinkEnd(known));
    }
}
