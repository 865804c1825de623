using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ThermalOccitanie.Web.Setup;

/// <summary>How much a request may hold and how long it may take: what nobody needs, nobody can use up.</summary>
internal static class RequestLimits
{
    /// <summary>No visitors' page takes a body; the one that does says how much, with <c>[RequestSizeLimit]</c>.</summary>
    public const int LargestBodyBytes = 16 * 1024;

    /// <summary>A whole listing, four times escaped.</summary>
    public const int LargestFormBytes = 512 * 1024;

    /// <summary>A question of two hundred letters, four times escaped, and every filter ticked.</summary>
    public const int LongestLineBytes = 8 * 1024;

    public const int LargestHeadersBytes = 16 * 1024;
    public const int MostHeaders = 64;

    /// <summary>A finished page takes less than a millisecond; one that is not there by then will not come.</summary>
    public static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan LongestWaitForHeaders = TimeSpan.FromSeconds(10);

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBodyBytes;
            options.Limits.MaxRequestLineSize = LongestLineBytes;
            options.Limits.MaxRequestHeadersTotalSize = LargestHeadersBytes;
            options.Limits.MaxRequestHeaderCount = MostHeaders;
            options.Limits.RequestHeadersTimeout = LongestWaitForHeaders;
            options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = LongestAnswer,
            TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        });
    }

    public static void UseRequestLimits(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.Use(RefuseLargeBody);
    }

    // The server speaks up only once a body is read, which most pages never do: refused at once, and with a page, which
    // is asked for with the same body.
    private static Task RefuseLargeBody(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null
            && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
