using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Setup;

/// <summary>Whatever is written after the question mark: no failure of ours, and nothing that a browser would run.</summary>
public sealed class HostileQueryTests(SharedPortal shared)
{
    private static readonly string[] Addresses =
    [
        "/", "/stations", "/sejours", "/recherche", "/calendrier", "/calendrier.ics", "/soigner", $"/stations/{PublicAddresses.Station}",
        "/api/v1/stations", "/api/v1/sejours", "/api/v1/recherche", "/api/v1/orientations", "/api/v1/calendrier", "/nulle-part",
    ];

    private static readonly string[] Fields =
    [
        "q", "orientation", "cadre", "departement", "ouverte-le", "statut", "autour-de", "tri", "page", "pageSize", "theme", "duree", "station", "prix",
    ];

    private static readonly Dictionary<string, string> Values = new()
    {
        ["unknown code"] = "XX",
        ["ten kilobytes"] = new('a', 10_000),
        ["longer than a request line"] = new('é', 40_000),
        ["ten kilobytes of words"] = string.Concat(Enumerable.Repeat("mal%20au%20dos%20", 700)),
        ["nul"] = "a%00b",
        ["emoji"] = "%F0%9F%98%80%F0%9F%91%A9%E2%80%8D%F0%9F%91%A9",
        ["lone surrogate"] = "%ED%A0%80",
        ["surrogates the wrong way round"] = "%ED%B0%80%ED%A0%80é",
        ["no character"] = "%EF%BF%BE%EF%BF%BF",
        ["sql"] = "'%3B%20DROP%20TABLE%20%22Stations%22%3B%20--",
        ["script"] = "%3Cscript%3Ealert(1)%3C/script%3E",
        ["attribute"] = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
        ["script, not even encoded"] = "\"'><script>alert(1)</script>",
        ["line breaks"] = "a%0D%0ASet-Cookie:%20mine%3D1%0D%0A%0D%0A%3Cscript%3Ealert(1)",
        ["negative"] = "-1",
        ["huge"] = "99999999999999999999",
        ["largest number"] = "2147483647",
        ["no percent-encoding"] = "%zz%",
        ["half a percent-encoding"] = "%E9%",
        ["right-to-left and combining"] = "%E2%80%AE" + string.Concat(Enumerable.Repeat("%CC%81", 300)),
        ["format placeholders"] = "{0}%7B1%7D%25s%25n",
        ["path out"] = "../../../../etc/passwd",
        ["commas"] = new(',', 5_000),
        ["empty"] = "",
        ["many of everything"] = string.Join("&q=", Enumerable.Range(0, 200)),
    };

    public static TheoryData<string, string> EachAddressWithEachValue { get; } = new(
        from address in Addresses from value in Values.Keys select new TheoryDataRow<string, string>(address, value));

    [Theory]
    [MemberData(nameof(EachAddressWithEachValue))]
    public async Task Get_HostileValue_NeverFailsAndIsNeverEchoedUnescaped(string address, string value)
    {
        await IsHarmlessAsync(address, $"?q={Values[value]}");
        await IsHarmlessAsync(address, "?" + string.Join('&', Fields.Select(field => $"{field}={Values[value]}")));
    }

    [Theory]
    [InlineData("/stations")]
    [InlineData("/recherche")]
    [InlineData("/sejours")]
    [InlineData("/api/v1/stations")]
    [InlineData("/api/v1/recherche")]
    [InlineData("/api/v1/sejours")]
    public async Task Get_ThousandFilters_NeverFails(string address)
    {
        await IsHarmlessAsync(address, "?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"orientation=RH&departement={i}&q=dos{i}")));
        await IsHarmlessAsync(address, "?" + string.Join('&', Enumerable.Range(0, 1_000).Select(i => $"f{i}=<script>alert({i})</script>")));
        await IsHarmlessAsync(address, "?orientation=RH&orientation=PHL&orientation=AU&q=a&q=b&page=1&page=2&tri=nom&tri=altitude");
    }

    // A list's neighbours are named in a header, which proxies take up to a few kilobytes only.
    [Theory]
    [InlineData("ten kilobytes")]
    [InlineData("longer than a request line")]
    [InlineData("line breaks")]
    [InlineData("script")]
    public async Task Get_SecondPageOfAHostileSearch_KeepsItsLinkHeaderSmallAndWhole(string value)
    {
        var context = await shared.Portal.Server.SendAsync(request =>
        {
            request.Request.Path = "/api/v1/orientations";
            request.Request.QueryString = new($"?pageSize=5&page=2&{string.Join('&', Fields.Except(["page", "pageSize"]).Select(f => $"{f}={Values[value]}"))}");
        });

        var link = context.Response.Headers.Link.ToString();

        Assert.Equal(200, context.Response.StatusCode);
        Assert.InRange(link.Length, 0, 4_000);
        Assert.All(link, c => Assert.InRange(c, ' ', '~'));
        Assert.Equal(link.Length == 0 ? 0 : 4, link.Split("<").Length - 1);
    }

    [Theory]
    [InlineData("/stations/<script>alert(1)</script>")]
    [InlineData("/stations/\0")]
    [InlineData("/sejours/../../etc/passwd")]
    [InlineData("/api/v1/stations/\"><script>alert(1)</script>")]
    [InlineData("/api/\r\nSet-Cookie: mine")]
    [InlineData("/erreur/200")]
    [InlineData("/erreur/99999")]
    [InlineData("/erreur/-1")]
    [InlineData("/STATIONS/AULUS")]
    public async Task Get_HostilePath_IsNotFoundNorEchoed(string path)
    {
        var (status, _, body) = await RawRequest.GetAsync(shared.Portal, path);

        Assert.InRange(status, 400, 499);
        Assert.DoesNotContain("<script>alert", body);
    }

    private async Task IsHarmlessAsync(string address, string query)
    {
        var (status, type, body) = await RawRequest.GetAsync(shared.Portal, address, query);

        Assert.InRange(status, 200, 499);
        Assert.DoesNotContain("<script>alert", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img src=x", body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\0', body);

        if (type.Contains("json", StringComparison.Ordinal))
        {
            using var _ = System.Text.Json.JsonDocument.Parse(body);
        }
    }
}
