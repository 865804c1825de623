using Microsoft.Net.Http.Headers;

namespace ThermalOccitanie.Web.Setup;

/// <summary>Style, script and fonts. What is asked for by a name with a fingerprint may be kept for good.</summary>
internal static class Assets
{
    private static readonly CacheControlHeaderValue ForGood = new()
    {
        Public = true,
        MaxAge = TimeSpan.FromDays(365),
        Extensions = { new NameValueHeaderValue("immutable") },
    };

    public static void MapAssets(this WebApplication app) => app.MapStaticAssets().AllowAnonymous().Add(KeepFontsForGood);

    // A style sheet asks for its fonts by their plain names, which the framework has checked at each visit. Ours bear a
    // number that changes with the font (eng/fonts/subset.sh).
    private static void KeepFontsForGood(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path, RequestDelegate: { } send } && path.TrimStart('/').StartsWith("fonts/", StringComparison.Ordinal))
        {
            endpoint.RequestDelegate = context =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.GetTypedHeaders().CacheControl = ForGood;
                    return Task.CompletedTask;
                });
                return send(context);
            };
        }
    }
}
