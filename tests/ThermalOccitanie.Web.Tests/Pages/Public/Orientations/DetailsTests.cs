using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Orientations;

public sealed class DetailsTests(SharedPortal shared)
{
    public static TheoryData<string> Slugs { get; } = [.. Reference.Orientations.Select(o => o.Text("slug"))];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Get_EachOrientation_ShowsTheConfirmedConditionsAndItsStations(string slug)
    {
        var orientation = Reference.Orientations.Single(o => o.Text("slug") == slug);
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), $"/soigner/{slug}");
        var indications = page.Document.QuerySelectorAll("main ul.points li").Select(HtmlPage.Words).ToList();

        Assert.Equal(
            orientation.Texts("conditionsConfirmed").Select(c => c.Replace('\'', '’')),
            indications,
            StringComparer.CurrentCultureIgnoreCase);
        Assert.All(
            Reference.Stations.Where(s => s.Texts("orientations").Contains(orientation.Text("code"))),
            station => Assert.Contains($"/stations/{station.Text("slug")}", page.Addresses("main li a")));
        Assert.Contains("prescrite par un médecin", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Get_EachOrientation_HasItsNamesInThreeLanguages(string slug)
    {
        var name = Reference.Orientations.Single(o => o.Text("slug") == slug).GetProperty("name");
        using var visitor = shared.Portal.Visitor();

        Assert.Equal(name.Text("fr").Replace('\'', '’'), (await HtmlPage.OpenAsync(visitor, $"/soigner/{slug}")).Heading);
        Assert.Equal(name.Text("en"), (await HtmlPage.OpenAsync(visitor, $"/en/soigner/{slug}")).Heading);
        Assert.Equal(name.Text("es"), (await HtmlPage.OpenAsync(visitor, $"/es/soigner/{slug}")).Heading);
    }

    [Fact]
    public async Task Get_ByCode_LeadsToTheOneAddress()
    {
        var answer = await shared.Portal.Visitor().GetAsync("/soigner/RH");

        Assert.Equal("/soigner/rhumatologie", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Get_Unknown_IsNotFound() => await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/soigner/inconnue", 404);
}
