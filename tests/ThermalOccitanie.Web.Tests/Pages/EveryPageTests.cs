using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Tests.Pages;

/// <summary>What the law wants at hand on every page, and the one address by which search engines know a list.</summary>
public sealed class EveryPageTests(SharedPortal shared)
{
    private static readonly string[] Duties = ["/accessibilite", "/confidentialite", "/mentions-legales", "/plan-du-site", "/sources"];

    public static TheoryData<string> Pages =>
    [
        .. PublicAddresses.Pages.Where(a => !a.Contains('.', StringComparison.Ordinal)).SelectMany(a => Language.All.Select(l => l.Address(a))),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Footer_LeadsToEachDutyInTheLanguageOfThePage(string address)
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), address);
        var language = Language.All.Single(l => l.Code == page.Document.DocumentElement.GetAttribute("lang"));

        Assert.Superset(Duties.Select(language.Address).ToHashSet(), page.Addresses("footer a").ToHashSet());
    }

    [Fact]
    public async Task Footer_OfAnErrorPage_LeadsThereToo() => Assert.Superset(
        Duties.ToHashSet(), (await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/adresse-inconnue", 404)).Addresses("footer a").ToHashSet());

    [Theory]
    [InlineData("/stations?cadre=mer&tri=nom", "/stations")]
    [InlineData("/stations?q=arthrose", "/stations")]
    [InlineData("/stations?vue=carte", "/stations")]
    [InlineData("/en/stations?departement=65", "/en/stations")]
    [InlineData("/sejours?theme=dos", "/sejours")]
    [InlineData("/comparer?stations=cauterets,lectoure", "/comparer")]
    public async Task Canonical_OfAChoice_IsThePageItself(string address, string canonical)
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), address);

        Assert.Equal("http://localhost" + canonical, page.Addresses("link[rel=canonical]").Single());
    }
}
