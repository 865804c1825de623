using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Previews;

namespace ThermalOccitanie.Web.Tests.Jobs;

public sealed class PreviewPainterTests
{
    private const string Painter = "rsvg-convert";

    [Fact]
    public async Task Start_WithAPainter_PaintsEveryPreviewAndPagesNameThem()
    {
        SkipWithoutPainter();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Previews:Painter", Painter);
        var visitor = portal.Visitor();
        await PaintedAsync(portal);

        (string Page, Preview Preview)[] pages =
        [
            ("/", portal.Catalogue.Previews.Site),
            ("/calendrier", portal.Catalogue.Previews.Site),
            ("/stations/cauterets", portal.Catalogue.Previews.Of(portal.Catalogue.FindStation("cauterets")!)),
            ("/soigner/rhumatologie", portal.Catalogue.Previews.Of(portal.Catalogue.FindOrientation("RH")!)),
        ];

        foreach (var (address, preview) in pages)
        {
            var page = await HtmlPage.OpenAsync(visitor, address);

            Assert.Equal($"http://localhost{preview.Path}?v={preview.Fingerprint}", Meta(page, "og:image"));
            Assert.Equal(("1200", "630"), (Meta(page, "og:image:width"), Meta(page, "og:image:height")));
            Assert.Contains("ffiche", Meta(page, "og:image:alt"), StringComparison.Ordinal);
            Assert.Equal("summary_large_image", page.Document.QuerySelector("meta[name='twitter:card']")?.GetAttribute("content"));

            var answer = await visitor.GetAsync(Meta(page, "og:image"));
            var picture = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.GetValues("Cache-Control").Single());
            Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.Equal("PNG"u8.ToArray(), picture[1..4]);
            Assert.InRange(picture.Length, 10_000, 300_000);
        }
    }

    [Fact]
    public async Task Publish_AnotherDrawing_IsPaintedAloneAndTheOldFileGoes()
    {
        SkipWithoutPainter();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Previews:Painter", Painter);
        var visitor = portal.Visitor();
        await PaintedAsync(portal);
        var shelf = portal.Services.GetRequiredService<PreviewShelf>();
        var before = Files(shelf);
        var old = portal.Catalogue.Previews.Of(portal.Catalogue.FindStation("cauterets")!);
        await File.WriteAllTextAsync(Path.Combine(shelf.Folder, "lisez-moi.txt"), "À quelqu’un d’autre.");

        // Another department, another sky.
        await portal.WithDatabaseAsync(db => db.Stations.Where(s => s.Slug == "cauterets").ExecuteUpdateAsync(s => s.SetProperty(x => x.DepartmentCode, "66")));
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        var next = portal.Catalogue.Previews.Of(portal.Catalogue.FindStation("cauterets")!);
        await PaintedAsync(portal);

        Assert.Equal([next.Fingerprint + ".png"], Files(shelf).Except(before));
        Assert.Equal([old.Fingerprint + ".png"], before.Except(Files(shelf)));
        Assert.Equal($"http://localhost{next.Address}", Meta(await HtmlPage.OpenAsync(visitor, "/stations/cauterets"), "og:image"));
        Assert.True(File.Exists(Path.Combine(shelf.Folder, "lisez-moi.txt")));
    }

    [Fact]
    public async Task Get_PageFinishedBeforeThePainting_IsFinishedAnew()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var visitor = portal.Visitor();
        var preview = portal.Catalogue.Previews.Of(portal.Catalogue.FindStation("cauterets")!);
        Assert.Null(Meta(await HtmlPage.OpenAsync(visitor, "/stations/cauterets"), "og:image"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(preview.Address)).StatusCode);
        var shelf = portal.Services.GetRequiredService<PreviewShelf>();

        Directory.CreateDirectory(shelf.Folder);
        await File.WriteAllTextAsync(shelf.FileOf(preview), "picture");
        shelf.Show([preview.Fingerprint]);

        Assert.NotNull(Meta(await HtmlPage.OpenAsync(visitor, "/stations/cauterets"), "og:image"));
        Assert.Equal("picture", await visitor.GetStringAsync(preview.Address));
        Assert.Equal("no-cache", (await visitor.GetAsync(preview.Path + "?v=0123456789abcdef")).Headers.CacheControl?.ToString());

        // Someone empties the folder: not our failure.
        File.Delete(shelf.FileOf(preview));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(preview.Address)).StatusCode);
    }

    [Theory]
    [InlineData("/nulle/part/rsvg-convert", "Link previews not painted: there is no program « /nulle/part/rsvg-convert » (Debian package librsvg2-bin); pages do without")]
    [InlineData("rsvg-convert-nulle-part", "Link previews not painted: there is no program « rsvg-convert-nulle-part » (Debian package librsvg2-bin); pages do without")]
    public async Task Start_WithoutAPainter_SaysSoOnceAndServes(string painter, string line)
    {
        var log = new Lines();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Previews:Painter", painter);
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var visitor = watched.CreateClient();

        await Soon.IsTrueAsync(() => !log.Written.IsEmpty, "the job says that it cannot paint");

        Assert.Equal([line], log.Written);
        Assert.Null(Meta(await HtmlPage.OpenAsync(visitor, "/stations/cauterets"), "og:image"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/apercu.png")).StatusCode);
    }

    // « false » is a program that paints nothing.
    [Fact]
    public async Task Start_PainterThatFails_IsTriedOnceForEachAndPagesDoWithout()
    {
        var log = new Lines();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Previews:Painter", "false");
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var visitor = watched.CreateClient();
        var count = watched.Services.GetRequiredService<CatalogueKeeper>().Current.Previews.All.Count();

        await Soon.IsTrueAsync(() => log.Written.Count >= count, "the job gives up each preview");

        Assert.Contains("Link preview of /stations/cauterets/apercu.png not painted: « false » failed or took too long", log.Written);
        Assert.Null(Meta(await HtmlPage.OpenAsync(visitor, "/"), "og:image"));
    }

    [Fact]
    public async Task Start_FolderThatCannotBeWrittenTo_SaysSoOnceAndServes()
    {
        var log = new Lines();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Previews:Painter", Painter).With("Portal:Previews:Folder", "/dev/null/apercus");
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        var visitor = watched.CreateClient();

        await Soon.IsTrueAsync(() => !log.Written.IsEmpty, "the job says that it cannot write");

        Assert.StartsWith("Link previews not painted: the folder « /dev/null/apercus » cannot be written to (", Assert.Single(log.Written));
        Assert.Null(Meta(await HtmlPage.OpenAsync(visitor, "/"), "og:image"));
    }

    private static void SkipWithoutPainter() => Assert.SkipUnless(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Painter))),
        $"No {Painter} on this machine: install librsvg2-bin, or run eng/test.sh");

    private static Task<TimeSpan> PaintedAsync(Portal portal) => Soon.IsTrueAsync(
        () => portal.Catalogue.Previews.All.All(portal.Services.GetRequiredService<PreviewShelf>().Holds), "every preview is painted");

    private static List<string> Files(PreviewShelf shelf) => [.. Directory.EnumerateFiles(shelf.Folder, "*.png").Select(f => Path.GetFileName(f))];

    private static string? Meta(HtmlPage page, string property) => page.Document.QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private sealed class Lines : ILoggerProvider
    {
        public ConcurrentQueue<string> Written { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName.EndsWith("PreviewPainter", StringComparison.Ordinal) ? Written : null);

        public void Dispose()
        {
        }

        private sealed class Logger(ConcurrentQueue<string>? written) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                written?.Enqueue(formatter(state, exception));
        }
    }
}
