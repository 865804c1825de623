using Microsoft.Playwright;
using ThermalOccitanie.Browser.Tests;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

[assembly: AssemblyFixture(typeof(OpenPortal))]

namespace ThermalOccitanie.Browser.Tests;

/// <summary>The portal behind a real port and one Chromium, started once for the whole run.</summary>
public sealed class OpenPortal : IAsyncLifetime
{
    /// <summary>Milliseconds: a machine shared with other builds may take its time, and nothing here measures it.</summary>
    public const float Patience = 90_000;

    private const string ChromiumVariable = "PORTAL_TEST_CHROMIUM";

    // No sandbox: the tests run as root in a container. The rest keeps the browser from calling home.
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly Portal _portal;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public OpenPortal()
        : this(DatabaseEngine.Sqlite)
    {
    }

    internal OpenPortal(DatabaseEngine engine) => _portal = Portal.On(engine).With("Portal:PlainHttp", "true");

    public Portal Portal => _portal;

    /// <summary>Where the portal answers, with a final slash.</summary>
    public Uri Address { get; private set; } = null!;

    private static string Chromium => Environment.GetEnvironmentVariable(ChromiumVariable) is { Length: > 0 } path ? path : "/usr/bin/chromium";

    public async ValueTask InitializeAsync()
    {
        // By its name: to a browser a number is no party for which a passkey could be made.
        Address = new UriBuilder(_portal.OpenToBrowsers()) { Host = "localhost" }.Uri;

        if (File.Exists(Chromium))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _portal.DisposeAsync();
    }

    /// <summary>A new visitor, without memory of the others; the test is skipped, with the reason, where there is no Chromium.</summary>
    public async Task<Visitor> VisitorAsync(int width = 1280, int height = 900, bool dark = false, float scale = 1, bool script = true)
    {
        Assert.SkipWhen(_browser is null, $"No Chromium at {Chromium}: install it, name it in {ChromiumVariable}, or run eng/test.sh");

        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            DeviceScaleFactor = scale,
            JavaScriptEnabled = script,
            Locale = "fr-FR",
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = height },
        });
        context.SetDefaultTimeout(Patience);
        return await Visitor.ComeAsync(context, Address);
    }
}
