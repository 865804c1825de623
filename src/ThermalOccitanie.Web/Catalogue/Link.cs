namespace ThermalOccitanie.Web.Catalogue;

/// <summary>The portal's public addresses, written once. Slugs are lower-case ASCII and need no escaping.</summary>
public static class Link
{
    public const string Home = "/";
    public const string Stations = "/stations";
    public const string Orientations = "/soigner";
    public const string Stays = "/sejours";
    public const string Calendar = "/calendrier";
    public const string CalendarFile = "/calendrier.ics";
    public const string Search = "/recherche";
    public const string LegalNotice = "/mentions-legales";
    public const string Privacy = "/confidentialite";
    public const string Accessibility = "/accessibilite";
    public const string SiteMap = "/plan-du-site";
    public const string Sources = "/sources";

    public static string Station(string slug) => $"/stations/{slug}";

    public static string Orientation(string slug) => $"/soigner/{slug}";

    public static string Stay(string slug) => $"/sejours/{slug}";

    public static string Department(string code) => $"/stations?departement={code}";

    public static string Around(string place) => $"/stations?autour-de={Uri.EscapeDataString(place)}&tri=distance";

    public static string SearchFor(string words) => $"/recherche?q={Uri.EscapeDataString(words)}";
}
