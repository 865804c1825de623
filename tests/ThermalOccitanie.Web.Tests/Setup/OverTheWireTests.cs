using System.Net.Sockets;
using System.Text;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>The program behind its real server, spoken to byte by byte.</summary>
public sealed class OverTheWireTests
{
    [Fact]
    public async Task Send_Anything_IsAnsweredWithoutAFailureNorTheServersName()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        portal.UseKestrel(0);
        portal.StartServer();
        var address = portal.ClientOptions.BaseAddress;

        (string Line, int Status)[] requests =
        [
            ("GET / HTTP/1.1", 200),
            ("GET /stations?q=%00 HTTP/1.1", 200),
            ("GET /stations?q=%zz% HTTP/1.1", 200),
            ("GET /stations?q=%ED%A0%80 HTTP/1.1", 200),
            ("GET /recherche?q=" + new string('a', 7_000) + " HTTP/1.1", 200),
            ("GET /recherche?q=" + new string('a', 10_000) + " HTTP/1.1", 414),
            ("GET /stations/%00 HTTP/1.1", 400),
            ("GET /stations/%ED%A0%80 HTTP/1.1", 404),
            ("GET /stations/..%2f..%2fetc HTTP/1.1", 404),
            ("GET /api/v1/recherche?q=%zz HTTP/1.1", 200),
            ("GET /sante/vivant HTTP/1.1", 200),
            ("POST /stations HTTP/1.1\r\nContent-Length: 0", 405),
            ("BLABLA", 400),
        ];

        foreach (var (line, status) in requests)
        {
            var answer = await SendAsync(address, line);

            Assert.StartsWith($"HTTP/1.1 {status} ", answer);
            Assert.DoesNotContain("\nServer:", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\nX-Powered-By:", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\nSet-Cookie:", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> SendAsync(Uri address, string line)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);

        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }
}
