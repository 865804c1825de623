using System.Diagnostics;
using System.Globalization;
using System.Net;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Photos;

/// <summary>The program itself, in a process of its own, while bombs are sent to it: it never holds a picture.</summary>
[Collection(Alone.Name)]
public sealed class MemoryTests
{
    private const int MostMegabytes = 300;

    [Fact]
    public async Task Send_BombsOneAfterAnother_TheProgramStaysUnderThreeHundredMegabytes()
    {
        PhotoDesk.SkipWithoutDeveloper();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak is read from /proc.");

        // This copy prepares the database and seals the cookies; it makes no photo.
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Photos:Developer", "");
        var person = await portal.EditorAsync(AccountRole.Owner);
        var cookies = await portal.SessionAsync(person.Account);
        await using var program = await RunningProgram.StartAsync(portal.Database.DataFolder);
        using var browser = program.Browser(cookies);
        var remote = person with { Browser = browser };
        var bombs = HostileUploads.All.Where(u => u.AtTheDoor is null or PictureRefusal.TooLarge or PictureRefusal.TooHeavy).Where(u => u.Bytes.Length > 100_000).ToList();
        Assert.InRange(bombs.Count, 5, 20);

        foreach (var bomb in bombs)
        {
            var page = (await remote.NewPhotoPageAsync()).Words($"Bombe : {bomb.Name}").Attach("Photo", bomb.Bytes);
            await page.PressAsync("Envoyer la photo", bomb.AtTheDoor is null ? 200 : 400);
        }

        await Soon.IsTrueAsync(async () => (await portal.PhotosAsync()).TrueForAll(p => p.State is not PhotoState.Received), "every bomb is made or refused");
        var peak = program.PeakMegabytes();
        TestContext.Current.SendDiagnosticMessage($"Peak working set: {peak} MB after {bombs.Count} bombs");

        Assert.InRange(peak, 50, MostMegabytes);
    }

    /// <summary>The real program, on a free port.</summary>
    private sealed class RunningProgram : IAsyncDisposable
    {
        private readonly Process _process;
        private readonly Uri _address;

        private RunningProgram(Process process, Uri address) => (_process, _address) = (process, address);

        public static async Task<RunningProgram> StartAsync(string dataFolder)
        {
            var start = new ProcessStartInfo("dotnet", Path.Combine(AppContext.BaseDirectory, "ThermalOccitanie.Web.dll"))
            {
                WorkingDirectory = dataFolder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            start.Environment["DOTNET_ENVIRONMENT"] = "Production";
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
            start.Environment.Remove("ASPNETCORE_URLS");
            start.Environment["Urls"] = "http://127.0.0.1:0";
            start.Environment["Portal__DataFolder"] = dataFolder;
            start.Environment["Portal__Previews__Painter"] = "";

            // Cookies of those who sign in go over https only: this test is the proxy.
            start.Environment["Portal__Proxy__Known"] = "127.0.0.1";

            // As in the container (docs/performance.md).
            start.Environment["DOTNET_GCgen0size"] = "0x2000000";
            var process = Process.Start(start)!;
            const string Open = "is open at ";

            while (await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(120)) is { } line)
            {
                if (line.IndexOf(Open, StringComparison.Ordinal) is >= 0 and var at)
                {
                    _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                    return new(process, new(line[(at + Open.Length)..].Split(' ')[0]));
                }
            }

            throw new InvalidOperationException($"The program ended with {process.ExitCode} before it was open.");
        }

        public HttpClient Browser(CookieContainer cookies) => new(new BehindAProxy(cookies)) { BaseAddress = _address };

        /// <summary>The most that the process itself ever held; what it started counts for itself.</summary>
        public int PeakMegabytes() => int.Parse(
            File.ReadLines($"/proc/{_process.Id}/status").Single(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

        public async ValueTask DisposeAsync()
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    /// <summary>Says that it speaks https for someone else, and keeps their cookies.</summary>
    private sealed class BehindAProxy(CookieContainer cookies) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Forwarded-For", "192.0.2.1");
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("User-Agent", "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0");
            request.Headers.Add("Cookie", cookies.GetCookieHeader(People.Home));
            var answer = await base.SendAsync(request, cancellationToken);

            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                cookies.SetCookies(People.Home, cookie);
            }

            return answer;
        }
    }
}
