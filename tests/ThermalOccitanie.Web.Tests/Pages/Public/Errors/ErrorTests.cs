using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Errors;

public sealed class ErrorTests(SharedPortal shared)
{
    [Theory]
    [InlineData(404, "Cette page n’existe pas")]
    [InlineData(410, "Cette page n’existe plus")]
    [InlineData(413, "Cet envoi est trop lourd")]
    [InlineData(429, "Trop de demandes à la fois")]
    [InlineData(500, "Quelque chose n’a pas marché")]
    [InlineData(503, "Le site revient dans un instant")]
    [InlineData(504, "La réponse tarde trop")]
    public async Task Get_EachFailure_HasItsPage(int status, string heading)
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), $"/erreur/{status}", status);

        Assert.Equal(heading, page.Heading);
        Assert.Contains("/stations", page.Addresses());
    }

    [Fact]
    public async Task Get_TooManySearches_SaysWhenToComeBack()
    {
        await using var portal = Portal.On(ThermalOccitanie.Data.Starting.DatabaseEngine.Sqlite)
            .With("Portal:RateLimits:Enabled", "true").With("Portal:RateLimits:SearchPerMinute", "1");
        var visitor = portal.Visitor();
        await visitor.GetAsync("/recherche?q=dos");

        var page = await HtmlPage.OpenAsync(visitor, "/recherche?q=dos", 429);

        Assert.Equal("Trop de demandes à la fois", page.Heading);
        Assert.NotNull(page.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task Post_ToAPageThatOnlyReads_IsRefusedWithAPage() =>
        Assert.Contains((int)(await shared.Portal.Visitor().PostAsync("/stations", new StringContent(""))).StatusCode, new[] { 400, 404, 405 });
}
