using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Api;

/// <summary>What the API owes to HTTP: tags, HEAD, other origins, media types.</summary>
public sealed class HttpTests(SharedPortal shared)
{
    public static TheoryData<string> Answers { get; } = [.. PublicAddresses.Api.Where(a => !a.EndsWith("openapi.json", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Get_WithTheTagOfTheLastAnswer_SaysThatNothingChanged(string address)
    {
        var client = shared.Portal.Visitor();
        var tag = (await client.GetAsync(address)).Headers.ETag!;

        foreach (var known in new[] { tag.Tag, $"W/{tag.Tag}", $"\"autre\", {tag.Tag}", "*" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            var again = await client.SendAsync(request);

            Assert.Equal((known, 304), (known, (int)again.StatusCode));
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(tag, again.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("\"autre\"")]
    [InlineData("pas une étiquette")]
    [InlineData("")]
    public async Task Get_WithAnotherTag_IsAnsweredInFull(string known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/orientations");
        request.Headers.TryAddWithoutValidation("If-None-Match", known);

        Assert.Equal(200, (int)(await shared.Portal.Visitor().SendAsync(request)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Head_AnyAnswer_HasTheHeadersOfGetAndNoBody(string address)
    {
        var client = shared.Portal.Visitor();
        var get = await client.GetAsync(address);

        var head = await client.SendAsync(new(HttpMethod.Head, address));

        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [MemberData(nameof(PublicAddresses.EachOfThem), MemberType = typeof(PublicAddresses))]
    public async Task Head_EveryPublicAddress_IsFound(string address) =>
        Assert.Equal(200, (int)(await shared.Portal.Visitor().SendAsync(new(HttpMethod.Head, address))).StatusCode);

    [Theory]
    [InlineData("/api/v1/stations")]
    [InlineData("/api/v1/stations/nulle-part")]
    [InlineData("/api/v1/stations?page=0")]
    [InlineData("/api/v1/openapi.json")]
    public async Task Get_FromAnotherOrigin_MayBeRead(string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Origin", "https://ailleurs.example");

        var response = await shared.Portal.Visitor().SendAsync(request);

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Get_PageFromAnotherOrigin_MayNotBeRead()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/stations");
        request.Headers.Add("Origin", "https://ailleurs.example");

        Assert.False((await shared.Portal.Visitor().SendAsync(request)).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Options_BeforeAConditionalGet_AllowsIt()
    {
        var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/stations");
        request.Headers.Add("Origin", "https://ailleurs.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        var response = await shared.Portal.Visitor().SendAsync(request);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Get_AnyAnswer_IsJsonInCamelCase(string address)
    {
        var response = await shared.Portal.Visitor().GetAsync(address);

        Assert.Equal(new MediaTypeHeaderValue("application/json", "utf-8"), response.Content.Headers.ContentType);
        Assert.All(Names(await response.Content.ReadFromJsonAsync<JsonElement>()), name => Assert.Matches("^[a-z][a-zA-Z]*$", name));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Names(p.Value).Prepend(p.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
