using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Public.Orientations;

public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day);
