using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace ThermalOccitanie.Web.Setup;

/// <summary>One line a request: method, route template, status, milliseconds. Never the query, the address or a name.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();

        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed ? failed.Endpoint : context.GetEndpoint()) is RouteEndpoint { RoutePattern.RawText: { } template } ? "/" + template.TrimStart('/') : "(no route)";
            logger.LogInformation(
                "{Method} {Route} answered {Status} in {ElapsedMilliseconds:0.0} ms",
                context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
