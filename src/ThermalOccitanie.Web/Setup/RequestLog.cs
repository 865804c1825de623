using System.Diagnostics;

namespace ThermalOccitanie.Web.Setup;

/// <summary>One line a request that is not answered with a finished page: method, route template, status, milliseconds. Never the query, the address or a name.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    private static readonly object Asked = new();

    /// <summary>Notes the route that was asked for, once, before an error page takes its place.</summary>
    public static Task NoteRoute(HttpContext context, RequestDelegate next)
    {
        context.Items.TryAdd(Asked, context.GetEndpoint());
        return next(context);
    }

    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();

        try
        {
            await next(context);
        }
        finally
        {
            Write(context, started);
        }
    }

    private void Write(HttpContext context, long started)
    {
        // PageCache counts its own: a line would cost as much as such an answer.
        if (context.Features.Get<FinishedPage>() is null)
        {
            var route = context.Items[Asked] is RouteEndpoint { RoutePattern.RawText: { } template } ? "/" + template.TrimStart('/') : "(no route)";
            logger.LogInformation(
                "{Method} {Route} answered {Status} in {ElapsedMilliseconds:0.0} ms",
                context.Request.Method, route, context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
