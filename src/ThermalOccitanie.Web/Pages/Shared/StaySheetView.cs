using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A stay’s page on a day.</summary>
public sealed record StaySheetView(StaySheet Stay, StationSheet Station, PublishedCatalogue Catalogue, DateOnly Today);
