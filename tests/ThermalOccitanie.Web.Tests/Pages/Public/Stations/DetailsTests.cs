using System.Globalization;
using System.Text.Json;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Public.Stations;

public sealed class DetailsTests(SharedPortal shared)
{
    public static TheoryData<string> Slugs { get; } = [.. Reference.Stations.Select(s => s.Text("slug"))];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Get_EachStation_ShowsEveryValueOfTheDataFile(string slug)
    {
        var station = Reference.Stations.Single(s => s.Text("slug") == slug);
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), $"/stations/{slug}");
        var shown = Plain(page.Main) + " " + Plain(string.Join(' ', page.Addresses("main a[href]")));

        var missing = Leaves(station, "").Where(leaf => !Expected(leaf).Any(text => shown.Contains(Plain(text), StringComparison.OrdinalIgnoreCase)));

        Assert.Empty(missing.Select(leaf => $"{leaf.Path}: {leaf.Value}"));
    }

    [Fact]
    public async Task Get_MissingValues_SaysThatTheyAreNotCommunicated()
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/stations/balaruc-les-bains");

        Assert.Contains("Altitude Non communiqué", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_UncertainStation_SaysSoAndDoesNotCallItOpen()
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/stations/argeles-gazost");

        Assert.Contains("Ouverture à confirmer", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Ouverte jusqu’au", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_EverySection_NamesItsSources()
    {
        var page = await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/stations/ax-les-thermes");

        foreach (var section in new[] { "presentation", "soins", "eau", "saison", "bien-etre", "venir", "contact" })
        {
            Assert.Contains("Source", HtmlPage.Words(page.Document.GetElementById(section)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_WaysToGetThere_AreLinks()
    {
        var addresses = (await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/stations/aulus-les-bains")).Addresses();

        Assert.Contains("geo:42.791667,1.338611", addresses);
        Assert.Contains(addresses, a => a.StartsWith("https://www.openstreetmap.org/directions?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_UnknownStation_IsNotFound() =>
        Assert.Equal("Cette page n’existe pas", (await HtmlPage.OpenAsync(shared.Portal.Visitor(), "/stations/fontclaire-les-bains", 404)).Heading);

    [Fact]
    public async Task Get_AddressInCapitals_LeadsToTheOneAddress()
    {
        var answer = await shared.Portal.Visitor().GetAsync("/stations/Balaruc-Les-Bains");

        Assert.Equal(301, (int)answer.StatusCode);
        Assert.Equal("/stations/balaruc-les-bains", answer.Headers.Location?.OriginalString);
    }

    // The forms under which a value may stand on the page: as it is, or as visitors read it.
    private static IEnumerable<string> Expected((string Path, JsonElement Value) leaf)
    {
        var text = leaf.Value.ToString();
        yield return text;

        switch (leaf.Path)
        {
            case "orientations":
                yield return Reference.Orientations.Single(o => o.Text("code") == text).GetProperty("name").Text("fr");
                break;
            case "governance":
                yield return text switch { "privee" => "Privée", "mixte" => "Mixte", _ => "Communale" };
                break;
            case "status":
                yield return text == "uncertain" ? "Ouverture à confirmer" : "Saison";
                break;
            case "openAllYear":
                yield return $"Ouverte toute l’année {(leaf.Value.GetBoolean() ? "Oui" : "Non")}";
                break;
            case "season.opens" or "season.closes":
                var day = DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                yield return day.ToString("d MMMM", CultureInfo.GetCultureInfo("fr-FR")).Replace("1 ", day.Day == 1 ? "1er " : "1 ", StringComparison.Ordinal);
                break;
            case "altitudeMetres" or "annualCuristes.count":
                yield return leaf.Value.GetInt32().ToString("N0", CultureInfo.GetCultureInfo("fr-FR"));
                break;
            case "water.temperatureMinC" or "water.temperatureMaxC":
                yield return text.Replace('.', ',');
                break;
            case "sources.read":
                yield return ThermalOccitanie.Web.Catalogue.Languages.Say.ReadOn(text);
                break;
            case "sources.supports":
                yield return ThermalOccitanie.Web.Pages.Shared.SupportWords.Of([text]);
                break;
        }
    }

    private static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .Where(p => p.Name is not ("editorialNote" or "orientationNotes" or "slug"))
            .SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Leaves(item, path)),
        JsonValueKind.Null => [],
        _ => [(path, element)],
    };

    private static string Plain(string text) => string.Join(' ', text
        .Replace('’', '\'').Replace('\u00a0', ' ').Replace('\u202f', ' ').Replace("«", " « ", StringComparison.Ordinal).Replace("»", " » ", StringComparison.Ordinal)
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
