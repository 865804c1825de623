using System.Text;
using System.Xml.Linq;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Posters;

namespace ThermalOccitanie.Web.Tests.Catalogue.Posters;

public sealed class PosterDrawingTests(SharedPortal shared)
{
    private const int LargestBytes = 6_000;

    private static readonly string[] Elements = ["svg", "g", "path", "circle", "linearGradient", "stop", "pattern", "clipPath"];

    private static readonly string[] Attributes =
    [
        "xmlns", "viewBox", "id", "d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-dasharray", "opacity", "transform",
        "cx", "cy", "r", "x2", "y2", "offset", "stop-color", "stop-opacity", "clip-path", "width", "height", "patternUnits",
    ];

    private PublishedCatalogue Published => shared.Portal.Catalogue;

    private IReadOnlyList<(string Name, Poster Poster)> All =>
    [
        .. Published.Stations.Select(s => (s.Slug, StationPoster.Draw(s))),
        .. Published.Orientations.Select(o => (o.Slug, OrientationPoster.Draw(o))),
        .. Enum.GetValues<StayTheme>().Select(t => (t.ToString(), ThemePoster.Draw(t))),
    ];

    [Fact]
    public void Draw_EachPoster_WeighsLittle() =>
        Assert.All(All, p => Assert.InRange(Encoding.UTF8.GetByteCount(p.Poster.Svg), 1, LargestBytes));

