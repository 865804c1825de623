using System.Text;
using Microsoft.Net.Http.Headers;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Setup;

/// <summary>Where nothing else answers, an address of old leads to the new one, or says that what was there is gone.</summary>
internal static class OldAddresses
{
    /// <summary>Browsers keep a 301 for good where nothing is said: one that was set wrong must be mendable.</summary>
    private static readonly CacheControlHeaderValue ForADay = new() { Public = true, MaxAge = TimeSpan.FromDays(1) };

    public static void UseOldAddresses(this WebApplication app) => app.Use(AnswerAsync);

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);

        var (request, response) = (context.Request, context.Response);

        if (response.StatusCode != StatusCodes.Status404NotFound || response.HasStarted || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !context.RequestServices.GetRequiredService<CatalogueKeeper>().Current.Redirects.TryFind(request.Path.Value ?? "", out var newAddress))
        {
            return;
        }

        if (newAddress is null)
        {
            response.StatusCode = StatusCodes.Status410Gone;
            return;
        }

        response.StatusCode = StatusCodes.Status301MovedPermanently;
        response.GetTypedHeaders().CacheControl = ForADay;
        response.Headers.Location = Language.Current.Address(WithQuery(newAddress, request.QueryString.Value));
    }

    private static string WithQuery(string address, string? query) =>
        query is { Length: > 1 } ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Plain(query[1..])}" : address;

    // What was typed goes into a header, which holds visible ASCII and nothing else.
    private static string Plain(string query)
    {
        var plain = new StringBuilder(query.Length);

        foreach (var rune in query.EnumerateRunes())
        {
            plain.Append(rune is { IsAscii: true, Value: > ' ' and <= '~' and not '#' } ? rune.ToString() : Uri.EscapeDataString(rune.ToString()));
        }

        return plain.ToString();
    }
}
