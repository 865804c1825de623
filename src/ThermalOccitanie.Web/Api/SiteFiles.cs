using System.Globalization;
using System.Security;
using System.Text;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Api;

/// <summary>The files that machines ask every site for: sitemap, robots, security contact.</summary>
internal static class SiteFiles
{
    public static void MapSiteFiles(this WebApplication app)
    {
        string[] reading = ["GET", "HEAD"];

        app.MapMethods("/sitemap.xml", reading, (HttpContext context, CatalogueKeeper keeper, PortalSettings settings) =>
            Results.Text(SiteMap(keeper.Current, SiteAddress.Of(context, settings)), "application/xml", Encoding.UTF8)).AllowAnonymous();

        app.MapMethods("/robots.txt", reading, (HttpContext context, PortalSettings settings) =>
            Results.Text($"User-agent: *\n{string.Concat(Language.All.Select(l => $"Disallow: {l.Address("/recherche")}\n"))}Disallow: /erreur/\n\nSitemap: {SiteAddress.Of(context, settings)}/sitemap.xml\n", "text/plain", Encoding.UTF8)).AllowAnonymous();

        // Without a contact there is nothing true to publish (RFC 9116 asks for one).
        app.MapMethods("/.well-known/security.txt", reading, (HttpContext context, PortalSettings settings, PortalDay day) =>
            settings.SecurityContact is { Length: > 0 } contact
                ? Results.Text(SecurityText(contact, SiteAddress.Of(context, settings), day.Today), "text/plain", Encoding.UTF8)
                : Results.NotFound()).AllowAnonymous();
    }

    /// <summary>Every page worth finding, in each language with its alternates; filters and errors left out.</summary>
    public static string SiteMap(PublishedCatalogue catalogue, string site)
    {
        IEnumerable<string> addresses =
        [
            Link.Home, Link.Stations, Link.Orientations, Link.Stays, Link.Calendar, Link.Compare, Link.Selection, Link.Letter,
            .. catalogue.Stations.Select(s => Link.Station(s.Slug)),
            .. catalogue.Orientations.Select(o => Link.Orientation(o.Slug)),
            .. catalogue.Stays.Select(s => Link.Stay(s.Slug)),
            .. catalogue.Letters.Select(l => Link.LetterIssue(l.Number)),
            Link.Sources, Link.SiteMap, Link.Accessibility, Link.Privacy, Link.LegalNotice,
        ];
        var map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");

        foreach (var (address, language) in addresses.SelectMany(address => Language.All, (address, language) => (address, language)))
        {
            map.Append("<url><loc>").Append(SecurityElement.Escape(site + language.Address(address))).Append("</loc>");

            foreach (var other in Language.All)
            {
                map.Append("<xhtml:link rel=\"alternate\" hreflang=\"").Append(other.Code).Append("\" href=\"").Append(SecurityElement.Escape(site + other.Address(address))).Append("\"/>");
            }

            map.Append("</url>\n");
        }

        return map.Append("</urlset>\n").ToString();
    }

    private static string SecurityText(string contact, string site, DateOnly today) => string.Create(
        CultureInfo.InvariantCulture,
        $"Contact: {contact}\nExpires: {new DateTime(today.Year + 1, 1, 31, 0, 0, 0, DateTimeKind.Utc):yyyy-MM-ddTHH:mm:ssZ}\nPreferred-Languages: fr, en\nCanonical: {site}/.well-known/security.txt\n");
}
