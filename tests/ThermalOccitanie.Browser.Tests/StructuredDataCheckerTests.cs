using System.Diagnostics;
using System.Text.Json;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>What pages say in schema.org's words is said in schema.org's words: eng/structured-data/check.mjs reads one page of each kind.</summary>
public sealed class StructuredDataCheckerTests(OpenPortal portal)
{
    private const string ToolsVariable = "PORTAL_TEST_SCHEMA";

    private static readonly string[] Addresses =
    [
        "/", "/stations", "/stations?q=arthrose&cadre=montagne", "/soigner", "/sejours", "/calendrier", "/sources", "/mentions-legales",
        "/stations/balaruc-les-bains", "/stations/ax-les-thermes", "/stations/rennes-les-bains", "/stations/barbotan-les-thermes",
        "/soigner/rhumatologie", "/soigner/phlebologie",
    ];

    private static string? Tools => Environment.GetEnvironmentVariable(ToolsVariable) is { Length: > 0 } path ? path : null;

    [Fact]
    public async Task EveryKindOfPage_SpeaksSchemaOrg()
    {
        SkipWithoutTools();
        using var client = portal.Portal.Visitor();
        client.BaseAddress = portal.Address;
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var address in Addresses.Concat(portal.Portal.Catalogue.Stays.DistinctBy(s => (s.Kind, s.PriceFromCents is null, s.AsOfYear)).Select(s => $"/sejours/{s.Slug}")))
        {
            pages[address] = await client.GetStringAsync(address);
        }

        Assert.Empty(await CheckAsync(pages));
    }

    [Theory]
    [InlineData("an unknown type", """{ "@type": "SpaTown", "name": "Fontclaire" }""")]
    [InlineData("an unknown property", """{ "@type": "TouristDestination", "name": "Fontclaire", "waters": "claires" }""")]
    [InlineData("a thing where another is meant", """{ "@type": "TouristDestination", "name": "Fontclaire", "geo": { "@type": "Organization", "name": "Fontclaire" } }""")]
    [InlineData("a list without what search engines require", """{ "@type": "BreadcrumbList", "name": "Fontclaire" }""")]
    public async Task EveryKindOfPage_TheCheckCatchesAnOffender(string fault, string thing)
    {
        SkipWithoutTools();

        var remark = Assert.Single(await CheckAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/sain"] = Page("""{ "@type": "TouristDestination", "name": "Fontclaire" }"""),
            ["/faute"] = Page(thing),
        }));

        Assert.True(remark.StartsWith("/faute: ", StringComparison.Ordinal), $"{fault}: {remark}");

        static string Page(string thing) => $$"""<!doctype html><script type="application/ld+json">{ "@context": "https://schema.org", "@graph": [{{thing}}] }</script>""";
    }

    private static void SkipWithoutTools() =>
        Assert.SkipWhen(Tools is null, $"No structured-data checkers: name their node_modules in {ToolsVariable}, or run eng/test.sh");

    private static async Task<IReadOnlyList<string>> CheckAsync(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("portal-json-ld-");

        try
        {
            var addresses = new Dictionary<string, string>(StringComparer.Ordinal);

            foreach (var (address, html) in pages)
            {
                var file = $"page-{addresses.Count:000}.html";
                addresses[file] = address;
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), html);
            }

            var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "eng", "structured-data", "check.mjs"), Tools!, folder.FullName])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var checker = Process.Start(start)!;
            var answer = await checker.StandardOutput.ReadToEndAsync();
            await checker.WaitForExitAsync();
            Assert.Equal(0, checker.ExitCode);

            using var remarks = JsonDocument.Parse(answer);
            return [.. remarks.RootElement.EnumerateArray().Select(r => $"{addresses.GetValueOrDefault(r.Text("page"), "?")}: {r.Text("message")}")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
