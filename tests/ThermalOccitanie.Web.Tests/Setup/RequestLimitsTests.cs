using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

public sealed class RequestLimitsTests
{
    [Fact]
    public async Task Send_MoreThanAnyoneNeeds_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        portal.UseKestrel(0);
        portal.StartServer();
        var address = portal.ClientOptions.BaseAddress;

        (string Request, int Status, string? Heading)[] requests =
        [
            ("GET /recherche?q=" + new string('a', 9_000) + " HTTP/1.1\r\n", 414, null),
            ("GET / HTTP/1.1\r\nX-Large: " + new string('a', 15_000) + "\r\n", 200, "<h1>Prendre les eaux"),
            ("GET / HTTP/1.1\r\nX-Large: " + new string('a', 17_000) + "\r\n", 431, null),
            ("GET / HTTP/1.1\r\n" + string.Concat(Enumerable.Range(0, 70).Select(i => $"X-{i}: 1\r\n")), 431, null),
            ("POST /stations HTTP/1.1\r\nContent-Length: 20000\r\n", 413, "<h1>Cet envoi est trop lourd</h1>"),
            ("POST /api/v1/stations HTTP/1.1\r\nContent-Length: 20000\r\n", 413, "\"status\":413"),
        ];

        foreach (var (request, status, heading) in requests)
        {
            var answer = await SendAsync(address, request);

            Assert.StartsWith($"HTTP/1.1 {status} ", answer);
            Assert.Contains(heading ?? "", answer, StringComparison.Ordinal);
        }
    }

    // Waiting for them would take as long as they last: what the server is told is read instead.
    [Fact]
    public async Task Server_IsToldNotToWaitForLong()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var limits = portal.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.InRange(limits.RequestHeadersTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        Assert.InRange(limits.MinRequestBodyDataRate!.BytesPerSecond, 200, 10_000);
        Assert.InRange(limits.MinRequestBodyDataRate.GracePeriod, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.InRange(
            portal.Services.GetRequiredService<IOptions<RequestTimeoutOptions>>().Value.DefaultPolicy!.Timeout!.Value,
            TimeSpan.FromSeconds(5),
            TimeSpan.FromSeconds(60));
    }

    [Theory]
    [InlineData("/calendrier", "<h1>La réponse tarde trop</h1>")]
    [InlineData("/api/v1/calendrier", "\"status\":504")]
    public async Task Get_AnswerThatDoesNotCome_IsGivenUp(string address, string words)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var slow = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter>(new StuckOn(address));
            services.Configure<MvcOptions>(options => options.Filters.Add(new NeverMade(address)));
            services.PostConfigure<RequestTimeoutOptions>(options => options.DefaultPolicy = new()
            {
                Timeout = TimeSpan.FromSeconds(1),
                TimeoutStatusCode = options.DefaultPolicy!.TimeoutStatusCode,
            });
        }));

        var answer = await slow.CreateClient().GetAsync(address);

        Assert.Equal(504, (int)answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task<string> SendAsync(Uri address, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{request}Host: {address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = new char[60_000];

        return new string(answer, 0, await reader.ReadBlockAsync(answer).AsTask().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    /// <summary>At this address, what is written first does not go out.</summary>
    private sealed class StuckOn(string address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, go) =>
            {
                if (context.Request.Path == address && address.StartsWith("/api/", StringComparison.Ordinal))
                {
                    context.Response.Body = new StuckOnce(context.Response.Body);
                }

                await go(context);
            });
            next(app);
        };
    }

    /// <summary>A page is sent once it is finished: what takes long is making it.</summary>
    private sealed class NeverMade(string address) : IAsyncResourceFilter
    {
        public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
        {
            if (context.HttpContext.Request.Path == address)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, context.HttpContext.RequestAborted);
            }

            await next();
        }
    }

    private sealed class StuckOnce(Stream inner) : MemoryStream
    {
        private bool _isFree;

        public override bool CanSeek => false;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_isFree)
            {
                _isFree = true;
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            }

            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();
    }
}
