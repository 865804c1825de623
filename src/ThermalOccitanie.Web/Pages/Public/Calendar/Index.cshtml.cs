using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Calendar;

public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public IEnumerable<IGrouping<Department, StationSheet>> ByDepartment =>
        Catalogue.Stations.GroupBy(s => s.Department).OrderBy(g => g.Key.Code, StringComparer.Ordinal);

    public int OpenCount => Catalogue.CountIn(SeasonState.Open, Today);

    public int ClosedCount => Catalogue.CountIn(SeasonState.Closed, Today) + Catalogue.CountIn(SeasonState.OpensLater, Today);

    public int ToConfirmCount => Catalogue.Stations.Count - OpenCount - ClosedCount;
}
