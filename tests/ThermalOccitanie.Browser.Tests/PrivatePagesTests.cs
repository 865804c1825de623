using Microsoft.Playwright;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>The private pages: nothing for axe to find, nothing that scrolls sideways, valid HTML, no complaint of the browser.</summary>
public sealed class PrivatePagesTests(OpenDesk desk)
{
    [Theory]
    [MemberData(nameof(PrivateTemplates.Each), MemberType = typeof(PrivateTemplates))]
    public async Task Page_OnATelephoneAndOnADeskAtNight_HasNoViolation(string who, string address)
    {
        foreach (var (width, dark) in new[] { (390, false), (1440, true) })
        {
            await using var visitor = await desk.SignedInAsync(PrivateTemplates.Who(desk, who), width, dark);
            await visitor.OpenAsync(PrivateTemplates.Address(desk, address), unfolded: true);

            Assert.Contains(visitor.Responses[0].Status, new[] { 200, 410 });
            Assert.Equal(new Uri(visitor.Page.Url).AbsolutePath, PrivateTemplates.Address(desk, address).Split('?')[0]);
            Assert.Empty(await AccessibilityTests.ViolationsAsync(visitor.Page));
            Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{address} scrolls sideways at {width} px.");
            Assert.DoesNotContain(visitor.Complaints, c => !c.Contains("410", StringComparison.Ordinal));
        }
    }

    // No address leads to it: what was typed is tried, and nothing is saved.
    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Words_TriedOnTheSearchBox_HaveNoViolation(int width)
    {
        await using var visitor = await desk.SignedInAsync(desk.Federation, width);
        await visitor.OpenAsync("/federation/vocabulaire/orientation-rh");
        await visitor.Page.GetByLabel("Mots en français").FillAsync("zinzolin\neczéma");
        await visitor.Page.GetByLabel("Essayer aussi une question").FillAsync("mal de dos à la montagne");

        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Voir l’effet" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "L’effet sur la recherche" }).WaitForAsync();

        Assert.Empty(await AccessibilityTests.ViolationsAsync(visitor.Page));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"The effect scrolls sideways at {width} px.");
    }

    [Fact]
    public async Task EveryPage_IsValid()
    {
        HtmlCheckerTests.SkipWithoutJar();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var (who, address) in PrivateTemplates.Pages)
        {
            await using var visitor = await desk.SignedInAsync(PrivateTemplates.Who(desk, who));
            pages[address] = await (await visitor.Page.GotoAsync(PrivateTemplates.Address(desk, address)))!.TextAsync();
        }

        Assert.DoesNotContain(await HtmlCheckerTests.CheckAsync(pages), r => r.IsError);
    }
}
