using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>The sheet of a station holds on one A4 page, to be taken along or put on a counter.</summary>
public sealed partial class PrintTests(OpenPortal portal)
{
    public static TheoryData<string> Stations => [.. Reference.Stations.Select(s => s.Text("slug"))];

    [Theory]
    [MemberData(nameof(Stations))]
    public async Task Sheet_Printed_HoldsOnOnePage(string slug)
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.OpenAsync($"/stations/{slug}");

        Assert.Equal(1, await PagesAsync(visitor.Page));
    }

    [Fact]
    public async Task Sheet_TheCheckCatchesASecondPage()
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.OpenAsync("/stations/balaruc-les-bains");
        await visitor.Page.EvaluateAsync("() => { document.querySelector('#venir').style.minHeight = '30cm'; }");

        Assert.True(await PagesAsync(visitor.Page) > 1);
    }

    private static async Task<int> PagesAsync(IPage page)
    {
        var pdf = await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true });
        return PageObject.Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject { get; }
}
