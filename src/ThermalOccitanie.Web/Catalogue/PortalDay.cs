namespace ThermalOccitanie.Web.Catalogue;

/// <summary>The day of the portal: Europe/Paris, whatever the server's own clock.</summary>
public sealed class PortalDay(TimeProvider clock)
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, Paris));
}