    [Fact]
    public void Draw_EachPoster_IsWellFormedAndHoldsOnlyShapes() => Assert.Empty(All.SelectMany(p => Offences(p.Poster.Svg).Select(o => $"{p.Name}: {o}")));

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><style>a{}</style></svg>", "style")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path style='fill:red'/></svg>", "style")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "script")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", "onload")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><g>mot</g></svg>", "text")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path fill='url(#elsewhere)'/></svg>", "elsewhere")]
    public void Draw_TheCheckCatchesWhatIsForbidden(string svg, string offence) => Assert.Contains(offence, Offences(svg));

    [Fact]
    public void Draw_Twice_GivesTheSamePoster() => Assert.Equal(All.Select(Told), All.Select(Told));

    private static (string Name, string Svg, string Said) Told((string Name, Poster Poster) drawn) => (drawn.Name, drawn.Poster.Svg, drawn.Poster.Describe());

    [Fact]
    public void Draw_AllPosters_Differ()
    {
        Assert.Distinct(All.Select(p => p.Poster.Fingerprint));
        Assert.Distinct(All.Select(p => XDocument.Parse(p.Poster.Svg).Descendants().First(e => e.Attribute("id") is not null).Attribute("id")!.Value));
    }

    [Theory]
    [InlineData("09", 1)]
    [InlineData("31", 1)]
    [InlineData("32", 1)]
    [InlineData("34", 1)]
    [InlineData("48", 1)]
    [InlineData("65", 2)] // Seven stations, four skies.
    [InlineData("66", 1)]
    public void Draw_StationsOfOneDepartment_ShareNoSkyWhileThereIsOneToSpare(string departmentCode, int most)
    {
        var skies = Published.Stations.Where(s => s.Department.Code == departmentCode).GroupBy(s => Sky(StationPoster.Draw(s)));

        Assert.Equal(most, skies.Max(sky => sky.Count()));

        static string Sky(Poster poster) => XDocument.Parse(poster.Svg).Descendants().First(e => e.Name.LocalName == "stop").Attribute("stop-color")!.Value;
    }

    [Fact]
    public void Draw_OtherFacts_GiveAnotherPoster()
    {
        var before = StationPoster.Draw(A()).Fingerprint;

        Assert.NotEqual(before, StationPoster.Draw(A(slug: "fontclaire-le-haut")).Fingerprint);
        Assert.NotEqual(before, StationPoster.Draw(A(departmentCode: "66")).Fingerprint);
        Assert.NotEqual(before, StationPoster.Draw(A(setting: Setting.Countryside)).Fingerprint);
        Assert.NotEqual(before, StationPoster.Draw(A(note: "Au pied d’un col du massif")).Fingerprint);
        Assert.NotEqual(before, StationPoster.Draw(A(altitude: 300)).Fingerprint);
        Assert.NotEqual(before, StationPoster.Draw(A(celsius: 70)).Fingerprint);
    }

    [Fact]
    public void Draw_FactsThatAreNotInThePicture_LeaveIt() =>
        Assert.Equal(StationPoster.Draw(A()).Svg, StationPoster.Draw(A(name: "Autre nom")).Svg);

    [Theory]
    [InlineData(null, 2)]
    [InlineData(12.0, 1)]
    [InlineData(30.0, 2)]
    [InlineData(45.0, 3)]
    [InlineData(77.0, 4)]
    public void Draw_Temperature_TellsBySteam(double? celsius, int plumes) =>
        Assert.Equal(plumes, Steam(StationPoster.Draw(A(celsius: celsius))).Count(letter => letter == 'M'));

    [Fact]
    public void Draw_UnknownTemperature_SteamsAtMiddleHeight()
    {
        Assert.InRange(Tallest(null), Tallest(12), Tallest(77));

        static int Tallest(double? celsius) => Steam(StationPoster.Draw(A(celsius: celsius)))
            .Split('M', StringSplitOptions.RemoveEmptyEntries)
            .Max(plume => Rise(plume));
    }

    [Fact]
    public void Draw_HostileSlugAndName_StayOutOfThePicture()
    {
        var poster = StationPoster.Draw(A(slug: "\"/><script>alert(1)</script>", name: "<b>\"&'", note: "</svg><script>"));

        Assert.Empty(Offences(poster.Svg));
        Assert.Contains("<b>", poster.Describe(), StringComparison.Ordinal); // Plain text: the page encodes it.
    }

    [Theory]
    [InlineData("aulus-les-bains", "Affiche dessinée d’Aulus-les-Bains (Ariège)\u00a0: un cirque de montagnes et ses cascades.")]
    [InlineData("le-boulou", "Affiche dessinée du Boulou (Pyrénées-Orientales)\u00a0: des rangs de vigne au pied des montagnes.")]
    [InlineData("les-fumades-les-bains", "Affiche dessinée des Fumades-les-Bains (Gard)\u00a0: une rivière, des peupliers et des collines.")]
    [InlineData("cauterets", "Affiche dessinée de Cauterets (Hautes-Pyrénées)\u00a0: une vallée étroite entre deux falaises, un pavillon thermal.")]
    public void Draw_Description_IsFrench(string slug, string description) =>
        Assert.Equal(description, StationPoster.Draw(Published.FindStation(slug)!).Describe());

    [Fact]
    public void Draw_UnknownOrientation_ShowsTheSpring() =>
        Assert.Contains("un jardin en terrasse et sa source", OrientationPoster.Draw(Published.Orientations[0] with { Code = "ZZ" }).Describe(), StringComparison.Ordinal);

    [Theory]
    [InlineData("46")]
    [InlineData("81")]
    [InlineData("82")]
    [InlineData("99")]
    public void Draw_DepartmentWithoutInks_BorrowsANeighbours(string code) => Assert.Empty(Offences(StationPoster.Draw(A(departmentCode: code)).Svg));

    private static List<string> Offences(string svg)
    {
        var all = XDocument.Parse(svg).Descendants().ToList();
        var ids = all.Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        var calls = all.Attributes().Where(a => a.Value.StartsWith("url(", StringComparison.Ordinal)).Select(a => a.Value[5..^1]);

        return
        [
            .. all.Select(e => e.Name.LocalName).Except(Elements),
            .. all.Attributes().Select(a => a.Name.LocalName).Except(Attributes),
            .. all.Nodes().OfType<XText>().Any() ? ["text"] : Array.Empty<string>(),
            .. calls.Except(ids),
            .. ids.GroupBy(id => id).Where(id => id.Count() > 1).Select(id => id.Key),
        ];
    }

    private static string Steam(Poster poster) => XDocument.Parse(poster.Svg).Descendants()
        .Single(e => e.Attribute("fill")?.Value is { } fill && fill.EndsWith("s)", StringComparison.Ordinal)).Attribute("d")!.Value;

    // Sum of the first, upward half of the vertical steps of a plume.
    private static int Rise(string plume)
    {
        var numbers = System.Text.RegularExpressions.Regex.Matches(plume[(plume.IndexOf('q', StringComparison.Ordinal) + 1)..], @"-?\d+").Select(m => int.Parse(m.Value)).ToList();
        return -numbers.Chunk(4).Where(quad => quad.Length == 4 && quad[3] < 0).Sum(quad => quad[3]);
    }

    private static StationSheet A(
        string slug = "fontclaire", string name = "Fontclaire", string departmentCode = "65", Setting setting = Setting.Mountain, string note = "Vallée", int altitude = 750, double? celsius = 30)
    {
        var listing = new StationListing();
        listing.Presentation.SettingNote = note;
        listing.Presentation.AltitudeMetres = altitude;
        listing.Water.TemperatureMaxCelsius = celsius;
        return new(slug, name, name, "65999", "65999", new Department(departmentCode, "Département", "departement"), new GeoPoint(43, 0), setting, StationStatus.Open, listing, [], []);
    }
}
