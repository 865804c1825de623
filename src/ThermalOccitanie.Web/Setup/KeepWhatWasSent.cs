using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Setup;

/// <summary>
/// What someone was sending when their session had ended, or when the form had been opened by another session, is handed
/// back to them to be sent again: nothing typed is lost.
/// </summary>
internal sealed class KeepWhatWasSent : IAlwaysRunResultFilter
{
    private static readonly object Refused = new();

    /// <summary>Where it was being sent, for the page that hands it back.</summary>
    public static string? SentTo(HttpContext context) => context.Items[Refused] as string;

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);

        if (!HttpMethods.IsPost(context.Request.Method) || context.Response.HasStarted || context.GetEndpoint()?.Metadata.GetMetadata<PrivateAttribute>() is null
            || (context.Response.StatusCode != StatusCodes.Status401Unauthorized && SentTo(context) is null))
        {
            return;
        }

        context.Items[Refused] = context.Request.Path + context.Request.QueryString;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Path, context.Request.QueryString) = (Doors.SendAgain, QueryString.Empty);
        await next(context);
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            context.HttpContext.Items[Refused] = context.HttpContext.Request.Path.Value;
        }
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
        // Nothing is left to do once the answer is written.
    }
}
