using System.Globalization;

namespace ThermalOccitanie.Integrations.RoutePlanning;

/// <summary>
/// Addresses that open a map or a way to a point in a programme of the visitor's own choice. They are links only: the
/// portal sends nothing to these systems.
/// </summary>
public static class RouteLinks
{
    /// <summary>Opens the visitor's own map application (RFC 5870).</summary>
    /// <param name="latitude">WGS 84, decimal degrees.</param>
    /// <param name="longitude">WGS 84, decimal degrees.</param>
    public static string Geo(double latitude, double longitude) => $"geo:{Degrees(latitude)},{Degrees(longitude)}";

    /// <summary>Opens OpenStreetMap's route planner with the point as destination.</summary>
    public static string OpenStreetMap(double latitude, double longitude) =>
        $"https://www.openstreetmap.org/directions?to={Degrees(latitude)}%2C{Degrees(longitude)}#map=13/{Degrees(latitude)}/{Degrees(longitude)}";

    /// <summary>Opens the point itself on OpenStreetMap.</summary>
    public static string OpenStreetMapPoint(double latitude, double longitude) =>
        $"https://www.openstreetmap.org/?mlat={Degrees(latitude)}&mlon={Degrees(longitude)}#map=15/{Degrees(latitude)}/{Degrees(longitude)}";

    private static string Degrees(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture);
}
