using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Api;

public sealed class OpenApiTests(SharedPortal shared)
{
    [Fact]
    public async Task Get_Document_NamesEveryAddressOfTheApi()
    {
        var document = await shared.Portal.Visitor().GetFromJsonAsync<JsonElement>("/api/v1/openapi.json");

        var mapped = shared.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal) && !route.EndsWith("openapi.json", StringComparison.Ordinal))
            .Distinct()
            .Order(StringComparer.Ordinal);
        var named = document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(mapped, named);
        Assert.Equal(6, named.Count);
    }

    [Fact]
    public async Task Get_Document_DescribesEachAnswerAndItsRefusals()
    {
        var document = await shared.Portal.Visitor().GetFromJsonAsync<JsonElement>("/api/v1/openapi.json");

        Assert.StartsWith("3.", document.Text("openapi"));
        Assert.All(document.GetProperty("paths").EnumerateObject(), path =>
        {
            var get = path.Value.GetProperty("get");
            Assert.NotEmpty(get.Text("summary"));
            Assert.Equal(path.Name.EndsWith('}') ? ["200", "404", "429"] : ["200", "400", "429"], get.GetProperty("responses").EnumerateObject().Select(r => r.Name).Order(StringComparer.Ordinal));
        });
    }
}
