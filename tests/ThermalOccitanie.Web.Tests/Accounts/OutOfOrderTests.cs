using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Accounts;

/// <summary>
/// Each verb over HTTP × each state of what it acts upon: a row comes to a state that the table allows and to no other, and
/// whoever asked is told in a sentence.
/// </summary>
public sealed class OutOfOrderTests(SharedPortal shared)
{
    public static TheoryData<DatabaseEngine, string> Cases { get; } = new(
        from engine in Enum.GetValues<DatabaseEngine>()
        from subject in Subjects.All
        select new TheoryDataRow<DatabaseEngine, string>(engine, subject.Name));

    // A form that nobody wrote into the table is one whose order nobody thought about.
    [Fact]
    public async Task Endpoints_ThatTakeAPost_AreThoseOfTheTable()
    {
        var loader = shared.Portal.Services.GetRequiredService<PageLoader>();
        List<string> taking = [];

        foreach (var endpoint in shared.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var isPage = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && (await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Any(m => m.HttpMethod == "Post");

            if (isPage || (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") is true))
            {
                taking.Add("/" + endpoint.RoutePattern.RawText!.TrimStart('/'));
            }
        }

        var written = Subjects.All.SelectMany(s => s.Verbs.Select(v => v.Pattern)).Concat(Subjects.WithoutState.Keys).ToHashSet(StringComparer.Ordinal);
        Assert.True(
            written.SetEquals(taking),
            $"Write each POST address into Subjects.All, with what it does to a row in each state, or into Subjects.WithoutState with the reason.\nNot written: {string.Join(", ", taking.Except(written))}\nGone: {string.Join(", ", written.Except(taking))}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Post_EachVerbInEachState_DoesWhatTheTableAllowsAndSaysSo(DatabaseEngine engine, string name)
    {
        await using var scene = await Scene.OpenAsync(engine);
        var subject = Subjects.All.Single(s => s.Name == name);
        List<string> wrong = [];

        foreach (var state in subject.States)
        {
            foreach (var verb in subject.Verbs)
            {
                var row = await subject.MakeAsync(scene, state);
                Assert.Equal(state, await subject.ReadAsync(scene, row));

                var answer = await PostAsync(scene, verb, row);
                var after = await subject.ReadAsync(scene, row);
                var allowed = verb.Moves.Where(m => m.From == state).Select(m => m.To).DefaultIfEmpty(state).ToList();

                if (!allowed.Contains(after, StringComparer.Ordinal))
                {
                    wrong.Add($"{name}, {state}: {verb.Name} makes it {after}, where the table allows {string.Join(" or ", allowed)}");
                }

                if (answer != "" && !verb.IsNotThereIn.Contains(state))
                {
                    wrong.Add($"{name}, {state}: {verb.Name} {answer}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <returns>Empty where whoever asked was told what came of it, else what they got.</returns>
    private static async Task<string> PostAsync(Scene scene, Verb verb, Row row)
    {
        var browser = verb.By(scene, row);
        var home = await HtmlPage.OpenAsync(browser, verb.TokenFrom);
        var token = home.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var fields = await verb.FieldsAsync(scene, row);
        var response = await browser.PostAsync(
            scene.Fill(verb.Pattern, row), new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]));

        while ((int)response.StatusCode is 302 or 303)
        {
            response = await browser.GetAsync(response.Headers.Location);
        }

        var page = await HtmlPage.ReadAsync(browser, response, (int)response.StatusCode);
        var isSaid = (int)response.StatusCode switch
        {
            200 => page.Document.QuerySelector("[role=status]") is not null || verb.IsFollowedByAnotherPage,
            400 or 409 => page.Document.QuerySelector("[role=alert]") is not null,
            410 => page.Heading.Length > 0,
            _ => false,
        };
        return isSaid ? "" : $"answers {(int)response.StatusCode} « {page.Heading} »";
    }
}
