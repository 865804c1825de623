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
    /// <exception cref="PortalStartException">The address is already in use.</exception>
    public static async Task ServeAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            throw new PortalStartException($"The address is already in use ({failure.Message.TrimEnd('.')}): stop the other program, or give another one with --urls.", failure);
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

    /// <summary>« Alive » while the process answers; « ready » once there is a catalogue to show.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/sante/vivant", ["GET", "HEAD"], () => Results.Text("vivant")).AllowAnonymous();
        app.MapMethods("/sante/pret", ["GET", "HEAD"], (CatalogueKeeper keeper) => keeper.IsReady
            ? Results.Json(new { status = keeper.Failure is null ? "ready" : "last-good-picture", catalogueVersion = keeper.Current.Version, confirmedAt = keeper.ConfirmedAt, failure = keeper.Failure })
            : Results.Json(new { status = "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
