using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Web.Retention;

namespace ThermalOccitanie.Web.Setup;

/// <summary>The settings of the section « Portal », each with its default.</summary>
public sealed class PortalSettings
{
    /// <summary>Folder for the database file and whatever is kept beside it; relative to the content root.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Folder for a daily JSON log; none when empty.</summary>
    public string? LogFolder { get; set; }

    /// <summary>Public address of the portal, without a final slash: « https://www.exemple.fr ».</summary>
    public string? PublicAddress { get; set; }

    /// <summary>Where to report a weakness, as security.txt wants it: « mailto:… » or an address; nothing is published without.</summary>
    public string? SecurityContact { get; set; }

    /// <summary>Whether the main pages are made a number of times before the program says that it is ready.</summary>
    public bool WarmUp { get; set; } = true;

    /// <summary>
    /// Whether people may sign in over plain http, where browsers would not keep a cookie for https only: on a machine of
    /// one's own. In development if nothing is said; elsewhere private pages lead to https.
    /// </summary>
    public bool? PlainHttp { get; set; }

    public RateLimitSettings RateLimits { get; set; } = new();

    public ProxySettings Proxy { get; set; } = new();

    public HttpsSettings Https { get; set; } = new();

    public PreviewSettings Previews { get; set; } = new();

    public MailSettings Mail { get; set; } = new();

    public LetterSettings Letter { get; set; } = new();

    public PhotoSettings Photos { get; set; } = new();

    public RetentionSettings Retention { get; set; } = new();

    /// <exception cref="PortalStartException">A setting cannot be read, or makes no sense.</exception>
    public static PortalSettings From(IConfiguration configuration)
    {
        PortalSettings settings;

        try
        {
            settings = configuration.GetSection("Portal").Get<PortalSettings>() ?? new();
        }
        catch (InvalidOperationException failure)
        {
            throw new PortalStartException($"A setting cannot be read: {failure.Message}", failure);
        }

        if ((settings.Mail.WhyNot() ?? settings.Letter.WhyNot() ?? settings.Retention.WhyNot()) is { } why)
        {
            throw new PortalStartException(why);
        }

        return settings.RateLimits is { SearchPerMinute: >= 1, ApiPerMinute: >= 1, SignInPerMinute: >= 1, IntakePerMinute: >= 1 }
            ? settings
            : throw new PortalStartException("Portal:RateLimits: SearchPerMinute, ApiPerMinute, SignInPerMinute and IntakePerMinute must be at least 1; to lift the limits, set Enabled to false.");
    }

    /// <summary>Whether cookies go over plain http too.</summary>
    public bool AllowsPlainHttp(IHostEnvironment environment) => PlainHttp ?? environment.IsDevelopment();

    /// <summary>Where the painted previews are kept.</summary>
    public string PreviewFolder(string contentRoot) =>
        Path.GetFullPath(Previews.Folder is { Length: > 0 } folder ? folder : Path.Combine(DataFolder, "apercus"), contentRoot);

    /// <summary>Where photos are kept.</summary>
    public string PhotoFolder(string contentRoot) =>
        Path.GetFullPath(Photos.Folder is { Length: > 0 } folder ? folder : Path.Combine(DataFolder, "photos"), contentRoot);

    /// <summary>Where mails are written as files, when no server takes them.</summary>
    public string MailFolder(string contentRoot) =>
        Path.GetFullPath(Mail.Folder is { Length: > 0 } folder ? folder : Path.Combine(DataFolder, "courrier"), contentRoot);

    /// <exception cref="PortalStartException">The settings contradict each other.</exception>
    public DatabaseChoice Database(IConfiguration configuration, string contentRoot) => DatabaseChoice.From(
        configuration.GetConnectionString("Portal"),
        configuration["Database:Engine"],
        Path.GetFullPath(DataFolder, contentRoot));
}

/// <summary>How the pictures that other sites show beside a link are made.</summary>
public sealed class PreviewSettings
{
    /// <summary>The program that paints them, of Debian's librsvg2-bin; none are painted when empty.</summary>
    public string Painter { get; set; } = "rsvg-convert";

    /// <summary>Where they are kept; « apercus » in the data folder when empty.</summary>
    public string? Folder { get; set; }
}

/// <summary>What browsers are told once they have come over https.</summary>
public sealed class HttpsSettings
{
    /// <summary>Whether every name below the portal's own also answers over https, and only so: for the owner of the domain to say.</summary>
    public bool IncludeSubDomains { get; set; }
}

/// <summary>Requests a minute from one address; generous, since a school or a spa hotel shares one.</summary>
public sealed class RateLimitSettings
{
    public bool Enabled { get; set; } = true;

    public int SearchPerMinute { get; set; } = 600;

    public int ApiPerMinute { get; set; } = 600;

    /// <summary>Pages of the sign-in: a spa hotel's whole desk may come in the same minute.</summary>
    public int SignInPerMinute { get; set; } = 60;

    /// <summary>Pages on which visitors send something: the newsletter.</summary>
    public int IntakePerMinute { get; set; } = 60;
}
