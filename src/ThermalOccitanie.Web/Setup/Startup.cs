using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Setup;

internal static class Startup
{
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
        app.MapGet("/sante/vivant", () => Results.Text("vivant")).AllowAnonymous();
        app.MapGet("/sante/pret", (CatalogueKeeper keeper) => keeper.IsReady
            ? Results.Json(new { status = keeper.Failure is null ? "ready" : "last-good-picture", catalogueVersion = keeper.Current.Version, confirmedAt = keeper.ConfirmedAt, failure = keeper.Failure })
            : Results.Json(new { status = "starting" }, statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
