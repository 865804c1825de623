namespace ThermalOccitanie.Web.Setup;

/// <summary>The portal's own address, for what must be written in full: sitemap, canonical links, structured data.</summary>
internal static class SiteAddress
{
    /// <summary>The configured address, else the one asked for; without a final slash.</summary>
    public static string Of(HttpContext context, PortalSettings settings) =>
        settings.PublicAddress is { Length: > 0 } address ? address.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}";
}
