namespace ThermalOccitanie.Browser.Tests;

/// <summary>A visit leaves no trace: nothing said in the console, nothing asked elsewhere, no cookie, nothing kept.</summary>
public sealed class QuietPageTests(OpenPortal portal)
{
    private const int MaxRequests = 12;
    private const int MaxBytes = 100_000;

    [Theory]
    [MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Page_Visited_SaysNothingAsksNothingElsewhereLeavesNothing(string address)
    {
        await using var visitor = await portal.VisitorAsync();

        await visitor.OpenAsync(address, unfolded: true);

        Assert.Empty(visitor.Complaints);
        Assert.Empty(await visitor.CookiesAsync());
        // The selection begins with its button, never before.
        Assert.Equal(0, await KeptAsync(visitor));
    }

    [Fact]
    public async Task Page_TheCheckCatchesOffenders()
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.OpenAsync("/soigner");

        await visitor.Page.EvaluateAsync(
            """
            async () => {
              const inline = document.createElement('div');
              inline.innerHTML = '<p style="color: red">Style dans la page</p>';
              document.body.append(inline);
              document.cookie = 'trace=1';
              localStorage.setItem('trace', '1');
              console.warn('attention');
              await fetch('http://127.0.0.2:9/').catch(() => {});
              setTimeout(() => { throw new Error('perdu'); });
              await new Promise(done => setTimeout(done, 100));
            }
            """);

        Assert.Contains(visitor.Complaints, c => c.Contains("style-src", StringComparison.Ordinal));
        Assert.Contains("warning: attention", visitor.Complaints);
        Assert.Contains(visitor.Complaints, c => c.StartsWith("exception:", StringComparison.Ordinal));
        Assert.Contains(visitor.Complaints, c => c.Contains("127.0.0.2", StringComparison.Ordinal));
        Assert.Equal(["trace"], await visitor.CookiesAsync());
        Assert.Equal(1, await KeptAsync(visitor));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stations/balaruc-les-bains")]
    [InlineData("/stations/bagneres-de-bigorre")]
    public async Task FirstView_IsLight(string address)
    {
        await using var visitor = await portal.VisitorAsync();

        await visitor.OpenAsync(address);

        var bytes = 0;

        foreach (var response in visitor.Responses)
        {
            bytes += Compressed.Size(await response.BodyAsync());
        }

        Assert.InRange(visitor.Responses.Count, 5, MaxRequests);
        Assert.InRange(bytes, 50_000, MaxBytes);
    }

    private static Task<int> KeptAsync(Visitor visitor) => visitor.Page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length");
}
