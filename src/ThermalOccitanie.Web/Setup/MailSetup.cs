using ThermalOccitanie.Web.Intake;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Letters;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Setup;

internal static class MailSetup
{
    /// <summary>The desk where mails are written, the job that sends them, and the way out that the settings choose.</summary>
    public static void AddMail(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var services = builder.Services;
        var contentRoot = builder.Environment.ContentRootPath;

        services.AddSingleton<MailDesk>();
        services.AddSingleton<MailSignal>();
        services.AddSingleton<Administrators>();
        services.AddSingleton<JobBook>();
        services.AddSingleton<IMailDelivery>(provider => settings.Mail.SmtpHost is { Length: > 0 }
            ? new SmtpDelivery(settings.Mail, provider.GetRequiredService<TimeProvider>())
            : new FolderDelivery(settings.Mail, settings.MailFolder(contentRoot)));
        services.AddPeriodicJob<MailSender>();
        services.AddScoped<LetterDesk>();
        services.AddSingleton<LetterMessages>();
        services.AddSingleton<ILetterDelivery>(provider => settings.Mail.SmtpHost is { Length: > 0 }
            ? new SmtpLetterDelivery(settings.Mail, provider.GetRequiredService<LetterMessages>(), provider.GetRequiredService<TimeProvider>())
            : new FolderLetterDelivery(settings.MailFolder(contentRoot)));
        services.AddPeriodicJob<LetterSender>();

        if (settings.Letter.BounceFolder is { Length: > 0 })
        {
            services.AddPeriodicJob<BounceReader>();
        }
    }

    /// <summary>A job that runs with the program, and that the page of tasks finds among all <see cref="PeriodicJob"/>.</summary>
    public static void AddPeriodicJob<T>(this IServiceCollection services)
        where T : PeriodicJob
    {
        services.AddSingleton<T>();
        services.AddSingleton<PeriodicJob>(provider => provider.GetRequiredService<T>());
        services.AddHostedService(provider => provider.GetRequiredService<T>());
    }
}
