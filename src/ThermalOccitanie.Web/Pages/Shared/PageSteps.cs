using System.Globalization;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>Where one is in a list of several pages.</summary>
/// <param name="Address">Of a page, by its number from 1.</param>
public sealed record PageSteps(int Number, int Count, Func<int, string> Address)
{
    /// <summary>The steps through a list; a page that is not there becomes the nearest that is.</summary>
    /// <param name="typed">The page's number as the address says it.</param>
    /// <param name="things">How many the whole list holds.</param>
    public static PageSteps Of(string? typed, int things, int onAPage, Func<int, string> address)
    {
        var count = Math.Max(1, (things + onAPage - 1) / onAPage);
        return new(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, count) : 1, count, address);
    }
}

/// <summary>A search that found nothing, and the ways out of it.</summary>
/// <param name="Sentence">« Aucune station ne réunit ces critères. »</param>
public sealed record NothingFound(string Sentence, IReadOnlyList<Relaxation> Relaxations);
