using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;

namespace ThermalOccitanie.Web.Setup;

internal static class PagesSetup
{
    /// <summary>Razor pages, closed by default: only the visitors' folder is opened.</summary>
    public static void AddPortalPages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.AllowAnonymousToFolder("/Public");
            options.Conventions.AddFolderApplicationModelConvention(
                "/Public",
                page =>
                {
                    page.EndpointMetadata.Add(PageCache.SameForEveryone);
                    page.EndpointMetadata.Add(new InEveryLanguageAttribute());
                });
        });
        // The style page is for whoever writes the others: closed like all else where the portal is really run.
        services.AddOptions<RazorPagesOptions>().Configure<IHostEnvironment>((options, environment) =>
        {
            if (environment.IsDevelopment())
            {
                options.Conventions.AllowAnonymousToFolder("/Workshop");
            }
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ClosedDoors>();
        services.AddProblemDetails();

        // é stays é on the wire; < > & " are still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.AppendTrailingSlash = false;
        });
    }
}
