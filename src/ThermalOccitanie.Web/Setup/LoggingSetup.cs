using System.Globalization;
using Serilog;
using Serilog.Core;
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

            // Whoever asks the database says what failed, once; EF would say it again at every look.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.With<WithoutAddresses>()
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

    /// <summary>The host adds the path asked for to every line; an address may hold what a person typed.</summary>
    private sealed class WithoutAddresses : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            logEvent.RemovePropertyIfPresent("RequestPath");
            logEvent.RemovePropertyIfPresent("ConnectionId");
        }
    }
}
