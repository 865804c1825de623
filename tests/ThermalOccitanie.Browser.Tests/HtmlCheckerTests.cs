using System.Diagnostics;
using System.Text.Json;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>Every public page is valid HTML: the Nu checker reads them all in one go.</summary>
public sealed class HtmlCheckerTests(OpenPortal portal, ITestOutputHelper output)
{
    private const string JarVariable = "PORTAL_TEST_VNU";

    private static string? Jar => Environment.GetEnvironmentVariable(JarVariable) is { Length: > 0 } path ? path : null;

    [Fact]
    public async Task EveryPage_IsValid()
    {
        SkipWithoutJar();
        using var client = portal.Portal.Visitor();
        client.BaseAddress = portal.Address;
        var catalogue = portal.Portal.Catalogue;
        string[] addresses =
        [
            .. Templates.Addresses,
            .. new[] { 410, 429, 500 }.Select(status => $"/erreur/{status}"),
            .. Reference.Stations.Select(s => $"/stations/{s.Text("slug")}"),
            .. catalogue.Orientations.Select(o => $"/soigner/{o.Slug}"),
            .. catalogue.Stays.Select(s => $"/sejours/{s.Slug}"),
        ];
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var address in addresses)
        {
            pages[address] = await (await client.GetAsync(address)).Content.ReadAsStringAsync();
        }

        var remarks = await CheckAsync(pages);

        foreach (var remark in remarks.Where(r => !r.IsError))
        {
            output.WriteLine(remark.ToString());
        }

        Assert.DoesNotContain(remarks, r => r.IsError);
    }

    [Fact]
    public async Task EveryPage_TheCheckCatchesAnOffender()
    {
        SkipWithoutJar();

        var remarks = await CheckAsync(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["/faute"] = "<!doctype html><html lang=\"fr\"><head><title>Faute</title></head><body><p id=\"a\"><div id=\"a\"></div></p></body></html>",
        });

        Assert.Contains(remarks, r => r is { IsError: true, Address: "/faute" } && r.Message.Contains("Duplicate ID", StringComparison.Ordinal));
    }

    internal static void SkipWithoutJar() =>
        Assert.SkipWhen(Jar is null, $"No Nu HTML checker: name its jar in {JarVariable}, or run eng/test.sh");

    internal static async Task<IReadOnlyList<Remark>> CheckAsync(IReadOnlyDictionary<string, string> pages)
    {
        var folder = Directory.CreateTempSubdirectory("portal-pages-");

        try
        {
            var addresses = new Dictionary<string, string>(StringComparer.Ordinal);

            foreach (var (address, html) in pages)
            {
                var file = $"{addresses.Count:000}.html";
                addresses[file] = address;
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, file), html);
            }

            var start = new ProcessStartInfo("java", ["-jar", Jar!, "--stdout", "--format", "json", "--exit-zero-always", folder.FullName])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var checker = Process.Start(start)!;
            var answer = await checker.StandardOutput.ReadToEndAsync();
            await checker.WaitForExitAsync();
            Assert.Equal(0, checker.ExitCode);

            using var document = JsonDocument.Parse(answer);
            return
            [
                .. document.RootElement.GetProperty("messages").EnumerateArray().Select(m => new Remark(
                    m.GetProperty("type").GetString() is "error" or "non-document-error",
                    m.TryGetProperty("url", out var url) ? addresses.GetValueOrDefault(Path.GetFileName(url.GetString()!), "?") : "?",
                    m.GetProperty("message").GetString()!,
                    m.TryGetProperty("extract", out var extract) ? extract.GetString()! : "")),
            ];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal sealed record Remark(bool IsError, string Address, string Message, string Extract);
}
