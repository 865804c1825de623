using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>
/// The illustrated map of the region and its stations, drawn once for a set of pins: each page then only joins pieces.
/// The list beside it is its equal; <see cref="RegionFrame.Credits"/> must stand near it.
/// </summary>
public sealed class RegionMap
{
    /// <summary>Above this many pins no name is written: they would hide the map.</summary>
    public const int MostNames = 60;

    // Pixels a frame unit where only a part is shown: names stay about as large as the text around.
    private const double PartScale = 1.2;

    private readonly string _names;
    private readonly IReadOnlyList<PlacedPin> _pins;
    private readonly Dictionary<string, PlacedPin> _bySlug;

    private RegionMap(IReadOnlyList<PlacedPin> pins)
    {
        _pins = pins;
        _bySlug = pins.ToDictionary(pin => pin.Pin.Slug, StringComparer.Ordinal);
        Ground = DrawGround(Written(pins)).Text;
        GroundFingerprint = Fingerprint.Of(Ground);
        _names = DepartmentLayer.Names().Text;
    }

    /// <summary>Draws the ground and finds a place for each name. The same pins, in the same order, give the same map.</summary>
    /// <exception cref="ArgumentException">Two pins have one slug.</exception>
    public static RegionMap Draw(IReadOnlyList<MapPin> pins)
    {
        if (pins.Count > MostNames)
        {
            return new([.. InOrder(pins.Select(pin => new PlacedPin(pin, RegionFrame.Project(pin.At), Label: null)))]);
        }

        var points = PlacedPin.Part(pins);
        var labels = LabelPlacement.Find(points, [.. pins.Select(pin => pin.Name)], DepartmentLayer.NameBoxes);
        return new([.. InOrder(pins.Select((pin, i) => new PlacedPin(pin, points[i], labels[i])))]);
    }

    /// <summary>
    /// Sea, departments, rivers and hills: the same under every map, and most of its weight. A file of its own, which a browser
    /// fetches once and draws without holding up the page.
    /// </summary>
    public string Ground { get; }

    /// <summary>Changes whenever the ground does.</summary>
    public string GroundFingerprint { get; }

    /// <summary>Whether that station is on the map.</summary>
    public bool Shows(string slug) => _bySlug.ContainsKey(slug);

    /// <summary>The boxes of the names, in frame units, by slug; empty when there are too many to write.</summary>
    public IReadOnlyDictionary<string, Label> Labels =>
        _pins.Where(pin => pin.Label is not null).ToDictionary(pin => pin.Pin.Slug, pin => pin.Label!.Value, StringComparer.Ordinal);

    /// <summary>
    /// The whole map as inline SVG. A stylesheet shows either <c>map-stations</c>, or, in a narrow place, <c>map-departments</c>,
    /// where one disc a department leads to its list.
    /// </summary>
    /// <param name="id">Id of the map in its page; every id within begins so.</param>
    /// <param name="only">Slugs of the stations to show; all when <see langword="null"/>.</param>
    /// <param name="department">Code of the one department to show, with its stations; the whole region when <see langword="null"/>.</param>
    public string Svg(string id, IReadOnlySet<string>? only = null, string? department = null)
    {
        var shown = only is null ? _pins : [.. _pins.Where(pin => only.Contains(pin.Pin.Slug))];
        var safeId = Markup.Of($"{id}");
        var part = department is null ? Markup.Empty : Markup.Of($" part");
        var view = department is null ? new Box(0, 0, RegionFrame.Width, RegionFrame.Height) : ViewOf(department, shown);
        var width = department is null ? Markup.Empty : Markup.Of($" width=\"{view.Width * PartScale}\"");

        return Markup.Of(
            $"""
            <svg class="region-map{part}" id="{safeId}"{width} viewBox="{view.X} {view.Y} {view.Width} {view.Height}" role="group" aria-label="{Title(shown.Count)}" font-family="'Atkinson Hyperlegible Next Variable','Atkinson Hyperlegible Next',system-ui,sans-serif">
            <image href="{Link.MapGround(GroundFingerprint)}" width="{RegionFrame.Width}" height="{RegionFrame.Height}"/>
            <g aria-hidden="true">{new Markup(_names)}
            <text x="1150" y="706" transform="rotate(-6 1150 706)" font-family="'Fraunces Variable',Fraunces,Georgia,serif" font-weight="500" fill="#0b3f49" font-size="30" text-anchor="middle">{Say.It("Méditerranée")}</text>
            <text x="700" y="944" font-size="17" fill="#6a5f49" letter-spacing="5" text-anchor="middle">{Say.It("Espagne").ToUpperInvariant()}</text></g>
            {Discs(shown)}
            <g class="map-stations" font-size="{LabelPlacement.FontSize}" font-weight="600" fill="#12322b">
            <path fill="none" stroke="#173f35" stroke-width="1.5" d="{Markup.Join(shown.Select(pin => pin.Line))}"/>
            <g stroke="#fffaf0" stroke-width="5" stroke-linejoin="round" paint-order="stroke">{Markup.Join(shown.Select(pin => pin.Link))}</g>
            </g>
            </svg>
            """).Text;
    }

