using System.Text;
using Microsoft.Net.Http.Headers;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Posters;

namespace ThermalOccitanie.Web.Api;

/// <summary>
/// The posters, and the ground of the map, as pictures. An address with the fingerprint of the drawing may be kept for good; without it, or with an
/// old one, whoever comes back with the tag is told whether the drawing has changed.
/// </summary>
internal static class PosterFiles
{
    private const string Svg = "image/svg+xml";

    private static readonly TimeSpan ForGood = TimeSpan.FromDays(365);

    private static readonly Dictionary<string, StayTheme> Themes = Enum.GetValues<StayTheme>().ToDictionary(ReferenceWords.Word, StringComparer.OrdinalIgnoreCase);

    public static void MapPosters(this WebApplication app)
    {
        Map(Link.StationPoster("{slug}"), (string slug, string? v, HttpContext context, CatalogueKeeper keeper) =>
            Answer(context, v, keeper.Current.FindStation(slug) is { } station ? keeper.Current.PosterOf(station) : null));
        Map(Link.OrientationPoster("{slug}"), (string slug, string? v, HttpContext context, CatalogueKeeper keeper) =>
            Answer(context, v, keeper.Current.FindOrientation(slug) is { } orientation ? keeper.Current.PosterOf(orientation) : null));
        Map(Link.ThemePoster("{theme}"), (string theme, string? v, HttpContext context, CatalogueKeeper keeper) =>
            Answer(context, v, Themes.TryGetValue(theme, out var found) ? keeper.Current.PosterOf(found) : null));

        Map(Link.MapGroundFile, (string? v, HttpContext context, CatalogueKeeper keeper) => Answer(context, v, keeper.Current.Map.Ground, keeper.Current.Map.GroundFingerprint));

        void Map(string address, Delegate answer) => app.MapMethods(address, ["GET", "HEAD"], answer).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>How long a drawing may be kept: for good where the address names it, else it is asked for again.</summary>
    public static CacheControlHeaderValue Keeping(bool isNamed) => isNamed
        ? new() { Public = true, MaxAge = ForGood, Extensions = { new NameValueHeaderValue("immutable") } }
        : new() { NoCache = true };

    private static IResult Answer(HttpContext context, string? asked, Poster? poster) =>
        poster is null ? Results.NotFound() : Answer(context, asked, poster.Svg, poster.Fingerprint);

    private static IResult Answer(HttpContext context, string? asked, string drawing, string fingerprint)
    {
        context.Response.GetTypedHeaders().CacheControl = Keeping(asked == fingerprint);

        // Answers 304 by itself to whoever has the tag, and leaves out the body of a HEAD.
        return Results.Bytes(Encoding.UTF8.GetBytes(drawing), Svg, entityTag: new($"\"{fingerprint}\""));
    }
}
