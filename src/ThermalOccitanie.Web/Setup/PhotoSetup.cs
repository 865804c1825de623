using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Photos;

namespace ThermalOccitanie.Web.Setup;

/// <summary>Where photos are kept, and what makes them.</summary>
public sealed class PhotoSettings
{
    /// <summary>The program that decodes and writes them again, of Debian's libvips-tools; none are made when empty.</summary>
    public string Developer { get; set; } = "vipsthumbnail";

    /// <summary>Where they are kept; « photos » in the data folder when empty. Copies of the program on several machines share it.</summary>
    public string? Folder { get; set; }
}

internal static class PhotoSetup
{
    /// <summary>The shelf of photos, what makes them, and the tasks that look after both.</summary>
    public static void AddPhotos(this WebApplicationBuilder builder, PortalSettings settings)
    {
        builder.Services.AddSingleton(new PhotoShelf(settings.PhotoFolder(builder.Environment.ContentRootPath)));
        builder.Services.AddSingleton(new Darkroom(settings.Photos.Developer));
        builder.Services.AddPeriodicJob<PhotoDeveloper>();
        builder.Services.AddPeriodicJob<PhotoRightsWatch>();
        builder.Services.AddPeriodicJob<PhotoCleaner>();
    }
}
