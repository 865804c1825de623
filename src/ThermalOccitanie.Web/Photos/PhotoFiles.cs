using Microsoft.Net.Http.Headers;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.Web.Api;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Photos;

/// <summary>
/// The renditions, for visitors. Only those of the photos that the catalogue shows today; the type is ours, and what is under
/// an address never changes.
/// </summary>
internal static class PhotoFiles
{
    public static void MapPhotos(this WebApplication app) => app.MapMethods(
        Link.PhotoPattern,
        ["GET", "HEAD"],
        (Guid id, int width, string format, HttpContext context, CatalogueKeeper keeper, PortalDay day, PhotoShelf shelf) =>
            keeper.Current.FindPhoto(id)?.IsShownOn(day.Today) is true && Format(format) is { } known && PhotoShelf.Widths.Contains(width)
                ? Answer(context, shelf, id, width, known)
                : Results.NotFound()).AllowAnonymous().ExcludeFromDescription();

    private static PictureFormat? Format(string extension) => PhotoShelf.Formats.Where(f => PhotoShelf.Extension(f) == extension).Cast<PictureFormat?>().FirstOrDefault();

    private static IResult Answer(HttpContext context, PhotoShelf shelf, Guid id, int width, PictureFormat format)
    {
        FileStream file;

        try
        {
            file = new(shelf.FileOf(id, width, format), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (IOException)
        {
            // Withdrawn a moment ago, or a copy of the program that does not share the folder.
            return Results.NotFound();
        }

        context.Response.GetTypedHeaders().CacheControl = PosterFiles.Keeping(isNamed: true);
        context.Response.Headers.ContentDisposition = "inline";

        // Answers 304 by itself to whoever has the tag, and leaves out the body of a HEAD.
        return Results.Stream(file, format is PictureFormat.WebP ? "image/webp" : "image/jpeg", entityTag: new EntityTagHeaderValue($"\"{id:N}-{width}-{PhotoShelf.Extension(format)}\""));
    }
}
