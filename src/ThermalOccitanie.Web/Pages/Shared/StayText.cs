using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>How a stay's length is said.</summary>
public static class StayText
{
    public static string Duration(StaySheet stay) => (stay.DurationDays, stay.Nights) switch
    {
        (null, null) => "Durée non communiquée",
        (null, { } nights) => French.Count(nights, "nuit"),
        (1, _) => "Une journée",
        ({ } days, > 0 and var nights) => $"{French.Count(days, "jour")} et {French.Count(nights.Value, "nuit")}",
        ({ } days, _) => French.Count(days, "jour"),
    };
}
