using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>
/// The cookies of those who sign in; visitors get none. Bound to this very host and to https, save where the settings allow
/// plain http: some browsers would not send them to http://localhost.
/// </summary>
public static class Cookies
{
    /// <summary>The session's number, sealed.</summary>
    public const string Session = "session";

    /// <summary>The secret of the browser that asked for a link.</summary>
    public const string Asking = "demande";

    /// <summary>By which a browser is known again, so that a new one is noticed.</summary>
    public const string Device = "appareil";

    /// <summary>Against forms forged elsewhere.</summary>
    public const string Forms = "formulaire";

    /// <summary>What the last act did, for the page that follows it.</summary>
    public const string Said = "dit";

    /// <summary>What a passkey has to sign.</summary>
    public const string Challenge = "cle";

    public static string? Read(HttpContext http, string cookie) => http.Request.Cookies[Named(http, cookie)];

    public static void Write(HttpContext http, string cookie, string value, TimeSpan lifetime) =>
        http.Response.Cookies.Append(Named(http, cookie), value, Options(http, lifetime));

    public static void Remove(HttpContext http, string cookie) => http.Response.Cookies.Delete(Named(http, cookie), Options(http, lifetime: null));

    /// <summary>The full name of a cookie where the program runs.</summary>
    public static string Named(string cookie, bool isPlain) => isPlain ? cookie : $"__Host-{cookie}";

    private static string Named(HttpContext http, string cookie) => Named(cookie, IsPlain(http));

    // Lax: the link comes from the page of a mail provider.
#pragma warning disable S2092 // Everywhere but where the settings allow plain http.
    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) =>
        new() { Path = "/", HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = !IsPlain(http) || http.Request.IsHttps, MaxAge = lifetime };
#pragma warning restore S2092

    private static bool IsPlain(HttpContext http) =>
        http.RequestServices.GetRequiredService<PortalSettings>().AllowsPlainHttp(http.RequestServices.GetRequiredService<IHostEnvironment>());
}
