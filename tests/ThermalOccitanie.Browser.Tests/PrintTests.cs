using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>The sheet of a station holds on one A4 page, to be taken along or put on a counter; so does a comparison, on its side.</summary>
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

    [Fact]
    public async Task Comparison_OfFourStationsPrinted_HoldsOnOnePageOnItsSide()
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.OpenAsync("/comparer?stations=ax-les-thermes,balaruc-les-bains,lamalou-les-bains,lectoure");

        var pdf = await PdfAsync(visitor.Page);

        Assert.Equal(1, PageObject.Count(pdf));
        var sheet = MediaBox.Match(pdf);
        Assert.InRange(double.Parse(sheet.Groups["width"].Value, CultureInfo.InvariantCulture), 841, 843);
        Assert.InRange(double.Parse(sheet.Groups["height"].Value, CultureInfo.InvariantCulture), 594, 596);
    }

    private static async Task<int> PagesAsync(IPage page) => PageObject.Count(await PdfAsync(page));

    private static async Task<string> PdfAsync(IPage page) => Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject { get; }

    [GeneratedRegex(@"/MediaBox\s*\[\s*0\s+0\s+(?<width>[\d.]+)\s+(?<height>[\d.]+)")]
    private static partial Regex MediaBox { get; }
}
