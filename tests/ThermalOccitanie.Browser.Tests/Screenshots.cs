namespace ThermalOccitanie.Browser.Tests;

/// <summary>Photographs the main pages for docs/screenshots: no test, run by eng/screenshots.sh alone.</summary>
public sealed class Screenshots(OpenPortal portal)
{
    private const string FolderVariable = "PORTAL_SCREENSHOTS";

    // What follows the first screens of a long page repeats it.
    private const int Tallest = 2200;

    private static readonly (string Name, string Address)[] Pages =
    [
        ("accueil", "/"),
        ("accueil-en", "/en"),
        ("stations", "/stations"),
        ("stations-filtrees", "/stations?q=arthrose&cadre=montagne"),
        ("stations-aucune", "/stations?q=psoriasis&cadre=mer"),
        ("carte", "/stations?vue=carte"),
        ("fiche", "/stations/balaruc-les-bains"),
        ("orientation", "/soigner/rhumatologie"),
        ("sejours", "/sejours"),
        ("calendrier", "/calendrier"),
        ("comparaison", "/comparer?stations=balaruc-les-bains,cauterets,lectoure"),
        ("404", "/adresse-inconnue"),
    ];

    public static TheoryData<string, string, int, bool> EachScreen
    {
        get
        {
            var screens = new TheoryData<string, string, int, bool>();

            foreach (var (name, address) in Pages)
            {
                foreach (var width in new[] { 390, 768, 1440 })
                {
                    screens.Add(name, address, width, false);
                    screens.Add(name, address, width, true);
                }
            }

            return screens;
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(EachScreen))]
    public async Task Photograph(string name, string address, int width, bool dark)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? throw new InvalidOperationException($"Name the folder in {FolderVariable}.");
        await using var visitor = await portal.VisitorAsync(width, dark: dark);
        await visitor.OpenAsync(address);

        // Pictures further down are fetched when they come near.
        await visitor.Page.EvaluateAsync("() => Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode().catch(() => {}); }))");
        var height = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await visitor.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(folder, $"{name}-{width}{(dark ? "-sombre" : "")}.png"),
            FullPage = true,
            Clip = new() { X = 0, Y = 0, Width = width, Height = Math.Min(height, Tallest) },
        });

        Assert.DoesNotContain(visitor.Complaints, c => !c.Contains("404", StringComparison.Ordinal));
    }
}
