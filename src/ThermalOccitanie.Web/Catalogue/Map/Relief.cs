namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>The posters' own facets, small: rounded hills for the Massif central, one chain of lit and shaded peaks for the Pyrenees.</summary>
internal static class Relief
{
    // What rises less is a foothill.
    private const double HighPeak = 40;

    private static readonly Peak[] Pyrenees =
    [
        new(-.62, 42.86, 40), new(-.42, 42.77, 50), new(-.18, 42.74, 58, Snow: true), new(.02, 42.66, 66, Snow: true), new(-.3, 42.66, 44),
        new(.2, 42.72, 54, Snow: true), new(.42, 42.63, 66, Snow: true), new(.62, 42.66, 72, Snow: true), new(.82, 42.7, 54, Snow: true),
        new(1.0, 42.74, 48), new(.86, 42.6, 44), new(1.2, 42.68, 56, Snow: true), new(1.42, 42.6, 60, Snow: true), new(1.62, 42.58, 54, Snow: true),
        new(1.56, 42.68, 40), new(1.84, 42.5, 50), new(2.06, 42.5, 54, Snow: true), new(2.24, 42.42, 46), new(2.46, 42.49, 66, Snow: true),
        new(2.66, 42.36, 34), new(2.9, 42.4, 30), new(3.05, 42.4, 22), new(2.06, 42.68, 30), new(2.42, 42.86, 24), new(1.86, 42.86, 28),
    ];

    private static readonly Hill[] MassifCentral =
    [
        new(2.92, 44.72, 15), new(3.2, 44.68, 13), new(2.98, 44.58, 11), new(3.76, 44.44, 22, Granite: true), new(3.5, 44.3, 15), new(3.7, 44.16, 17),
        new(3.46, 44.05, 14), new(3.12, 43.64, 17), new(2.82, 43.6, 15), new(2.58, 43.48, 16), new(2.38, 43.44, 13), new(2.7, 43.75, 12),
        new(3.3, 43.78, 13), new(2.3, 44.1, 11), new(1.95, 44.3, 10), new(1.6, 44.7, 10), new(1.9, 44.75, 11), new(2.5, 42.98, 12),
        new(2.6, 44.3, 11), new(3.6, 44.78, 14),
    ];

    /// <param name="written">Names and pins: a hill that would trouble one steps aside, or stays away. The chain never breaks.</param>
    public static Markup Draw(IReadOnlyList<Box> written)
    {
        var hills = MassifCentral.Select(hill => hill.Find(written)).OfType<Landform>();
        return Markup.Of($"{FarRidge()}{InDepth(hills)}");
    }

    private static Markup InDepth(IEnumerable<Landform> hills) =>
        Markup.Join(Pyrenees.Select(peak => peak.Raise()).Concat(hills).OrderBy(form => form.Foot).Select(form => form.Drawing));

    // The pale ridge of the posters, behind the gaps of the chain: the peaks are then one range.
    private static Markup FarRidge()
    {
        var range = Pyrenees
            .Where(peak => peak.Height >= HighPeak)
            .Select(peak => (Foot: RegionFrame.Project(peak.Longitude, peak.Latitude), peak.Height))
            .OrderBy(peak => peak.Foot.X)
            .ToList();
        var crest = range.Zip(range.Skip(1), (one, next) => Markup.Of(
            $"L{one.Foot.X} {one.Foot.Y - (one.Height * .5)} {(one.Foot.X + next.Foot.X) / 2} {((one.Foot.Y + next.Foot.Y) / 2) - (Math.Max(one.Height, next.Height) * .95)}"));
        var (west, east) = (range[0].Foot, range[^1].Foot);
        var foot = range.AsEnumerable().Reverse().Select(peak => Markup.Of($"L{peak.Foot.X} {peak.Foot.Y}"));

        return Markup.Of($"""<path fill="#8fabb5" opacity=".5" d="M{west.X - 30} {west.Y}{Markup.Join(crest)}L{east.X + 40} {east.Y}{Markup.Join(foot)}z"/>""");
    }

    /// <param name="Foot">How far south it stands: what is nearer hides what is farther.</param>
    private readonly record struct Landform(double Foot, Markup Drawing);

    private sealed record Peak(double Longitude, double Latitude, double Height, bool Snow = false)
    {
        public Landform Raise()
        {
            var foot = RegionFrame.Project(Longitude, Latitude);
            var (x, y, w, h) = (foot.X, foot.Y, Height * .78, Height);

            var lit = Markup.Of($"""<path fill="#d3c2a1" d="M{x - w} {y}l{w * .62} {-h * .62} {w * .38} {-h * .38} {w * .34} {h * .4} {w * .66} {h * .6}z"/>""");
            var shade = Markup.Of($"""<path fill="#2d5f78" opacity=".62" d="M{x} {y - h}l{w * .34} {h * .4} {w * .66} {h * .6}h{-w * .78}l{-w * .14} {-h * .3} {w * .1} {-h * .2} {-w * .2} {-h * .18}z"/>""");
            var snow = Markup.Of($"""<path fill="#fffdf6" d="M{x} {y - h}l{w * .2} {h * .24} {-w * .1} {-h * .02} {-w * .04} {h * .14} {-w * .12} {-h * .1} {-w * .1} {h * .12} {-w * .1} {-h * .12}z"/>""");

            return new(y, Markup.Of($"{lit}{shade}{(Snow ? snow : Markup.Empty)}"));
        }
    }

    private sealed record Hill(double Longitude, double Latitude, double Height, bool Granite = false)
    {
        public Landform? Find(IReadOnlyList<Box> written)
        {
            var (w, h) = (Height * 2, Height);

            if (FreeGround.Near(RegionFrame.Project(Longitude, Latitude), new(-w * .8, -h, w * 1.6, h), written) is not { } foot)
            {
                return null;
            }

            var (x, y) = (foot.X, foot.Y);
            var (ink, dark) = Granite ? ("#b0a7b0", "#6c6680") : ("#b9c08a", "#7d9460");
            return new(y, Markup.Of(
                $"""<path fill="{ink}" d="M{x - w} {y}q{w * .5} {-h * 1.5} {w} {-h}t{w} {h}z"/><path fill="{dark}" opacity=".5" d="M{x + (w * .06)} {y - h}q{w * .5} {h * .2} {w * .94} {h}h{-w * .7}q{-w * .02} {-h * .6} {-w * .24} {-h}z"/>"""));
        }
    }
}
