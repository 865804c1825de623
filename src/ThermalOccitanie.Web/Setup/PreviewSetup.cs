using ThermalOccitanie.Web.Catalogue.Previews;
using ThermalOccitanie.Web.Jobs;

namespace ThermalOccitanie.Web.Setup;

internal static class PreviewSetup
{
    /// <summary>The shelf of previews, and the job that fills it unless the settings want none.</summary>
    public static void AddPreviews(this WebApplicationBuilder builder, PortalSettings settings)
    {
        builder.Services.AddSingleton(new PreviewShelf(settings.PreviewFolder(builder.Environment.ContentRootPath)));

        if (settings.Previews.Painter is { Length: > 0 } painter)
        {
            builder.Services.AddSingleton(new PaintBrush(painter));
            builder.Services.AddPeriodicJob<PreviewPainter>();
        }
    }
}
