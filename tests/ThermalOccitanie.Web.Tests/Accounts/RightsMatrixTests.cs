using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Accounts;

/// <summary>Every private address × everyone: what is not theirs is not there, and takes nothing from them.</summary>
public sealed class RightsMatrixTests(SharedPortal shared)
{
    private const string Token = "__RequestVerificationToken";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    // A page that nobody wrote into the table is one whose readers nobody thought about.
    [Fact]
    public void Endpoints_BehindADoor_AreThoseOfTheTable() => Assert.Equal(
        shared.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal),
        PrivateAddresses.All.Select(a => a.Pattern).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Get_EachAddressAsEachPerson_OpensTheirsAndNoOther(DatabaseEngine engine)
    {
        await using var world = await PrivateWorld.OpenAsync(engine);
        List<string> wrong = [];

        foreach (var (name, who) in world.Everyone)
        {
            var browser = who?.Browser ?? world.Portal.Browser();

            foreach (var address in PrivateAddresses.All)
            {
                var expected = world.May(address.Reads, who) ? Answer.Opens : IsLedToADoor(world, address, who) ? Answer.LeadsToADoor : Answer.IsNotThere;
                var answer = Read(await browser.GetAsync(world.Fill(address, who)));

                if (answer != expected)
                {
                    wrong.Add($"{name}: {address.Pattern} {answer} instead of {expected}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_ToWhatIsNotTheirs_TakesNothing(DatabaseEngine engine)
    {
        await using var world = await PrivateWorld.OpenAsync(engine);
        List<string> wrong = [];

        foreach (var (name, who) in world.Everyone)
        {
            var browser = who?.Browser ?? world.Portal.Browser();
            var token = await TokenAsync(browser, who is null ? "/connexion" : world.IsComplete(who) ? "/mon-compte" : "/connexion/proteger");

            foreach (var address in PrivateAddresses.All.Where(a => !world.May(a.WritesOrReads, who)))
            {
                var response = await browser.PostAsync(world.Fill(address, who), new FormUrlEncodedContent([KeyValuePair.Create(Token, token)]));
                var status = (int)response.StatusCode;

                // Whoever is led to a door first is given back what they sent, to be sent again.
                if (IsLedToADoor(world, address, who) ? status is not (400 or 401) : status != 404)
                {
                    wrong.Add($"{name}: {address.Pattern} answers {status}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsLedToADoor(PrivateWorld world, PrivateAddress address, Person? who) => address.Reads is not Door.Nobody && !world.IsComplete(who);

    private static Answer Read(HttpResponseMessage response) => ((int)response.StatusCode, response.Headers.Location?.ToString()) switch
    {
        (302, { } place) when place.StartsWith("/connexion?retour=", StringComparison.Ordinal) || place.StartsWith("/connexion/second-facteur?retour=", StringComparison.Ordinal) => Answer.LeadsToADoor,
        (200 or 302, _) => Answer.Opens,
        (404, _) => Answer.IsNotThere,
        var (status, _) => throw new InvalidOperationException($"{response.RequestMessage!.RequestUri} answers {status}."),
    };

    private static async Task<string> TokenAsync(HttpClient browser, string address)
    {
        var document = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(address));
        return document.QuerySelector($"input[name={Token}]")!.GetAttribute("value")!;
    }

    private enum Answer
    {
        Opens,
        LeadsToADoor,
        IsNotThere,
    }
}
