using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>Closed by default: what nobody opened is not found.</summary>
public sealed class ClosedDoorsTests(SharedPortal shared)
{
    [Fact]
    public async Task Get_EveryEndpointNobodyOpened_IsNotFound()
    {
        foreach (var closed in Endpoints(shared.Portal.Services).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null))
        {
            Assert.Equal(404, (await RawRequest.GetAsync(shared.Portal, Sample(closed))).Status);
        }
    }

    // What is behind a door leads strangers to it, whether or not there is anything.
    [Fact]
    public async Task Get_EveryEndpointBehindADoor_LeadsStrangersToIt()
    {
        var stranger = shared.Portal.Browser();
        var behind = Endpoints(shared.Portal.Services).Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is not null).ToList();
        Assert.NotEmpty(behind);

        foreach (var address in behind.Select(Sample))
        {
            Assert.Equal($"/connexion?retour={Uri.EscapeDataString(address)}", (await stranger.GetAsync(address)).Headers.Location?.ToString());
        }
    }

    // A new public address is a decision: it is written here, or it is a mistake.
    [Fact]
    public void Endpoints_OpenToAll_AreTheseAndNoOther()
    {
        var open = Endpoints(shared.Portal.Services)
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && !e.Metadata.Any(m => m is Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor))
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct()
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "/", "/.well-known/security.txt", "/accessibilite", "/actualites.atom", "/apercu.png", "/api/v1/calendrier", "/api/v1/openapi.json", "/api/v1/orientations", "/api/v1/recherche", "/api/v1/sejours", "/api/v1/stations", "/api/v1/stations/{slug}",
                "/api/{**rest}", "/calendrier", "/calendrier.ics", "/carte/fond.svg", "/comparer", "/confidentialite", "/confirmer", "/connexion", "/connexion/cle", "/connexion/code", "/connexion/lien", "/connexion/reprendre",
                "/deconnexion", "/erreur/{status:int}", "/invitation", "/l/{code}", "/l/{code}/suite", "/lettre", "/lettre/confirmer", "/lettre/demande", "/lettre/preferences", "/lettre/quitter", "/lettre/{number:int}", "/ma-selection", "/ma-selection/fiches.json", "/mentions-legales", "/photos/{id:guid}/{width:int}.{format}", "/plan-du-site", "/recherche", "/robots.txt",
                "/sante/pret", "/sante/vivant", "/sejours", "/sejours/themes/{theme}/affiche.svg", "/sejours/{slug}", "/sitemap.xml", "/soigner", "/soigner/{slug}", "/soigner/{slug}/affiche.svg", "/soigner/{slug}/apercu.png",
                "/sources", "/stations", "/stations/{slug}", "/stations/{slug}/affiche.svg", "/stations/{slug}/apercu.png", "/stations/{slug}/etat",
            ],
            open);
    }

    // The same pages with the visitors' folder no longer opened: each door must be closed.
    [Theory]
    [InlineData("/")]
    [InlineData("/stations")]
    [InlineData("/recherche?q=dos")]
    [InlineData("/calendrier")]
    public async Task Get_PageThatIsNoLongerOpened_IsNotFound(string address)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var closed = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.PostConfigure<RazorPagesOptions>(options => options.Conventions.Clear())));

        var response = await closed.CreateClient().GetAsync(address);

        Assert.Equal(404, (int)response.StatusCode);
        Assert.DoesNotContain("<h1", await response.Content.ReadAsStringAsync());
    }

    private static IEnumerable<RouteEndpoint> Endpoints(IServiceProvider services) =>
        services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Sample(RouteEndpoint endpoint) =>
        "/" + System.Text.RegularExpressions.Regex.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), @"\{[^}]*\}", hole => hole.Value.EndsWith(":guid}", StringComparison.Ordinal) ? Guid.Empty.ToString() : "1");
}
