using System.Globalization;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Json;

namespace ThermalOccitanie.Web.Setup;

/// <summary>A console for people, and a rolling JSON file where a folder is configured.</summary>
internal static class LoggingSetup
{
    public static void AddPortalLogging(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);

        if (settings.LogFolder is { Length: > 0 } folder)
        {
            logger.WriteTo.File(
                new JsonFormatter(),
                Path.Combine(Path.GetFullPath(folder, builder.Environment.ContentRootPath), "portal-.json"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 14,
                shared: true);
        }

        builder.Logging.ClearProviders().AddSerilog(logger.CreateLogger(), dispose: true);
    }
}
