namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>Where a name is written.</summary>
/// <param name="Text">The box of the name.</param>
/// <param name="Tied">Whether it stands so far from its pin that a line must lead to it.</param>
/// <param name="End">Where that line ends, beside the name.</param>
public readonly record struct Label(Box Text, bool Tied, FramePoint End);

/// <summary>
/// Finds a place for each name: simulated annealing over sixteen directions and eight distances, always from the same seed,
/// so that the same stations give the same map. It lowers overlaps first, then crossings, then the length of the lines.
/// </summary>
internal sealed class LabelPlacement
{
    public const double FontSize = 23.5;

    private const double Warmest = 400;
    private const double Coldest = .4;
    private const double MovesPerName = 50;
    private const int Runs = 4;
    private const double Edge = 12;
    private const double Margin = 3;

    private readonly IReadOnlyList<FramePoint> _pins;
    private readonly Candidate[][] _candidates;
    private readonly Chance _chance = new(20261122);
    private readonly Candidate[] _chosen;

    private LabelPlacement(IReadOnlyList<FramePoint> pins, IReadOnlyList<string> names, IReadOnlyList<Box> written)
    {
        _pins = pins;
        _candidates = [.. pins.Select((pin, i) => Around(pin, WidthOf(names[i]), written))];
        _chosen = [.. _candidates.Select(around => around[0])];
    }

    /// <param name="pins">Where the pins are, in frame units.</param>
    /// <param name="names">Their names, in the same order.</param>
    /// <param name="written">What is already written on the map.</param>
    public static IReadOnlyList<Label> Find(IReadOnlyList<FramePoint> pins, IReadOnlyList<string> names, IReadOnlyList<Box> written)
    {
        if (pins.Count == 0)
        {
            return [];
        }

        var placement = new LabelPlacement(pins, names, written);
        return [.. placement.Best().Select(chosen => chosen.Label)];
    }

    public static double WidthOf(string text) => FontSize * text.Sum(letter => letter switch
    {
        'i' or 'l' or 'j' or 't' or '\'' or '’' or '.' or '-' => .33,
        'm' or 'w' or 'M' or 'W' => .86,
        >= 'A' and <= 'Z' => .64,
        _ => .54,
    });

    // One run may freeze in an awkward place: the best of a few is kept.
    private Candidate[] Best()
    {
        var (best, least) = (_chosen, double.PositiveInfinity);

        for (var run = 0; run < Runs; run++)
        {
            Anneal();
            Settle();
            var cost = _chosen.Select((candidate, pin) => Cost(pin, candidate)).Sum();

            if (cost < least)
            {
                (best, least) = ([.. _chosen], cost);
            }
        }

        return best;
    }

    // The fewer the pins, the sooner it cools: each name is moved about as often.
    private void Anneal()
    {
        var cooling = 1 - (1 / (MovesPerName * _pins.Count));

        for (var heat = Warmest; heat > Coldest; heat *= cooling)
        {
            var pin = _chance.Below(_pins.Count);
            var candidate = _candidates[pin][_chance.Below(_candidates[pin].Length)];
            var change = Cost(pin, candidate) - Cost(pin, _chosen[pin]);

            if (change < 0 || _chance.Next() < Math.Exp(-change / heat))
            {
                _chosen[pin] = candidate;
            }
        }
    }

