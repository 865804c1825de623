using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Setup;

internal static class Startup
{
    /// <summary>
    /// Where settings and data are: the working folder when it holds the settings, as with `dotnet run`, else the folder of
    /// the published program, from wherever it is started. The tests say it themselves.
    /// </summary>
    public static string? ContentRoot { get; } =
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json")) ? null : AppContext.BaseDirectory;

    /// <summary>Serves until stopped.</summary>
    /// <exception cref="PortalStartException">The address is already in use, or is none.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        var address = app.Configuration["Urls"];

        try
        {
            await app.RunAsync();
        }
        catch (Exception failure) when (IsAboutTheAddress(failure))
        {
            var reason = failure.Message.TrimEnd('.');
            throw new PortalStartException(
                failure.InnerException is AddressInUseException
                    ? $"The address is already in use ({reason}): stop the other program, or give another one with --urls."
                    : $"The portal cannot listen at « {address} » ({reason}): correct the setting Urls, or give another address with --urls.",
                failure);
        }
    }

    /// <summary>Says in the console where to go, once the address is really listened to.</summary>
    public static void SayWhereToGo(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var catalogue = app.Services.GetRequiredService<CatalogueKeeper>().Current;
        var choice = app.Services.GetRequiredService<DatabaseChoice>();

        app.Logger.LogInformation(
            "Thermal Occitanie is open at {Address} with {StationCount} stations, on {Engine}. Stop it with Ctrl+C.",
            address, catalogue.Stations.Count, choice.Engine);
    });

    /// <summary>Whether the server could not listen where it was told to: said once, in a sentence, without its stack.</summary>
    public static bool IsAboutTheAddress(Exception? failure) => failure switch
    {
        BadHttpRequestException => false,
        IOException or System.Net.Sockets.SocketException or InvalidOperationException =>
            failure.Source is "Microsoft.AspNetCore.Server.Kestrel.Core" or "Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets",
        FormatException => failure.Source is "Microsoft.AspNetCore.Http" or "Microsoft.AspNetCore.Server.Kestrel.Core",
        _ => false,
    };

    /// <summary>« Alive » while the process answers; « ready » once there is a catalogue to show and the main pages are warm.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/sante/vivant", ["GET", "HEAD"], () => Results.Text("vivant")).AllowAnonymous();
        app.MapMethods("/sante/pret", ["GET", "HEAD"], (CatalogueKeeper keeper, WarmUp warmUp) => keeper.IsReady && warmUp.IsOver
            ? Results.Json(new { status = keeper.Failure is null ? "ready" : "last-good-picture", catalogueVersion = keeper.Current.Version, confirmedAt = keeper.ConfirmedAt, failure = keeper.Failure })
            : Results.Json(new { status = "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
