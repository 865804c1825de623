using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Web.Catalogue.Places;

/// <summary>A commune of France where a visitor may start from.</summary>
/// <param name="InseeCode">Five characters: « 31555 », « 2A004 ».</param>
/// <param name="DepartmentCode">Two characters: « 31 », « 2A ».</param>
public sealed record Place(
    string InseeCode,
    string Name,
    string DepartmentCode,
    GeoPoint At,
    int Population,
    IReadOnlyList<string> PostalCodes);