    private void Settle()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var pin = 0; pin < _pins.Count; pin++)
            {
                _chosen[pin] = _candidates[pin].MinBy(candidate => Cost(pin, candidate))!;
            }
        }
    }

    private double Cost(int pin, Candidate candidate)
    {
        var cost = candidate.OwnCost;

        for (var other = 0; other < _chosen.Length; other++)
        {
            var neighbour = _chosen[other];

            if (other != pin && candidate.Reach.Touches(neighbour.Reach))
            {
                cost += Quarrel(candidate, neighbour);
            }
        }

        return cost;
    }

    private static double Quarrel(Candidate one, Candidate other)
    {
        var cost = one.Label.Text.Shared(other.Label.Text, Margin) * 3;

        if (one.Label.Tied && other.Label.Tied && Cross(one.Pin, one.Label.End, other.Pin, other.Label.End))
        {
            cost += 900;
        }

        return cost + Strike(one, other.Label.Text) + Strike(other, one.Label.Text);
    }

    // A line that runs through a name.
    private static double Strike(Candidate one, Box text) =>
        one.Label.Tied && text.Grown(3).IsCrossedBy(one.Pin, one.Label.End) ? 900 : 0;

    private Candidate[] Around(FramePoint pin, double width, IReadOnlyList<Box> written)
    {
        const double height = FontSize * 1.1;
        var around = new List<Candidate>(128);

        foreach (var far in (ReadOnlySpan<double>)[0, 9, 20, 36, 56, 78, 102, 128])
        {
            for (var turn = 0; turn < 16; turn++)
            {
                var (sine, cosine) = Math.SinCos(turn * Math.PI / 8);
                var end = new FramePoint(pin.X + (cosine * (15 + far)), pin.Y + (sine * (15 + far)));
                var text = new Box(end.X - (width * Before(cosine)), end.Y - (height * Before(sine)), width, height);

                if (text.X < Edge || text.Y < Edge || text.Right > RegionFrame.Width - Edge || text.Bottom > RegionFrame.Height - Edge)
                {
                    continue;
                }

                var taste = (far * 2) + (far * far / 50) + cosine switch { > .9 => 0, < -.9 => 4, _ => 8 };
                var candidate = new Candidate(pin, new(text, Tied: far > 9, end), taste);
                around.Add(candidate with { OwnCost = taste + Ground(candidate, written) });
            }
        }

        // A pin outside the frame keeps a name beside it, which no one sees.
        return around.Count > 0 ? [.. around] : [new(pin, new(new(pin.X + 15, pin.Y - (height / 2), width, height), Tied: false, pin), 0)];
    }

    // How much of the name lies before the point it hangs on: all, none, or half when the direction is the other one.
    private static double Before(double direction) => direction switch { > .35 => 0, < -.35 => 1, _ => .5 };

    // What never moves: department names, pins.
    private double Ground(Candidate candidate, IReadOnlyList<Box> written)
    {
        var (text, pin) = (candidate.Label.Text, candidate.Pin);
        var cost = written.Sum(box => text.Shared(box, 4) * 1.5);

        foreach (var other in _pins)
        {
            var own = other == pin;
            cost += Math.Max(0, text.Shared(Box.Around(other, 26, 26), 2) - (own ? 40 : 0)) * 2;

            // Whose name is it, so near another pin?
            if (!own && text.DistanceTo(other) < 22)
            {
                cost += 80;
            }

            if (candidate.Label.Tied && !own && candidate.LineDistanceTo(other) < 16)
            {
                cost += 900;
            }
        }

        return cost;
    }

    private static bool Cross(FramePoint a, FramePoint b, FramePoint c, FramePoint d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    // On which side of a line a point lies: left, right, or on it.
    private static double Side(FramePoint from, FramePoint to, FramePoint point) =>
        ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));

    private sealed record Candidate(FramePoint Pin, Label Label, double OwnCost)
    {
        // All that may quarrel with a neighbour: the name and its line, with the margins of both.
        public Box Reach { get; } = Label.Text.With(Label.Tied ? Box.Around(Pin, 0, 0) : Label.Text).Grown(7);

        public double LineDistanceTo(FramePoint point)
        {
            var (x, y) = (Label.End.X - Pin.X, Label.End.Y - Pin.Y);
            var part = (((point.X - Pin.X) * x) + ((point.Y - Pin.Y) * y)) / ((x * x) + (y * y));
            return Along(Math.Clamp(part, 0, 1)).DistanceTo(point);
        }

        public FramePoint Along(double part) => new(Pin.X + ((Label.End.X - Pin.X) * part), Pin.Y + ((Label.End.Y - Pin.Y) * part));
    }
}
