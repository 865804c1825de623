using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Public.Stays;

public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public StayList List { get; private set; } = null!;

    public IReadOnlyList<FilterProblem> Problems { get; private set; } = [];

    public void OnGet()
    {
        (var filter, Problems) = StayFilter.Read(Request.Query, Catalogue);
        List = Catalogue.List(filter, Today);
    }
}
