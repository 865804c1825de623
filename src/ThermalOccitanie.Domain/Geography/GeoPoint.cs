namespace ThermalOccitanie.Domain.Geography;

/// <summary>A place on earth, WGS 84, in decimal degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadiusKilometres = 6371.0088;

    /// <summary>Great-circle distance in kilometres, as the crow flies.</summary>
    public double KilometresTo(GeoPoint other)
    {
        var latitude = Radians(other.Latitude - Latitude);
        var longitude = Radians(other.Longitude - Longitude);
        var half = Math.Pow(Math.Sin(latitude / 2), 2)
            + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Math.Pow(Math.Sin(longitude / 2), 2));

        return 2 * EarthRadiusKilometres * Math.Asin(Math.Sqrt(half));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
