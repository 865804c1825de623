using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>How a stay's length is said.</summary>
public static class StayText
{
    /// <summary>« Sans nuit », « 2 nuits », or <see langword="null"/> when unknown.</summary>
    public static string? Nights(StaySheet stay) => stay.Nights switch
    {
        null => null,
        0 => "Sans nuit",
        { } nights => Say.Count(nights, "nuit"),
    };

    public static string Duration(StaySheet stay) => (stay.DurationDays, stay.Nights) switch
    {
        (null, null) => "Durée non communiquée",
        (null, { } nights) => Say.Count(nights, "nuit"),
        (1, _) => "Une journée",
        ({ } days, > 0) => $"{Say.Count(days, "jour")} et {Say.Count(stay.Nights!.Value, "nuit")}",
        ({ } days, _) => Say.Count(days, "jour"),
    };

    /// <summary>« Dès 25 €, relevé en 2026 », or whom to ask.</summary>
    public static string Price(StaySheet stay) => (stay.PriceFromCents, stay.AsOfYear) switch
    {
        (null, _) => Say.It("Prix : à demander à la station"),
        ({ } cents, null) => Say.It("Dès {0}", Say.Price(cents)),
        ({ } cents, { } year) => Say.It("Dès {0}, relevé en {1}", Say.Price(cents), year),
    };
}
