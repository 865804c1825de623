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
        0 => Say.It("Sans nuit"),
        { } nights => Say.Count(nights, "nuit", "nuits"),
    };

    public static string Duration(StaySheet stay) => (stay.DurationDays, stay.Nights) switch
    {
        (null, null) => Say.It("Durée non communiquée"),
        (null, { } nights) => Say.Count(nights, "nuit", "nuits"),
        (1, _) => Say.It("Une journée"),
        ({ } days, > 0) => Say.It("{0} et {1}", Say.Count(days, "jour", "jours"), Say.Count(stay.Nights!.Value, "nuit", "nuits")),
        ({ } days, _) => Say.Count(days, "jour", "jours"),
    };

    /// <summary>« Dès 25 €, relevé en 2025 », or <see langword="null"/> when unknown.</summary>
    public static string? Price(StaySheet stay) => (stay.PriceFromCents, stay.AsOfYear) switch
    {
        (null, _) => null,
        ({ } cents, null) => Say.It("Dès {0}", Say.Price(cents)),
        ({ } cents, { } year) => Say.It("Dès {0}, relevé en {1}", Say.Price(cents), year),
    };

    /// <summary>Under a price written large: « dès, relevé en 2025 ».</summary>
    public static string PriceNote(StaySheet stay) => stay.AsOfYear is { } year ? Say.It("dès, relevé en {0}", year) : Say.It("dès");
}
