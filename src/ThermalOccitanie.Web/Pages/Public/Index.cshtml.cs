using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Public;

public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    private const int StaysShown = 3;
    private const int NewsShown = 4;

    // One row. More would be fetched with the first view, lazy or not, which holds in twelve requests.
    private const int PostersShown = 5;

    /// <summary>Some of the stations: each day it is other ones' turn.</summary>
    public IEnumerable<StationSheet> Gallery => Catalogue.List(StationFilter.Everything, Today).Cards.Take(PostersShown).Select(card => card.Station);

    /// <summary>The latest seasons that opened or ended.</summary>
    public IReadOnlyList<SeasonNews> News => [.. SeasonNews.Of(Catalogue, Today).Take(NewsShown)];

    /// <summary>The stays whose price or year is known come first, then it is each one's turn.</summary>
    public IReadOnlyList<StaySheet> Stays =>
    [
        .. Catalogue.List(StayFilter.Everything, Today).Stays
            .OrderByDescending(s => s.PriceFromCents is not null)
            .ThenByDescending(s => s.AsOfYear == Today.Year)
            .Take(StaysShown),
    ];
}
