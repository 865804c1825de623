using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>A station as the map shows it.</summary>
public sealed record MapPin(
    string Slug,
    string Name,
    string DepartmentCode,
    string DepartmentName,
    Setting Setting,
    GeoPoint At);
