using System.Text.Json;
using System.Text.RegularExpressions;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Selection;

/// <summary>What the server gives the selection; the selection itself lives in the browser, and so do its tests.</summary>
public sealed partial class SelectionTests(SharedPortal shared)
{
    private readonly HttpClient _visitor = shared.Portal.Visitor();

    [Fact]
    public async Task Get_Sheets_AreOneForEachStationAndStay()
    {
        var sheets = await SheetsAsync("/ma-selection/fiches.json");

        Assert.Equal(Reference.Stations.Count + Reference.Stays.Count, sheets.Count);
        Assert.Equal(sheets.Count, sheets.Select(s => s.Text("id")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Reference.Stations.Select(s => s.Text("slug")).Order(StringComparer.Ordinal), sheets.Select(s => s.Text("id")).Where(id => !id.Contains('/')).Order(StringComparer.Ordinal));
    }

    // The script throws away what does not look like this: a name that it refused could never be added.
    [Fact]
    public async Task Get_EveryName_IsOneThatTheScriptAccepts() =>
        Assert.All(await SheetsAsync("/ma-selection/fiches.json"), sheet => Assert.Matches(ItemId, sheet.Text("id")));

    [Theory]
    [InlineData("/ma-selection/fiches.json", "/stations/")]
    [InlineData("/en/ma-selection/fiches.json", "/en/stations/")]
    [InlineData("/es/ma-selection/fiches.json", "/es/stations/")]
    public async Task Get_Sheets_LeadToThePagesOfTheLanguage(string address, string start) =>
        Assert.All((await SheetsAsync(address)).Where(s => !s.Text("id").Contains('/')), s => Assert.Equal(start + s.Text("id"), s.Text("url")));

    [Fact]
    public async Task Get_SheetsWithTheirTag_NothingChanged()
    {
        var first = await _visitor.GetAsync("/ma-selection/fiches.json");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/ma-selection/fiches.json");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        Assert.Equal(304, (int)(await _visitor.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Get_PageWithoutScript_SaysWhyAndWhereToGo()
    {
        var page = await HtmlPage.OpenAsync(_visitor, "/ma-selection");

        Assert.Contains("Cette liste est tenue par votre navigateur, et il lui faut JavaScript", page.Main, StringComparison.Ordinal);
        Assert.Contains("/comparer", page.Addresses("main a"));
        Assert.True(page.Document.QuerySelector("[data-selection-page]")!.HasAttribute("hidden"));
    }

    [Theory]
    [InlineData("/stations", "balaruc-les-bains")]
    [InlineData("/stations/balaruc-les-bains", "balaruc-les-bains")]
    [InlineData("/sejours", "sejours/balaruc-les-bains-mini-cure-de-cinq-jours")]
    [InlineData("/sejours/balaruc-les-bains-mini-cure-de-cinq-jours", "sejours/balaruc-les-bains-mini-cure-de-cinq-jours")]
    public async Task Get_CardOrSheet_HasRoomForTheButtonAndNoButton(string address, string id)
    {
        var page = await HtmlPage.OpenAsync(_visitor, address);

        Assert.Empty(page.Document.QuerySelector($"[data-selection-item='{id}']")!.ChildNodes);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => HtmlPage.Words(b).Contains("sélection", StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<JsonElement>> SheetsAsync(string address)
    {
        using var document = JsonDocument.Parse(await _visitor.GetStringAsync(address));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    // As in selection.js.
    [GeneratedRegex("^(?:sejours/)?[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex ItemId { get; }
}
