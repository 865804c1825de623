using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

public sealed class PageCacheTests(SharedPortal shared)
{
    [Fact]
    public async Task Get_ComingBackWithTheTag_IsToldThatNothingChanged()
    {
        var visitor = shared.Portal.Visitor();
        var tag = (await visitor.GetAsync("/stations/ax-les-thermes")).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/stations/ax-les-thermes") { Headers = { IfNoneMatch = { tag } } };

        var answer = await visitor.SendAsync(again);

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_AfterAPublication_IsNotTheOldPage()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var visitor = portal.Visitor();
        await HtmlPage.OpenAsync(visitor, "/stations/ax-les-thermes");

        await portal.WithDatabaseAsync(db => db.Stations.Where(s => s.Slug == "ax-les-thermes").ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, "Fontclaire-les-Bains")));
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal("Fontclaire-les-Bains", (await HtmlPage.OpenAsync(visitor, "/stations/ax-les-thermes")).Heading);
    }

    [Fact]
    public async Task Get_AfterMidnightInParis_IsNotTheOldPage()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var visitor = portal.Visitor();
        portal.Clock.MoveTo(new(2026, 12, 12, 22, 59, 0, TimeSpan.Zero));
        Assert.Contains("Ouverte jusqu’au 12 décembre", (await HtmlPage.OpenAsync(visitor, "/stations/balaruc-les-bains")).Main, StringComparison.Ordinal);

        portal.Clock.MoveTo(new(2026, 12, 12, 23, 0, 0, TimeSpan.Zero));

        Assert.Contains("Fermée depuis le 12 décembre", (await HtmlPage.OpenAsync(visitor, "/stations/balaruc-les-bains")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_CompressedAndPlain_AreTwoPagesWithTwoTags()
    {
        var visitor = shared.Portal.Visitor();
        using var compressed = new HttpRequestMessage(HttpMethod.Get, "/calendrier") { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } } };

        var small = await visitor.SendAsync(compressed);
        var plain = await visitor.GetAsync("/calendrier");

        Assert.Equal("br", Assert.Single(small.Content.Headers.ContentEncoding));
        Assert.NotEqual(small.Headers.ETag, plain.Headers.ETag);
        Assert.True((await small.Content.ReadAsByteArrayAsync()).Length < (await plain.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task Get_ByManyAtOnce_IsMadeOnceForAll()
    {
        var visitor = shared.Portal.Visitor();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.GetAsync("/stations?cadre=mer")));

        Assert.Single(answers.Select(a => a.Headers.ETag).Distinct());
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
    }

    [Fact]
    public async Task Get_UnderAnotherName_HasItsOwnAddressesInFull()
    {
        var visitor = shared.Portal.Visitor();
        await visitor.GetStringAsync("http://un.example/calendrier");

        Assert.Contains("\"http://autre.example/calendrier\"", await visitor.GetStringAsync("http://autre.example/calendrier"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.5", "br")]
    [InlineData("identity", null)]
    public async Task Get_WithAWishForAnEncoding_IsHeard(string accepted, string? sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/calendrier");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);

        var answer = await shared.Portal.Visitor().SendAsync(request);

        Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Fact]
    public async Task Head_KeptPage_HasItsHeadersAndNoBody()
    {
        var visitor = shared.Portal.Visitor();
        var page = await visitor.GetAsync("/calendrier");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/calendrier");

        var answer = await visitor.SendAsync(request);

        Assert.Equal(page.Headers.ETag, answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }
}
