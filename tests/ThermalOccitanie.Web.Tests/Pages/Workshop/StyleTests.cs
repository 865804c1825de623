using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Pages.Workshop;

namespace ThermalOccitanie.Web.Tests.Pages.Workshop;

public sealed class StyleTests(SharedPortal shared)
{
    private static readonly IReadOnlyList<Swatch> Colours = Swatches.Read(File.ReadAllText(Repository.Files("src", "site.css").Single(f => f.Contains("wwwroot", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))));

    public static TheoryData<string, string, bool> InksOnGrounds
    {
        get
        {
            var pairs = new TheoryData<string, string, bool>();

            foreach (var ink in Swatch.InkNames)
            {
                foreach (var ground in Swatch.GroundNames)
                {
                    pairs.Add(ink, ground, false);
                    pairs.Add(ink, ground, true);
                }
            }

            return pairs;
        }
    }

    [Fact]
    public async Task Get_WhereThePortalIsRun_IsNotFound() =>
        Assert.Equal(404, (int)(await shared.Portal.Visitor().GetAsync("/style")).StatusCode);

    [Fact]
    public async Task Get_InDevelopment_ShowsEveryComponent()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await using var workshop = portal.WithWebHostBuilder(host => host.UseEnvironment(Environments.Development));

        var page = await HtmlPage.OpenAsync(workshop.CreateClient(), "/style");

        Assert.Equal(["Colours", "Type", "Buttons and links", "Badges and season bars", "A form and its errors", "Messages and empty states", "Cards", "Facts, tables, pages", "Posters"], page.Document.QuerySelectorAll("section > h2").Where(h => h.ParentElement!.HasAttribute("id")).Select(HtmlPage.Words));
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Theory]
    [MemberData(nameof(InksOnGrounds))]
    public void Ink_OnEachGround_IsReadable(string ink, string ground, bool byNight) =>
        Assert.True(Swatches.Contrast(Value(ink, byNight), Value(ground, byNight)) >= 4.5);

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_KnownPairs_IsThatOfTheStandard(string one, string other, double expected) =>
        Assert.Equal(expected, Swatches.Contrast(one, other), 0.005);

    private static string Value(string name, bool byNight)
    {
        var swatch = Colours.Single(c => c.Name == name);
        return byNight ? swatch.Dark : swatch.Light;
    }
}
