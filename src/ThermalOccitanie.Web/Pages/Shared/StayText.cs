using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>How a stay's length is said.</summary>
public static class StayText
{
    /// <summary>« Sans nuit », « 2 nuits », or <see langword="null"/> when unknown.</summary>
    public static string? Nights(StaySheet stay) => stay.Nights switch
    {
        null => null,
        0 => "Sans nuit",
        { } nights => French.Count(nights, "nuit"),
    };

    public static string Duration(StaySheet stay) => (stay.DurationDays, stay.Nights) switch
    {
        (null, null) => "Durée non communiquée",
        (null, { } nights) => French.Count(nights, "nuit"),
        (1, _) => "Une journée",
        ({ } days, > 0) => $"{French.Count(days, "jour")} et {French.Count(stay.Nights!.Value, "nuit")}",
        ({ } days, _) => French.Count(days, "jour"),
    };
}
