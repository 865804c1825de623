using System.Globalization;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Posters;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>
/// The portal's public addresses, written once. A page's is in the language of the page that links to it; pictures and data
/// have one for all languages. Slugs are lower-case ASCII and need no escaping.
/// </summary>
public static class Link
{
    public static string Home => Page("/");
    public static string Stations => Page("/stations");
    public static string Orientations => Page("/soigner");
    public static string Stays => Page("/sejours");
    public static string Calendar => Page("/calendrier");
    public static string CalendarFile => Page("/calendrier.ics");
    public static string NewsFeed => Page("/actualites.atom");
    public static string Search => Page("/recherche");
    public static string Compare => Page("/comparer");
    public static string Selection => Page("/ma-selection");
    public static string SelectionFile => Page("/ma-selection/fiches.json");

    public static string Letter => Page("/lettre");
    public static string LetterAsked => Page("/lettre/demande");

    /// <summary>What the search box asks while one types.</summary>
    public static string Suggestions => Page("/api/v1/recherche");
    public const string MapGroundFile = "/carte/fond.svg";
    public static string LegalNotice => Page("/mentions-legales");
    public static string Privacy => Page("/confidentialite");
    public static string Accessibility => Page("/accessibilite");
    public static string SiteMap => Page("/plan-du-site");
    public static string Sources => Page("/sources");

    /// <summary>A letter that was sent.</summary>
    public static string LetterIssue(int number) => Page(string.Create(CultureInfo.InvariantCulture, $"/lettre/{number}"));

    public static string ConfirmLetter(string secret) => Page($"/lettre/confirmer?cle={secret}");

    public static string LetterPreferences(string key) => Page($"/lettre/preferences?cle={key}");

    /// <param name="key">A subscriber's; empty where it is not known.</param>
    public static string LeaveLetter(string key) => key.Length == 0 ? Page("/lettre/quitter") : Page($"/lettre/quitter?cle={key}");

    public static string Station(string slug) => Page($"/stations/{slug}");

    /// <summary>What was announced there on another day.</summary>
    public static string StationState(string slug) => Page($"/stations/{slug}/etat");

    public static string Orientation(string slug) => Page($"/soigner/{slug}");

    public static string Stay(string slug) => Page($"/sejours/{slug}");

    /// <summary>These stations side by side.</summary>
    public static string Compared(IEnumerable<string> slugs) => string.Join(',', slugs) is { Length: > 0 } list ? $"{Compare}?stations={list}" : Compare;

    public const string ShortLinkPattern = ShortLink.Room + "{code}";

    /// <summary>In full on posters: one address for all languages.</summary>
    public static string ShortLinkTo(string code) => $"{ShortLink.Room}{code}";

    /// <summary>Where it leads once it has ended.</summary>
    public static string ShortLinkEnd(string code) => Page($"{ShortLink.Room}{code}/suite");

    public static string StationPoster(string slug) => $"/stations/{slug}/affiche.svg";

    public static string OrientationPoster(string slug) => $"/soigner/{slug}/affiche.svg";

    public const string PhotoPattern = "/photos/{id:guid}/{width:int}.{format}";

    /// <param name="width">One of those at which photos are shown.</param>
    /// <param name="format">« webp » or « jpg ».</param>
    public static string Photo(Guid id, int width, string format) => $"/photos/{id}/{width}.{format}";

    public const string SitePreview = "/apercu.png";

    public static string StationPreview(string slug) => $"/stations/{slug}/apercu.png";

    public static string OrientationPreview(string slug) => $"/soigner/{slug}/apercu.png";

    /// <param name="theme">The word of the data files.</param>
    public static string ThemePoster(string theme) => $"/sejours/themes/{theme}/affiche.svg";

    /// <summary>The address of this very drawing: another drawing, another address.</summary>
    public static string Poster(StationSheet station, Poster poster) => $"{StationPoster(station.Slug)}?v={poster.Fingerprint}";

    public static string Poster(OrientationSheet orientation, Poster poster) => $"{OrientationPoster(orientation.Slug)}?v={poster.Fingerprint}";

    public static string Poster(StayTheme theme, Poster poster) => $"{ThemePoster(ReferenceWords.Word(theme))}?v={poster.Fingerprint}";

    /// <summary>The ground of every map; another drawing, another address.</summary>
    public static string MapGround(string fingerprint) => $"{MapGroundFile}?v={fingerprint}";

    public static string Department(string code) => Page($"/stations?departement={code}");

    public static string Around(string place) => Page($"/stations?autour-de={Uri.EscapeDataString(place)}&tri=distance");

    public static string SearchFor(string words) => Page($"/recherche?q={Uri.EscapeDataString(words)}");

    private static string Page(string frenchAddress) => Language.Current.Address(frenchAddress);
}
