using System.Net;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Tests.Catalogue.Posters;

public sealed class PosterFilesTests(SharedPortal shared)
{
    private readonly HttpClient _visitor = shared.Portal.Visitor();

    [Theory]
    [InlineData("/stations/cauterets/affiche.svg")]
    [InlineData("/soigner/rhumatologie/affiche.svg")]
    [InlineData("/sejours/themes/jambes-legeres/affiche.svg")]
    public async Task Get_Poster_IsAPictureToBeAskedForAgain(string address)
    {
        var answer = await _visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.StartsWith("<svg", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithItsFingerprint_MayBeKeptForGood()
    {
        var catalogue = shared.Portal.Catalogue;
        var station = catalogue.FindStation("cauterets")!;
        string[] addresses =
        [
            Link.Poster(station, catalogue.PosterOf(station)),
            Link.Poster(catalogue.Orientations[0], catalogue.PosterOf(catalogue.Orientations[0])),
            Link.Poster(StayTheme.Sleep, catalogue.PosterOf(StayTheme.Sleep)),
        ];

        foreach (var address in addresses)
        {
            Assert.Equal("public, max-age=31536000, immutable", (await _visitor.GetAsync(address)).Headers.GetValues("Cache-Control").Single());
        }
    }

    [Fact]
    public async Task Get_WithAnOldFingerprint_IsTheDrawingOfTodayToBeAskedForAgain()
    {
        var answer = await _visitor.GetAsync("/stations/cauterets/affiche.svg?v=0123456789abcdef");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Get_ComingBackWithTheTag_IsToldThatNothingChanged()
    {
        var tag = (await _visitor.GetAsync("/stations/cauterets/affiche.svg")).Headers.ETag!;
        using var again = new HttpRequestMessage(HttpMethod.Get, "/stations/cauterets/affiche.svg") { Headers = { IfNoneMatch = { tag } } };

        var answer = await _visitor.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Head_Poster_HasNoBody()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/stations/cauterets/affiche.svg");

        var answer = await _visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/stations/fontclaire-les-bains/affiche.svg")]
    [InlineData("/soigner/repos/affiche.svg")]
    [InlineData("/sejours/themes/Back/affiche.svg")]
    public async Task Get_Unknown_IsNotFound(string address) => Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(address)).StatusCode);

    [Fact]
    public void PosterOf_AskedTwice_IsDrawnOnce()
    {
        var catalogue = shared.Portal.Catalogue;
        var station = catalogue.Stations[0];

        Assert.Same(catalogue.PosterOf(station), catalogue.PosterOf(station));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/stations")]
    [InlineData("/stations/cauterets")]
    [InlineData("/soigner")]
    [InlineData("/soigner/rhumatologie")]
    [InlineData("/sejours?theme=dos")]
    [InlineData("/sejours/balaruc-les-bains-mini-cure-de-cinq-jours")]
    public async Task Page_HangsPostersThatExistAndKeepTheirPlace(string address)
    {
        var page = await HtmlPage.OpenAsync(_visitor, address);
        var pictures = page.Document.QuerySelectorAll("img[src*='affiche.svg']");

        Assert.NotEmpty(pictures);

        foreach (var picture in pictures)
        {
            Assert.Equal("600", picture.GetAttribute("width"));
            Assert.Equal("800", picture.GetAttribute("height"));
            Assert.NotNull(picture.GetAttribute("alt"));
            Assert.Contains("immutable", (await _visitor.GetAsync(picture.GetAttribute("src"))).Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sheet_ItsPoster_IsToldInWordsAndTheMapStandsUnderVenir()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/stations/cauterets");

        Assert.Contains("un pavillon thermal", page.Document.QuerySelector("main img")!.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.GetElementById("venir")!.QuerySelector("svg"));
    }
}
