using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Retention;

namespace ThermalOccitanie.Web.Setup;

internal static class RetentionSetup
{
    /// <summary>The table of what is kept for how long, and the job that follows it.</summary>
    public static void AddRetention(this IServiceCollection services, RetentionSettings settings)
    {
        services.AddSingleton(new RetentionTable(settings));
        services.AddPeriodicJob<RetentionKeeper>();
    }
}
