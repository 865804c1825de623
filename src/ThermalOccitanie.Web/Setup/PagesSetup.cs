using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.WebEncoders;
using ThermalOccitanie.Domain.Accounts;

namespace ThermalOccitanie.Web.Setup;

internal static class PagesSetup
{
    private static readonly string[] PrivateFolders = ["/Access", "/Operator", "/Federation", "/Partner"];

    /// <summary>Razor pages, closed by default: only the visitors' folder is opened.</summary>
    public static void AddPortalPages(this IServiceCollection services)
    {
        services.AddRazorPages(options =>
        {
            options.Conventions.AllowAnonymousToFolder("/Public");

            // Whoever has no account yet, or no session any more, must find the door; the pages behind it name their policy.
            foreach (var page in new[] { "SignIn", "Code", "MailedLink", "Passkey", "Invitation", "SignOut", "SendAgain", "ConfirmSection" })
            {
                options.Conventions.AllowAnonymousToPage($"/Access/{page}");
            }

            foreach (var space in Enum.GetValues<Space>())
            {
                options.Conventions.AuthorizeFolder($"/{space}", space.ToString());
            }

            foreach (var folder in PrivateFolders)
            {
                options.Conventions.AddFolderApplicationModelConvention(folder, page =>
                {
                    page.EndpointMetadata.Add(new PrivateAttribute());

                    // A page that takes more says so itself.
                    if (!page.HandlerTypeAttributes.OfType<IRequestSizeLimitMetadata>().Any())
                    {
                        page.EndpointMetadata.Add(new RequestSizeLimitAttribute(RequestLimits.LargestFormBytes));
                    }
                });
            }

            options.Conventions.ConfigureFilter(new KeepWhatWasSent());
            options.Conventions.AddFolderApplicationModelConvention(
                "/Public",
                page =>
                {
                    if (!page.HandlerTypeAttributes.OfType<OfOnePersonAttribute>().Any())
                    {
                        page.EndpointMetadata.Add(PageCache.SameForEveryone);
                    }

                    page.EndpointMetadata.Add(new InEveryLanguageAttribute());

#pragma warning disable S4502 // Nobody is signed in for a visitors' page: another site could send nothing that it cannot send itself (ADR 0025).
                    page.Filters.Add(new IgnoreAntiforgeryTokenAttribute());
#pragma warning restore S4502
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
        services.AddOptions<RazorPagesOptions>().Configure<PortalSettings, IHostEnvironment>((options, settings, environment) =>
        {
            if (settings.AllowsPlainHttp(environment))
            {
                return;
            }

            foreach (var folder in PrivateFolders)
            {
                options.Conventions.AddFolderApplicationModelConvention(folder, page => page.Filters.Add(new RequireHttpsAttribute()));
            }
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, ClosedDoors>();
        services.AddProblemDetails();
        AddValidators(services);

        // é stays é on the wire; < > & " are still encoded.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.AppendTrailingSlash = false;
        });
    }

    private static void AddValidators(IServiceCollection services)
    {
        foreach (var validator in typeof(PagesSetup).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            if (Array.Find(validator.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IValidator<>)) is { } form)
            {
                services.AddSingleton(form, validator);
            }
        }
    }
}

/// <summary>Marks the pages that are not for everyone: no browser, proxy or search engine keeps them.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PrivateAttribute : Attribute;

/// <summary>Marks a visitors' page that is opened by a link from somebody's mail: it shows what is theirs, and nobody keeps it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OfOnePersonAttribute : Attribute;
