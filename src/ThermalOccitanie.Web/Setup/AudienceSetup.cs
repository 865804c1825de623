using ThermalOccitanie.Web.Audience;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Pages.Federation.Links;

namespace ThermalOccitanie.Web.Setup;

internal static class AudienceSetup
{
    /// <summary>What counts visits, and what writes the counts down; short links.</summary>
    public static void AddAudience(this IServiceCollection services)
    {
        services.AddSingleton<AudienceMeter>();
        services.AddSingleton<TargetReader>();
        services.AddPeriodicJob<AudienceWriter>();
    }
}
