using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.PersonalData;
using ThermalOccitanie.Web.Retention;

namespace ThermalOccitanie.Web.Setup;

internal static class RetentionSetup
{
    /// <summary>The table of what is kept for how long, the job that follows it, and the desk where somebody's data are found.</summary>
    public static void AddRetention(this IServiceCollection services, RetentionSettings settings)
    {
        services.AddSingleton(new RetentionTable(settings));
        services.AddPeriodicJob<RetentionKeeper>();
        services.AddScoped<PersonalDataDesk>();
    }
}
