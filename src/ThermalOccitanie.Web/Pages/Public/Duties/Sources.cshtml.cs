using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Duties;

public sealed class SourcesModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day);
