using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Setup;

/// <summary>What a browser may do with our answers: nothing from elsewhere, nothing inline, no frame; and https only, once seen.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment, PortalSettings settings)
{
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    // A mail carries its own style, and does nothing.
    private const string MailPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    // Only names that browsers know: one that they do not is a complaint in the console of every page.
    private const string NoDevice =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()";

    private readonly string? _httpsOnly = environment.IsDevelopment()
        ? null
        : $"max-age={(int)TimeSpan.FromDays(365).TotalSeconds}{(settings.Https.IncludeSubDomains ? "; includeSubDomains" : "")}";

    public Task InvokeAsync(HttpContext context)
    {
        // At the last moment: a failure empties the answer of all that was written before.
        context.Response.OnStarting(Write, context);
        return next(context);
    }

    private Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = context.GetEndpoint()?.Metadata.GetMetadata<MailSampleAttribute>() is null ? ContentPolicy : MailPolicy;

        if (context.GetEndpoint()?.Metadata is { } about && (about.GetMetadata<PrivateAttribute>() is not null || about.GetMetadata<OfOnePersonAttribute>() is not null))
        {
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = NoDevice;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = IsForOtherSites(context.Request.Path) ? "cross-origin" : "same-origin";

        // On the name « localhost » it would bind every other program of a developer's machine.
        if (_httpsOnly is not null && context.Request is { IsHttps: true, Host.Host: not "localhost" })
        {
            headers.StrictTransportSecurity = _httpsOnly;
        }

        return Task.CompletedTask;
    }

    /// <summary>Open data are there to be taken, previews to be shown elsewhere.</summary>
    private static bool IsForOtherSites(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || path.Value!.EndsWith(Link.SitePreview, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Marks the page that shows a mail as it is sent.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class MailSampleAttribute : Attribute;
