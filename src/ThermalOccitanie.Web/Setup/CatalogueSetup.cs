using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Places;
using ThermalOccitanie.Web.Jobs;

namespace ThermalOccitanie.Web.Setup;

internal static class CatalogueSetup
{
    public static void AddCatalogue(this IServiceCollection services)
    {
        services.AddSingleton(_ => Vocabulary.Load());
        services.AddSingleton(_ => Gazetteer.Load());
        services.AddSingleton<PortalDay>();
        services.AddSingleton<CatalogueKeeper>();
        services.AddScoped<CatalogueReader>();
        services.AddScoped<DatabaseStarter>();
        services.AddPeriodicJob<CatalogueWatch>();
        services.AddHostedService<CatalogueEar>();
    }

    /// <summary>Prepares the database and takes the first picture, before the first visitor.</summary>
    /// <exception cref="PortalStartException">The database cannot be prepared.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseStarter>().StartAsync(app.Lifetime.ApplicationStopping);
        }

        await app.Services.GetRequiredService<CatalogueKeeper>().StartAsync(app.Lifetime.ApplicationStopping);
    }
}
