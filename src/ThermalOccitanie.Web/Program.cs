using System.Globalization;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Api;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Links;
using ThermalOccitanie.Web.Photos;
using ThermalOccitanie.Web.Setup;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = French.Culture;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Startup.ContentRoot });
    var settings = PortalSettings.From(builder.Configuration);

    builder.AddPortalLogging(settings);
    builder.AddRequestLimits();
    builder.WebHost.UseStaticWebAssets();
    builder.Services.AddSingleton(settings);
    builder.Services.AddSingleton(PortalClock.System);
    builder.Services.AddPortalDatabase(settings.Database(builder.Configuration, builder.Environment.ContentRootPath));
    builder.Services.AddCatalogue();
    builder.AddPreviews(settings);
    builder.AddPortalAccounts(settings);
    builder.AddMail(settings);
    builder.AddPhotos(settings);
    builder.Services.AddAudience();
    builder.Services.AddRetention(settings.Retention);
    builder.Services.AddPortalPages();
    builder.Services.AddPortalApi();
    builder.Services.AddPortalRateLimits(settings.RateLimits);
    builder.Services.AddPageCache();

    var app = builder.Build();

    app.UseKnownProxies(settings.Proxy);
    app.UseMiddleware<RequestLog>();
    app.UseMiddleware<SecurityHeaders>();
    app.UseLanguageOfAddress();
    app.UseErrorPages();
    app.UseOldAddresses();
    app.UseFinishedPages();
    app.UseRouting();
    app.UseOneAddressForAllLanguages();
    app.Use(RequestLog.NoteRoute);
    app.UseRequestLimits();
    app.UseCors();
    app.UseRateLimiter();
    app.UseAuthentication();
    app.UseAuthorization();
    app.UsePageMaking();

    app.MapAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapPortalApi();
    app.MapCalendarFile();
    app.MapNewsFeed();
    app.MapSelectionFile();
    app.MapSiteFiles();
    app.MapPosters();
    app.MapPreviews();
    app.MapPhotos();
    app.MapShortLinks();
    app.MapHealth();

    await app.PrepareAsync();

    if (args is [AdministratorMaker.Verb, ..])
    {
        await app.MakeAdministratorAsync(args.ElementAtOrDefault(1) ?? "");
        return 0;
    }

    app.SayWhereToGo();
    await app.ServeAsync();
    return 0;
}
catch (Exception refusal) when (refusal is PortalStartException or InvalidDataException)
{
    await Console.Error.WriteLineAsync(refusal.Message);
    return 1;
}

/// <summary>The program, as the tests start it.</summary>
public partial class Program;
