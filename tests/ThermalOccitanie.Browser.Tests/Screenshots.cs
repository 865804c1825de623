using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>Photographs the main pages for docs/screenshots: no test, run by eng/screenshots.sh alone.</summary>
public sealed class Screenshots(OpenPortal portal, OpenDesk desk)
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

    private static readonly (string Name, string Who, string Address)[] PrivatePages =
    [
        ("connexion", "", "/connexion"),
        ("espace-station", "station", $"/espace-station/{Fontclaire.Slug}"),
        ("espace-station-fiche", "station", $"/espace-station/{Fontclaire.Slug}/fiche"),
        ("espace-station-section", "station", $"/espace-station/{Fontclaire.Slug}/fiche/bien-etre"),
        ("espace-station-saison", "station", $"/espace-station/{Fontclaire.Slug}/fiche/saison"),
        ("espace-station-sejour", "station", $"/espace-station/{Fontclaire.Slug}/sejours/{{stay}}/apercu"),
        ("federation-vocabulaire", "federation", "/federation/vocabulaire/orientation-rh"),
        ("espace-station-incident", "station", $"/espace-station/{Fontclaire.Slug}/incidents/nouveau"),
        ("espace-station-historique", "station", $"/espace-station/{Fontclaire.Slug}/historique"),
        ("federation", "federation", "/federation"),
        ("federation-relecture", "federation", "/federation/relecture/{submitted}"),
        ("federation-reseau", "federation", "/federation/reseau"),
        ("federation-comptes", "federation", "/federation/comptes"),
        ("federation-reglages", "federation", "/federation/reglages"),
    ];

    public static TheoryData<string, string, string, int> EachPrivateScreen
    {
        get
        {
            var screens = new TheoryData<string, string, string, int>();

            foreach (var (name, who, address) in PrivatePages)
            {
                screens.Add(name, who, address, 390);
                screens.Add(name, who, address, 1440);
            }

            return screens;
        }
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(EachPrivateScreen))]
    public async Task PhotographPrivate(string name, string who, string address, int width)
    {
        await using var visitor = await desk.SignedInAsync(PrivateTemplates.Who(desk, who), width);
        await TakeAsync(visitor, PrivateTemplates.Address(desk, address), $"{name}-{width}", width);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(EachScreen))]
    public async Task Photograph(string name, string address, int width, bool dark)
    {
        await using var visitor = await portal.VisitorAsync(width, dark: dark);
        await TakeAsync(visitor, address, $"{name}-{width}{(dark ? "-sombre" : "")}", width);
    }

    private static async Task TakeAsync(Visitor visitor, string address, string name, int width)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? throw new InvalidOperationException($"Name the folder in {FolderVariable}.");
        await visitor.OpenAsync(address);

        // Pictures further down are fetched when they come near.
        await visitor.Page.EvaluateAsync("() => Promise.all([...document.images].map(i => { i.loading = 'eager'; return i.decode().catch(() => {}); }))");
        var height = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await visitor.Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(folder, $"{name}.png"),
            FullPage = true,
            Clip = new() { X = 0, Y = 0, Width = width, Height = Math.Min(height, Tallest) },
        });

        Assert.DoesNotContain(visitor.Complaints, c => !c.Contains("404", StringComparison.Ordinal));
    }
}
