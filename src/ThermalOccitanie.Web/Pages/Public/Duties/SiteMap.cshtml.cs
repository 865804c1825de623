using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Duties;

public sealed class SiteMapModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day);
