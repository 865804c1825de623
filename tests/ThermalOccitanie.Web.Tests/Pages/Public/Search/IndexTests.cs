using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Search;

public sealed class IndexTests(SharedPortal shared)
{
    private readonly HttpClient _visitor = shared.Portal.Visitor();

    [Fact]
    public async Task Press_WordsOfTheHomePage_FindTheOrientationAndSayWhy()
    {
        var home = await HtmlPage.OpenAsync(_visitor, "/");

        var answer = await home.Fill("Que cherchez-vous", "arthrose").PressAsync("Chercher");

        Assert.Equal("/soigner/rhumatologie", answer.Document.QuerySelector("main ol h3 a")?.GetAttribute("href"));
        Assert.Contains("arthrose : rhumatologie", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Une cure thermale est prescrite par un médecin", answer.Main, StringComparison.Ordinal);
        Assert.Equal("arthrose", answer.Control("Que cherchez-vous").GetAttribute("value"));
    }

    [Fact]
    public async Task Get_NothingFound_OffersWhereToGo()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/recherche?q=qsdfghjk");

        Assert.Contains("Rien ne répond à ces mots", page.Main, StringComparison.Ordinal);
        Assert.Contains("/stations", page.Addresses());
    }

    [Fact]
    public async Task Get_WithoutWords_ShowsTheBoxAlone()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/recherche");

        Assert.DoesNotContain("résultat", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Place_LeadsToTheStationsAroundIt()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/recherche?q=pr%C3%A8s+de+Toulouse");

        Assert.Contains("/stations?autour-de=Toulouse&tri=distance", page.Addresses());
    }
}
