using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Addresses in full, for mails: those of the setting <c>Portal:PublicAddress</c>, else of the present request.</summary>
public sealed class SiteLink(PortalSettings settings, IHttpContextAccessor accessor, IConfiguration configuration)
{
    /// <param name="address">From the site's root: « /federation ».</param>
    public string To(string address) => Site + address;

    // A job has no request: then the address that the program listens to is the best that is known.
    private string Site =>
        settings.PublicAddress is { Length: > 0 } site ? site
        : accessor.HttpContext is { } context ? SiteAddress.Of(context, settings)
        : (configuration["Urls"] ?? "http://localhost:5080").Split(';')[0].TrimEnd('/');
}
