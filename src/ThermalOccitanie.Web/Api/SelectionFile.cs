using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Api;

/// <summary>
/// What the page « Ma sélection » shows of each station and stay, in the language of the address. It is the whole catalogue
/// and the same for everyone: a selection is read on the device and never asked for.
/// </summary>
internal static class SelectionFile
{
    public static void MapSelectionFile(this WebApplication app) =>
        app.MapMethods("/ma-selection/fiches.json", ["GET", "HEAD"], (CatalogueKeeper keeper, PortalDay day) => new TaggedJson(Of(keeper.Current, day.Today)))
            .AllowAnonymous()
            .WithMetadata(new InEveryLanguageAttribute())
            .ExcludeFromDescription();

    private static IReadOnlyList<Entry> Of(PublishedCatalogue catalogue, DateOnly today) =>
    [
        .. catalogue.Stations.Select(s => Of(s, catalogue, today)),
        .. catalogue.Stays.Select(s => Of(s, catalogue, today)),
    ];

    private static Entry Of(StationSheet station, PublishedCatalogue catalogue, DateOnly today)
    {
        var season = SeasonText.Of(station, today);
        return new(
            SelectionItem.Of(station).Id,
            French.Set(station.Name),
            Link.Station(station.Slug),
            Link.Poster(station, catalogue.PosterOf(station)),
            $"{station.Department.Name} · {Labels.Setting(station.Setting)}",
            season.Badge,
            season.Headline,
            station.Phone is { } phone ? PhoneNumber.Read(phone) : null,
            station.Phone is { } number ? $"tel:{PhoneNumber.Dialled(number)}" : null);
    }

    private static Entry Of(StaySheet stay, PublishedCatalogue catalogue, DateOnly today) => new(
        SelectionItem.Of(stay).Id,
        French.Set(stay.Name),
        Link.Stay(stay.Slug),
        Link.Poster(stay.Theme, catalogue.PosterOf(stay.Theme)),
        string.Join(" · ", stay.StationName, StayText.Duration(stay), StayText.Price(stay) ?? Say.It("Prix : à demander à la station")),
        stay.IsToConfirmOn(today) ? "unconfirmed" : null,
        stay.IsToConfirmOn(today) ? Say.It("À confirmer auprès de la station") : null,
        catalogue.FindStation(stay.StationSlug)?.Phone is { } phone ? PhoneNumber.Read(phone) : null,
        catalogue.FindStation(stay.StationSlug)?.Phone is { } number ? $"tel:{PhoneNumber.Dialled(number)}" : null);

    /// <param name="Id">As the selection names it.</param>
    /// <param name="Place">One line: where it is, and for a stay how long and how much.</param>
    /// <param name="State">Kind of the badge, if there is one.</param>
    /// <param name="Phone">As it is read; <paramref name="Call"/> is what dials it.</param>
    private sealed record Entry(string Id, string Name, string Url, string Poster, string Place, string? State, string? Words, string? Phone, string? Call);
}
