using Microsoft.Net.Http.Headers;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Previews;

namespace ThermalOccitanie.Web.Api;

/// <summary>The painted previews. Kept for good under their fingerprint, as posters are; not found until they are painted.</summary>
internal static class PreviewFiles
{
    public static void MapPreviews(this WebApplication app)
    {
        Map(Link.SitePreview, (string? v, HttpContext context, CatalogueKeeper keeper, PreviewShelf shelf) =>
            AnswerAsync(context, v, shelf, keeper.Current.Previews.Site));
        Map(Link.StationPreview("{slug}"), (string slug, string? v, HttpContext context, CatalogueKeeper keeper, PreviewShelf shelf) =>
            AnswerAsync(context, v, shelf, keeper.Current.FindStation(slug) is { } station ? keeper.Current.Previews.Of(station) : null));
        Map(Link.OrientationPreview("{slug}"), (string slug, string? v, HttpContext context, CatalogueKeeper keeper, PreviewShelf shelf) =>
            AnswerAsync(context, v, shelf, keeper.Current.FindOrientation(slug) is { } orientation ? keeper.Current.Previews.Of(orientation) : null));

        void Map(string address, Delegate answer) => app.MapMethods(address, ["GET", "HEAD"], answer).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, string? fingerprint, PreviewShelf shelf, Preview? preview)
    {
        if (preview is null || !shelf.Holds(preview))
        {
            return Results.NotFound();
        }

        try
        {
            var picture = await File.ReadAllBytesAsync(shelf.FileOf(preview), context.RequestAborted);
            context.Response.GetTypedHeaders().CacheControl = PosterFiles.Keeping(fingerprint == preview.Fingerprint);
            return Results.Bytes(picture, "image/png", entityTag: new EntityTagHeaderValue($"\"{preview.Fingerprint}\""));
        }
        catch (IOException)
        {
            // Someone emptied the folder; it is painted again at the next start or publication.
            return Results.NotFound();
        }
    }
}
