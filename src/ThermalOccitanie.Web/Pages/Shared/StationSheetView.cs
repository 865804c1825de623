using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A station’s page: what is live on a day, or what a draft would make of it.</summary>
public sealed record StationSheetView(StationSheet Station, PublishedCatalogue Catalogue, DateOnly Today)
{
    private const int NeighboursShown = 4;

    /// <summary>The section that a draft is about, and what it changes there; nothing for visitors.</summary>
    public (ListingSectionKind Section, IReadOnlyList<FieldChange> Fields)? Draft { get; init; }

    /// <summary>Those that may be shown today; the first stands in place of the poster.</summary>
    public IReadOnlyList<PhotoSheet> Photos => [.. Station.PhotosOn(Today)];

    public SeasonText Season => SeasonText.Of(Station, Today);

    /// <summary>What is known of the confirmed season beside its two ends.</summary>
    public IEnumerable<(string Name, string Value)> SeasonFacts
    {
        get
        {
            if (Station.OutlookOn(Today).Season is not { } season)
            {
                yield break;
            }

            if (season.FirstAdmissionOn is { } first)
            {
                yield return (Say.It("Première admission en cure"), Say.DayAndYear(first));
            }

            if (season.LastAdmissionOn is { } last)
            {
                yield return (Say.It("Dernière admission en cure"), Say.DayAndYear(last));
            }

            if (season.WellnessOpensOn is { } opensOn)
            {
                yield return (Say.It("Saison du bien-être"), SeasonText.Dates(opensOn, season.WellnessClosesOn));
            }
        }
    }

    public IReadOnlyList<(StationSheet Station, double Kilometres)> Neighbours => Catalogue.Neighbours(Station, NeighboursShown);

    /// <summary>What the draft changes in the sections of the listing that stand together on the page.</summary>
    public IReadOnlyList<FieldChange> ChangedIn(params ListingSectionKind[] sections) =>
        Draft is { } draft && sections.Contains(draft.Section) ? draft.Fields : [];

    /// <summary>« 4 000 en 2023 », or <see langword="null"/> when unknown.</summary>
    public static string? Curistes(AnnualCuristes? curistes)
    {
        if (curistes is null)
        {
            return null;
        }

        return curistes.Year is { } year ? Say.It("{0} en {1}", Say.Number(curistes.Count), year) : Say.It("{0}, année non communiquée", Say.Number(curistes.Count));
    }

    /// <summary>« de 37 à 49 °C », « 25,6 °C », or <see langword="null"/> when unknown.</summary>
    public static string? Temperature(WaterSection water) => (water.TemperatureMinCelsius, water.TemperatureMaxCelsius) switch
    {
        ({ } min, { } max) when min.Equals(max) => $"{Say.Number(min)}{French.NoBreak}°C",
        ({ } min, { } max) => Say.It("de {0} à {1} °C", Say.Number(min), Say.Number(max)),
        ({ } min, null) => Say.It("à partir de {0} °C", Say.Number(min)),
        (null, { } max) => Say.It("jusqu’à {0} °C", Say.Number(max)),
        _ => null,
    };
}
