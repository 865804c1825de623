using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Accounts;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Pages.Operator.Incidents;
using ThermalOccitanie.Web.Pages.Operator.Stays;

namespace ThermalOccitanie.Web.Setup;

/// <summary>Who signs in, how, and which door opens to whom.</summary>
internal static class AccountsSetup
{
    /// <summary>The policy of whoever is signed in, second factor still to come.</summary>
    public const string Halfway = nameof(Halfway);

    /// <summary>The policy of whoever is signed in with all that their rights ask for.</summary>
    public const string Complete = nameof(Complete);

    /// <summary>The policy of the federation's owners, who give rights.</summary>
    public const string FederationOwner = nameof(FederationOwner);

    /// <summary>The policy of those who write for the federation.</summary>
    public const string FederationEditor = nameof(FederationEditor);

    private static readonly TimeSpan ChallengeLifetime = TimeSpan.FromMinutes(10);

    public static void AddPortalAccounts(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var (services, isPlain) = (builder.Services, settings.AllowsPlainHttp(builder.Environment));
        var secure = isPlain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

        services.AddHttpContextAccessor();
        services.AddScoped<SessionKeeper>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<SiteLink>();
        services.AddScoped<StationDoor>();
        services.AddScoped<IncidentBell>();
        services.AddScoped<StayBell>();
        services.AddScoped<RightsDesk>();
        services.AddScoped<AdministratorMaker>();
        services.AddScoped<Recipients>();
        services.AddScoped<ListingDesk>();
        services.AddSingleton<ConfirmationLink>();
        services.AddPeriodicJob<ReminderWriter>();

        // The keys are in the database, as everything is that they protect: whoever reads it needs no key.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        services.AddDataProtection().SetApplicationName("ThermalOccitanie");
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<KeyRing>()));

        services.AddIdentityCore<Account>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            // The device asks for a finger, a face or its code: a passkey is two factors at once.
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
        });

        services.AddAuthentication(SessionKeeper.Scheme)
            .AddCookie(SessionKeeper.Scheme, options =>
            {
                Seal(options, Cookies.Session);
                options.ExpireTimeSpan = AccountSession.Longest(isStrict: false);
                options.SlidingExpiration = false;
                options.Events.OnValidatePrincipal = ValidateAsync;
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options =>
            {
                Seal(options, Cookies.Challenge);
                options.ExpireTimeSpan = ChallengeLifetime;
            });
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = Cookies.Named(Cookies.Forms, isPlain);
            // Forms stand on pages that lead to https; « always » would fail on whatever is posted to a visitors' page over http.
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/";
            options.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = Cookies.Named(Cookies.Said, isPlain);
            options.Cookie.SecurePolicy = secure;
            options.Cookie.IsEssential = true;
        });

        var policies = services.AddAuthorizationBuilder()
            .AddPolicy(Halfway, policy => policy.RequireAssertion(call => Me(call) is not null))
            .AddPolicy(Complete, policy => policy.RequireAssertion(call => Me(call)?.IsComplete is true))
            .AddPolicy(FederationOwner, policy => policy.RequireAssertion(call => Me(call)?.IsFederation(AccountRole.Owner) is true))
            .AddPolicy(FederationEditor, policy => policy.RequireAssertion(call => Me(call)?.IsFederation(AccountRole.Editor) is true));

        // The federation opens every station's pages, as a third party.
        foreach (var space in Enum.GetValues<Space>())
        {
            policies.AddPolicy(space.ToString(), policy => policy.RequireAssertion(call => Me(call)?.MayOpen(space) is true));
        }

        void Seal(CookieAuthenticationOptions options, string cookie)
        {
            options.Cookie.Name = Cookies.Named(cookie, isPlain);
            options.Cookie.SecurePolicy = secure;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.Path = "/";
        }
    }

    /// <summary>Does what the command line asks, and says what was done.</summary>
    public static async Task MakeAdministratorAsync(this WebApplication app, string email)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await Console.Out.WriteLineAsync(await scope.ServiceProvider.GetRequiredService<AdministratorMaker>().MakeAsync(email, CancellationToken.None));
    }

    private static SignedIn? Me(AuthorizationHandlerContext call) => (call.Resource as HttpContext)?.Features.Get<SignedIn>();

    // The cookie is only a number: what it opens is asked of the database at each request.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var keeper = context.HttpContext.RequestServices.GetRequiredService<SessionKeeper>();

        if (await keeper.ReadAsync(context.Principal, context.HttpContext.RequestAborted) is { } me)
        {
            context.HttpContext.Features.Set(me);
        }
        else
        {
            context.RejectPrincipal();
        }
    }
}
