using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using ThermalOccitanie.Data.Starting;

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
            .ReadFromSettings(builder.Configuration)
            .Filter.ByExcluding(line => Startup.IsAboutTheAddress(line.Exception))
            .Enrich.With<WithoutAddresses>()
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture);

        if (settings.LogFolder is { Length: > 0 } folder)
        {
            MakeWritable(Path.GetFullPath(folder, builder.Environment.ContentRootPath));
            logger.WriteTo.File(
                new JsonFormatter(),
                Path.Combine(Path.GetFullPath(folder, builder.Environment.ContentRootPath), "portal-.json"),
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: settings.Retention.LogDays,
                shared: true);
        }

        builder.Logging.ClearProviders().AddSerilog(logger.CreateLogger(), dispose: true);
    }

    private static LoggerConfiguration ReadFromSettings(this LoggerConfiguration logger, IConfiguration configuration)
    {
        try
        {
            return logger.ReadFrom.Configuration(configuration);
        }
        catch (InvalidOperationException failure)
        {
            throw new PortalStartException($"A setting of the section Serilog cannot be read: {failure.Message}", failure);
        }
    }

    // Serilog keeps silent about a file that it cannot write: better to refuse than to believe that there is a log.
    private static void MakeWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PortalStartException($"The log folder « {folder} » cannot be written to ({failure.Message.TrimEnd('.')}): correct Portal:LogFolder.", failure);
        }
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
