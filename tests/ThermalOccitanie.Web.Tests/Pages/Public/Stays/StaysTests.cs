using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Stays;

public sealed class StaysTests(SharedPortal shared)
{
    private readonly HttpClient _visitor = shared.Portal.Visitor();

    public static TheoryData<string> Slugs { get; } = [.. Reference.Stays.Select(s => $"{s.Text("stationSlug")}-{FoldedText.Slug(s.Text("name"))}")];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Get_EachStay_SaysThatItIsNotCovered(string slug)
    {
        var page = await HtmlPage.OpenAsync(_visitor, $"/sejours/{slug}");

        Assert.Contains("Bien-être, hors cure conventionnée : ce séjour n’est ni prescrit ni remboursé", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_PriceUnknown_SaysWhomToAsk()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/sejours/balaruc-les-bains-escale-thermale");

        Assert.Contains("Prix Non communiqué : à demander à la station", page.Main, StringComparison.Ordinal);
        Assert.Contains("À confirmer auprès de la station", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_PriceKnown_KeepsTheStaysThatHaveOne()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/sejours");

        var answer = await page.Fill("Prix connu", "connu").PressAsync("Voir les séjours");

        Assert.Equal(Reference.Stays.Count(s => s.GetProperty("priceFromEuros").ValueKind is System.Text.Json.JsonValueKind.Number), answer.Document.QuerySelectorAll("article h3").Length);
        Assert.Contains("25 €", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Press_Theme_KeepsTheStaysOfThatTheme()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/sejours");

        var answer = await page.Fill("Thème", "sport").PressAsync("Voir les séjours");

        Assert.Equal(Reference.Stays.Count(s => s.Text("theme") == "sport"), answer.Document.QuerySelectorAll("article h3").Length);
        Assert.Contains("/sejours", answer.Addresses("ul a"));
    }

    [Fact]
    public async Task Get_NothingFits_OffersTheWaysOut()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/sejours?theme=sport&cadre=mer");

        Assert.Contains("Aucun séjour ne réunit ces critères", page.Main, StringComparison.Ordinal);
        Assert.Contains("Sans « sport »", page.Main, StringComparison.Ordinal);
    }
}