    /// <summary>A small picture of where one station lies, for the eye only: the page says it in words.</summary>
    /// <exception cref="KeyNotFoundException">The station is not on the map: ask <see cref="Shows"/> first.</exception>
    public string LocatorSvg(string slug, string id) => Locator.Draw(_bySlug[slug].Pin, id);

    // The department, its pins and their names.
    private static Box ViewOf(string department, IReadOnlyList<PlacedPin> shown) =>
        RegionFrame.Departments[department][0].Points.Select(point => Box.Around(point, 0, 0))
            .Concat(shown.Select(pin => PlacedPin.BodyAt(pin.At)))
            .Concat(shown.Where(pin => pin.Label is not null).Select(pin => pin.Label!.Value.Text))
            .Aggregate((whole, box) => whole.With(box))
            .Grown(24);

    // From west to east, as one reads and as the keyboard goes.
    private static IEnumerable<PlacedPin> InOrder(IEnumerable<PlacedPin> pins) =>
        pins.OrderBy(pin => pin.Pin.At.Longitude).ThenBy(pin => pin.Pin.Slug, StringComparer.Ordinal);

    private static IReadOnlyList<Box> Written(IReadOnlyList<PlacedPin> pins) =>
    [
        .. DepartmentLayer.NameBoxes,
        .. pins.Select(pin => PlacedPin.BodyAt(pin.At)),
        .. pins.Where(pin => pin.Label is not null).Select(pin => pin.Label!.Value.Text),
    ];

    private static Markup DrawGround(IReadOnlyList<Box> written)
    {
        var land = Markup.Of($"#land");
        var shapes = Markup.Of($"ground");
        return Markup.Of(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {RegionFrame.Width} {RegionFrame.Height}">
            <defs><path id="land" d="{Ring.Path(RegionFrame.Neighbours)}"/>{DepartmentLayer.Shapes(shapes)}</defs>
            {Sea.Draw(land)}
            <use class="map-neighbour" href="{land}" fill="#fffaf0"/><path class="map-neighbour" fill="#f5ecd9" d="{Ring.Path(RegionFrame.Andorra)}"/>
            {DepartmentLayer.Paint(shapes)}
            {Rivers.Draw()}
            {Plants.DrawVines(written)}
            {Relief.Draw(written)}
            {Plants.DrawTrees(written)}
            </svg>
            """);
    }

    private static Markup Discs(IReadOnlyList<PlacedPin> shown)
    {
        var discs =
            from department in Department.All
            let count = shown.Count(pin => pin.Pin.DepartmentCode == department.Code)
            where count > 0
            select Disc(department, count);

        return Markup.Of($"""<g class="map-departments" display="none" fill="#fffdf6" font-size="62" font-weight="700" text-anchor="middle">{Markup.Join(discs)}</g>""");
    }

    // The clear circle around the disc keeps the target above 46 px on a phone.
    private static Markup Disc(Department department, int count)
    {
        var (x, y) = DepartmentLayer.DiscOf(department.Code)!.Value;
        return Markup.Of(
            $"""<a href="{Link.Department(department.Code)}"><title>{Say.It("{0} : {1}", department.Name, Say.Count(count, "station", "stations"))}</title><circle cx="{x}" cy="{y}" r="76" fill-opacity="0"/><circle cx="{x}" cy="{y}" r="54" fill="#12493f" stroke="#fffdf6" stroke-width="5"/><text x="{x}" y="{y + 21}">{count}</text></a>""");
    }

    private static string Title(int count) => count switch
    {
        0 => Say.It("Carte d’Occitanie, sans station"),
        1 => Say.It("Carte d’une station thermale d’Occitanie"),
        _ => Say.It("Carte des {0} stations thermales d’Occitanie", count),
    };
}
