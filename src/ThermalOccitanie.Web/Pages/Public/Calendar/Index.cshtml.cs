using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Calendar;

public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public IEnumerable<IGrouping<Department, StationSheet>> ByDepartment =>
        Catalogue.Stations.GroupBy(s => s.Department).OrderBy(g => g.Key.Code, StringComparer.Ordinal);

    public int OpenCount => CountOf("open");

    public int ClosedCount => CountOf("closed");

    public int ToConfirmCount => Catalogue.Stations.Count - OpenCount - ClosedCount;

    // Counted by what the lines below say of each.
    private int CountOf(string badge) => Catalogue.Stations.Count(s => SeasonText.Of(s, Today).Badge == badge);
}
