using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Posters;

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
    public const string NewsFeed = "/actualites.atom";
    public const string Search = "/recherche";
    public const string LegalNotice = "/mentions-legales";
    public const string Privacy = "/confidentialite";
    public const string Accessibility = "/accessibilite";
    public const string SiteMap = "/plan-du-site";
    public const string Sources = "/sources";

    public static string Station(string slug) => $"/stations/{slug}";

    public static string Orientation(string slug) => $"/soigner/{slug}";

    public static string Stay(string slug) => $"/sejours/{slug}";

    public static string StationPoster(string slug) => $"{Station(slug)}/affiche.svg";

    public static string OrientationPoster(string slug) => $"{Orientation(slug)}/affiche.svg";

    public const string SitePreview = "/apercu.png";

    public static string StationPreview(string slug) => $"/stations/{slug}/apercu.png";

    public static string OrientationPreview(string slug) => $"/soigner/{slug}/apercu.png";

    /// <param name="theme">The word of the data files.</param>
    public static string ThemePoster(string theme) => $"{Stays}/themes/{theme}/affiche.svg";

    /// <summary>The address of this very drawing: another drawing, another address.</summary>
    public static string Poster(StationSheet station, Poster poster) => $"{StationPoster(station.Slug)}?v={poster.Fingerprint}";

    public static string Poster(OrientationSheet orientation, Poster poster) => $"{OrientationPoster(orientation.Slug)}?v={poster.Fingerprint}";

    public static string Poster(StayTheme theme, Poster poster) => $"{ThemePoster(ReferenceWords.Word(theme))}?v={poster.Fingerprint}";

    public static string Department(string code) => $"/stations?departement={code}";

    public static string Around(string place) => $"/stations?autour-de={Uri.EscapeDataString(place)}&tri=distance";

    public static string SearchFor(string words) => $"/recherche?q={Uri.EscapeDataString(words)}";
}
