using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Setup;

/// <summary>
/// Finished pages, kept compressed. A page is the same for everyone for one picture of the catalogue and one day: both are
/// part of its key, so that no page outlives a publication or midnight in Paris.
/// </summary>
internal static class PageCache
{
    public const string Policy = "pages";

    private const long LargestCacheBytes = 64 * 1024 * 1024;

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddOutputCache(options =>
        {
            options.SizeLimit = LargestCacheBytes;

            // An address in capitals leads to the one address of the page; it must not be answered from that page's cache.
            options.UseCaseSensitivePaths = true;
            options.AddPolicy(Policy, policy => policy
                .With(context => !HoldsWords(context.HttpContext.Request))
                .Expire(TimeSpan.FromHours(24))
                // By the query as it is written. The rule by fields sorts the values of a repeated one in the request itself, and
                // the first orientation, or the order in which stations are compared, would be lost.
                .SetVaryByQuery([])
                .VaryByValue(context => KeyValuePair.Create("query", context.Request.QueryString.Value ?? ""))
                .VaryByValue(context => KeyValuePair.Create("picture", Picture(context)))
                .VaryByValue(_ => KeyValuePair.Create("language", Language.Current.Code))
                .VaryByValue(context => KeyValuePair.Create("encoding", Encoding(context.Request))));
        });
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    /// <summary>Cache outside, then the tag of the bytes really sent, then compression: each is paid once a page.</summary>
    public static void UsePageCache(this WebApplication app)
    {
        app.UseOutputCache();
        app.UseMiddleware<PageTags>();
        app.UseResponseCompression();
    }

    // What a visitor typed is answered and forgotten: it becomes the key of nothing.
    private static bool HoldsWords(HttpRequest request) => request.Query.ContainsKey("q") || request.Query.ContainsKey("autour-de");

    private static string Picture(HttpContext context)
    {
        var services = context.RequestServices;
        return $"{services.GetRequiredService<CatalogueKeeper>().Current.Version}/{services.GetRequiredService<PortalDay>().Today:yyyyMMdd}";
    }

    // Browsers write the same wish in many ways: three variants of a page are enough.
    private static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "none";
    }

    /// <summary>Gives each page a strong tag of its bytes; who comes back with it is told that nothing changed.</summary>
    internal sealed class PageTags(RequestDelegate next)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<OutputCacheAttribute>() is null || !HttpMethods.IsGet(context.Request.Method))
            {
                await next(context);
                return;
            }

            var real = context.Response.Body;
            using var page = new MemoryStream();
            context.Response.Body = page;

            try
            {
                await next(context);
            }
            finally
            {
                context.Response.Body = real;
            }

            if (context.Response.StatusCode == StatusCodes.Status200OK)
            {
                var headers = context.Response.GetTypedHeaders();
                headers.ETag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(page.GetBuffer().AsSpan(0, (int)page.Length)))[..32]}\"");
                headers.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
            }

            page.Position = 0;
            await page.CopyToAsync(real, context.RequestAborted);
        }
    }
}
