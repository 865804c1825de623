using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue.Map;
using Xunit;

namespace ThermalOccitanie.Web.Tests.Catalogue.Map;

public sealed partial class RegionMapTests
{
    private static readonly List<MapPin> Stations = ReadStations();
    private static readonly RegionMap Map = RegionMap.Draw(Stations);

    [Fact]
    public void Contains_EachStation_LiesInItsOwnDepartment() =>
        Assert.All(Stations, pin => Assert.True(RegionFrame.Contains(pin.DepartmentCode, pin.At), pin.Slug));

    [Theory]
    [InlineData("66", 43.6045, 1.444)]
    [InlineData("75", 48.8534, 2.3488)]
    [InlineData("", 0, 0)]
    public void Contains_PlaceElsewhere_SaysNo(string departmentCode, double latitude, double longitude) =>
        Assert.False(RegionFrame.Contains(departmentCode, new GeoPoint(latitude, longitude)));

    [Fact]
    public void Departments_AreThoseOfTheRegion_AndTheirSourceIsThanked()
    {
        Assert.Equal(Department.All.Select(department => department.Code), RegionFrame.Departments.Keys.Order(StringComparer.Ordinal));
        Assert.Contains(RegionFrame.Credits, credit => credit.Contains("Attribution 4.0", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_TheStations_WritesEachNameInTheFrameAndNoneOverAnother()
    {
        var boxes = Map.Labels.Values.Select(label => label.Text).ToList();

        Assert.Equal(Stations.Count, boxes.Count);
        Assert.All(boxes, box => Assert.True(box is { X: >= 0, Y: >= 0, Right: <= RegionFrame.Width, Bottom: <= RegionFrame.Height }));
        Assert.DoesNotContain(Pairs(boxes), pair => pair.One.Touches(pair.Other));
    }

    [Fact]
    public void Draw_TheStations_KeepsTheirPinsApart()
    {
        var pins = Parse(Map.Svg("m")).QuerySelectorAll(".map-stations a circle")
            .Select(circle => new FramePoint(Number(circle, "cx"), Number(circle, "cy")))
            .ToList();

        Assert.Equal(Stations.Count, pins.Count);
        Assert.DoesNotContain(Pairs(pins), pair => pair.One.DistanceTo(pair.Other) < 22);
    }

    [Fact]
    public void Draw_Twice_GivesTheSameBytes() => Assert.Equal(Map.Svg("m"), RegionMap.Draw(Stations).Svg("m"));


    [Fact]
    public void Draw_MoreThanSixtyPins_WritesNoName()
    {
        var map = RegionMap.Draw([.. Enumerable.Range(0, 400).Select(i => A("f" + i, "Fontclaire " + i))]);

        Assert.Empty(map.Labels);
        Assert.Equal(400, Parse(map.Svg("m")).QuerySelectorAll(".map-stations a").Length);
    }

    [Fact]
    public void Draw_NoPin_StillShowsTheRegion() =>
        Assert.Equal(13, Parse(RegionMap.Draw([]).Ground).QuerySelectorAll("use.map-department").Length);

    [Fact]
    public void Draw_PinOutsideTheFrame_DoesNotThrow() =>
        Assert.Single(RegionMap.Draw([A("paris", "Paris") with { At = new GeoPoint(48.85, 2.35) }]).Labels);

    [Fact]
    public void Svg_EachStation_IsALinkNamedAfterItFromWestToEast()
    {
        var links = Parse(Map.Svg("m")).QuerySelectorAll(".map-stations a");

        Assert.Equal(
            Stations.OrderBy(pin => pin.At.Longitude).Select(pin => $"/stations/{pin.Slug}"),
            links.Select(link => link.GetAttribute("href")));
        Assert.Contains(links, link => Text(link, "title") is "Avène-les-Bains, Hérault" && Text(link, "text") is "Avène-les-Bains");
    }

    [Fact]
    public void Svg_OfOneDepartment_ShowsItsPinsAndTheirNamesWithinTheFrame()
    {
        foreach (var department in Stations.Select(pin => pin.DepartmentCode).Distinct())
        {
            var only = Stations.Where(pin => pin.DepartmentCode == department).Select(pin => pin.Slug).ToHashSet();
            var svg = Parse(Map.Svg("m", only, department)).QuerySelector("svg")!;
            var frame = svg.GetAttribute("viewBox")!.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();

            Assert.True(frame[2] < RegionFrame.Width && frame[3] < RegionFrame.Height, $"{department} is not shown closer than the region");
            Assert.All(svg.QuerySelectorAll(".map-stations circle"), pin => Assert.InRange(Number(pin, "cx"), frame[0], frame[0] + frame[2]));
            Assert.All(svg.QuerySelectorAll(".map-stations text"), name => Assert.InRange(Number(name, "y"), frame[1], frame[1] + frame[3]));
        }

        static double Number(AngleSharp.Dom.IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Svg_Departments_CountTheStationsShown()
    {
        var only = Stations.Where(pin => pin.DepartmentCode is "34").Take(2).Select(pin => pin.Slug).ToHashSet();
        only.Add(Stations.First(pin => pin.DepartmentCode is "48").Slug);

        var discs = Parse(Map.Svg("m", only)).QuerySelectorAll(".map-departments a");

        Assert.Equal(
            [("/stations?departement=34", "Hérault\u00a0: 2\u00a0stations", "2"), ("/stations?departement=48", "Lozère\u00a0: 1\u00a0station", "1")],
            discs.Select(disc => (disc.GetAttribute("href"), Text(disc, "title"), Text(disc, "text"))));
    }

    [Fact]
    public void Svg_Only_ShowsThoseStationsWhereTheyWere()
    {
        var slug = Stations[0].Slug;

        var alone = Parse(Map.Svg("m", new HashSet<string> { slug, "inconnue" })).QuerySelectorAll(".map-stations a");

        Assert.Equal(Parse(Map.Svg("m")).QuerySelector($"a[href='/stations/{slug}']")!.OuterHtml, Assert.Single(alone).OuterHtml);
    }

    [Fact]
    public void Svg_HostileNameAndId_AreEncoded()
    {
        const string hostile = "\"><script>alert(1)</script>&'";
        var map = RegionMap.Draw([A("f\"><b>", hostile) with { DepartmentName = hostile }]);

        foreach (var svg in new[] { map.Svg(hostile), map.LocatorSvg("f\"><b>", hostile) })
        {
            Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<b>", svg, StringComparison.Ordinal);
        }

        Assert.Equal(hostile, Text(Parse(map.Svg("m")).QuerySelector(".map-stations a")!, "text"));
    }

    [Fact]
    public void Svg_TwoMapsOnOnePage_ShareNoIdAndEachFindsItsOwnShapes()
    {
        var page = Parse(Map.Svg("one") + Map.Svg("two") + Map.LocatorSvg(Stations[0].Slug, "three"));
        var ground = Parse(Map.Ground);

        Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
        Assert.All(new[] { page, ground }, drawing => Assert.All(
            drawing.QuerySelectorAll("use"), use => Assert.Contains(use.GetAttribute("href")![1..], drawing.QuerySelectorAll("[id]").Select(element => element.Id))));
    }

    [Fact]
    public void Svg_NothingAContentSecurityPolicyForbids_AndTheGroundInAFileOfItsOwn()
    {
        var svg = Map.Svg("carte");

        Assert.DoesNotMatch(Forbidden(), svg + Map.Ground + Map.LocatorSvg(Stations[0].Slug, "l"));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(svg), 10_000, 20_000);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(Map.Ground), 20_000, 45_000);
        Assert.Contains($"/carte/fond.svg?v={Map.GroundFingerprint}", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void LocatorSvg_OneStation_IsDecorationWithOnePinAndNoWord()
    {
        var svg = Parse(Map.LocatorSvg("lamalou-les-bains", "ici")).QuerySelector("svg")!;

        Assert.Equal("true", svg.GetAttribute("aria-hidden"));
        Assert.Empty(svg.QuerySelectorAll("a, text, title"));
        Assert.Empty(svg.TextContent.Trim());
        Assert.Equal(13, svg.QuerySelectorAll("path").Length);
    }

    [Fact]
    public void LocatorSvg_StationNotOnTheMap_Throws()
    {
        Assert.False(Map.Shows("inconnue"));
        Assert.Throws<KeyNotFoundException>(() => Map.LocatorSvg("inconnue", "ici"));
    }

    private static MapPin A(string slug, string name) =>
        new(slug, name, "34", "Hérault", Setting.Countryside, new GeoPoint(43.6, 3.2));

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string Text(IElement parent, string name) => parent.Children.Single(child => child.LocalName == name).TextContent;

    private static double Number(IElement element, string name) =>
        double.Parse(element.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(T One, T Other)> Pairs<T>(List<T> things) =>
        things.SelectMany((one, i) => things.Skip(i + 1).Select(other => (one, other)));

    private static List<MapPin> ReadStations()
    {
        using var file = Assembly.Load("ThermalOccitanie.Data").GetManifestResourceStream("Catalogue/stations.json")!;
        using var json = JsonDocument.Parse(file);

        return [.. json.RootElement.EnumerateArray().Select(station => new MapPin(
            Say(station, "slug"),
            Say(station, "name"),
            Say(station, "departmentCode"),
            Say(station, "department"),
            Say(station, "setting") switch { "mer" => Setting.Sea, "montagne" => Setting.Mountain, _ => Setting.Countryside },
            new GeoPoint(station.GetProperty("latitude").GetDouble(), station.GetProperty("longitude").GetDouble())))];

        static string Say(JsonElement station, string name) => station.GetProperty(name).GetString()!;
    }

    [GeneratedRegex(@"\sstyle=|<style|<script|\son\w+=|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
