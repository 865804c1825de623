using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>A pin where it stands in the frame, with its name when there is room for names.</summary>
internal sealed record PlacedPin(MapPin Pin, FramePoint At, Label? Label)
{
    private const double Apart = 25;

    /// <summary>The body of the pin: nothing is written over it.</summary>
    public static Box BodyAt(FramePoint at) => Box.Around(at, 28, 28);

    /// <summary>The line from the pin to a name that stands far from it.</summary>
    public Markup Line { get; } = Label is { Tied: true } label
        ? Markup.Of($"M{At.X} {At.Y}L{label.End.X} {label.End.Y}")
        : Markup.Empty;

    /// <summary>The pin, its shape telling the setting, and its name, as one link to the station in the language of the page.</summary>
    public Markup Link => Markup.Of($"""<a href="{Catalogue.Link.Station(Uri.EscapeDataString(Pin.Slug))}">{_drawn}</a>""");

    private readonly Markup _drawn = Markup.Of(
        $"""<title>{Pin.Name}, {Pin.DepartmentName}</title>{Dot(Pin.Setting, At)}{Written(Pin.Name, Label)}""");

    /// <summary>
    /// Where the pins stand: on their place, or a step aside when two would hide each other; never in another department.
    /// </summary>
    public static IReadOnlyList<FramePoint> Part(IReadOnlyList<MapPin> pins)
    {
        var points = pins.Select(pin => RegionFrame.Project(pin.At)).ToArray();

        for (var round = 0; round < 12; round++)
        {
            for (var i = 0; i < points.Length; i++)
            {
                for (var j = i + 1; j < points.Length; j++)
                {
                    PushApart(pins, points, i, j);
                }
            }
        }

        return points;
    }

    // The white ring is the halo of the group: its inner half lies under the disc.
    public static Markup Dot(Setting setting, FramePoint at) => Markup.Of(
        $"""<circle cx="{at.X}" cy="{at.Y}" r="11.4" fill="{Ink(setting)}"/>{Sign(setting, at)}""");

    private static void PushApart(IReadOnlyList<MapPin> pins, FramePoint[] points, int i, int j)
    {
        var (one, other) = (points[i], points[j]);
        var distance = one.DistanceTo(other);

        if (distance >= Apart)
        {
            return;
        }

        var (x, y) = distance > .01 ? ((other.X - one.X) / distance, (other.Y - one.Y) / distance) : (1, 0);
        var step = (Apart - distance) / 2;
        points[i] = Step(pins[i], one, -x * step, -y * step);
        points[j] = Step(pins[j], other, x * step, y * step);
    }

    private static FramePoint Step(MapPin pin, FramePoint from, double x, double y)
    {
        var to = new FramePoint(from.X + x, from.Y + y);
        return RegionFrame.Departments.TryGetValue(pin.DepartmentCode, out var rings) && rings.Any(ring => ring.Contains(to)) ? to : from;
    }

    private static Markup Written(string name, Label? label) => label is { Text: var text }
        ? Markup.Of($"""<text x="{text.X}" y="{text.Y + (LabelPlacement.FontSize * .86)}">{name}</text>""")
        : Markup.Empty;

    private static string Ink(Setting setting) => setting switch
    {
        Setting.Sea => "#0b5f69",
        Setting.Mountain => "#2f5673",
        Setting.Countryside => "#7a5410",
    };

    private static Markup Sign(Setting setting, FramePoint at) => setting switch
    {
        Setting.Sea => Markup.Of($"""<path transform="translate({at.X} {at.Y})" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round" d="M-6-2.2q3-3.4 6 0t6 0M-6 3q3-3.4 6 0t6 0"/>"""),
        Setting.Mountain => Markup.Of($"""<path transform="translate({at.X} {at.Y})" fill="#fff" stroke="none" d="M-6.4 5L-1.6-5 1 .2 2.6-2 6.4 5z"/>"""),
        Setting.Countryside => Markup.Of($"""<path transform="translate({at.X} {at.Y})" fill="#fff" stroke="none" d="M-6.5 4.6q1-6.4 5-6.4 2.8 0 4 2.8 3.4.2 4 3.6zM2.2-6q3.4 1 3.2 4.8-3.4-1-3.2-4.8z"/>"""),
    };
}
