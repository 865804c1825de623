using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>Looks once a second whether the catalogue has moved on, on either engine.</summary>
public sealed class CatalogueWatch(JobBook book, CatalogueKeeper keeper, TimeProvider clock, ILogger<CatalogueWatch> logger) : PeriodicJob(book, clock, logger)
{
    public override string Title => "Mise à jour des pages publiques";

    /// <summary>A change is on the site of every copy within two seconds: one to see it, one to rebuild.</summary>
    public override TimeSpan Pace => TimeSpan.FromSeconds(1);

    // The keeper says itself why it could not look, once.
    protected override Task RunOnceAsync(CancellationToken cancellationToken) => keeper.LookAsync(cancellationToken);
}
