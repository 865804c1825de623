using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Setup;

/// <summary>
/// To a stranger, what is closed and what does not exist are the same: not found. Only whoever is not signed in, or has
/// shown half of what their account asks for, is led to the door first; what they were sending is kept for them.
/// </summary>
internal sealed class ClosedDoors : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        if (DoorFor(context) is not { } door)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Redirect(door);
        }
        else
        {
            // The error page of this status holds what was sent, to be sent again.
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }

        return Task.CompletedTask;
    }

    private static string? DoorFor(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null)
        {
            return null;
        }

        var returnTo = Uri.EscapeDataString(context.Request.Path + context.Request.QueryString);

        return context.Features.Get<SignedIn>() switch
        {
            null => $"{Doors.SignIn}?retour={returnTo}",
            { IsComplete: false } => $"{Doors.SecondFactor}?retour={returnTo}",
            _ => null,
        };
    }
}
