using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace ThermalOccitanie.Web.Setup;

/// <summary>Limits on what costs most to answer, search and the API, and on what is worth guessing at or pestering with: the sign-in, what visitors send.</summary>
internal static class RateLimits
{
    public const string Search = "search";
    public const string Api = "api";
    public const string SignIn = "sign-in";
    public const string Intake = "intake";

    public static void AddPortalRateLimits(this IServiceCollection services, RateLimitSettings settings) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter =
                    (context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? (int)Math.Ceiling(wait.TotalSeconds) : 60)
                    .ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            AddPolicy(options, Search, settings.Enabled ? settings.SearchPerMinute : null);
            AddPolicy(options, Api, settings.Enabled ? settings.ApiPerMinute : null);
            AddPolicy(options, SignIn, settings.Enabled ? settings.SignInPerMinute : null);
            AddPolicy(options, Intake, settings.Enabled ? settings.IntakePerMinute : null);
        });

    private static void AddPolicy(RateLimiterOptions options, string name, int? perMinute) =>
        options.AddPolicy(name, context => perMinute is { } limit
            ? RateLimitPartition.GetSlidingWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("all"));
}
