using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>Figures of the audience as they are shown.</summary>
public static class AudienceText
{
    public const string Few = "< 5";

    /// <summary>« 1 204 », or « &lt; 5 » where they are few.</summary>
    public static string Count(long count) => AudienceFigures.MayShow(count) ? count.ToString("N0", French.Culture) : Few;
}
