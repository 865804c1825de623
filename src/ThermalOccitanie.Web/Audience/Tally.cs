using System.Collections.Concurrent;

namespace ThermalOccitanie.Web.Audience;

/// <summary>Counts by kind, on many threads at once, until the counts are written down. Nothing is lost or counted twice on the way.</summary>
internal sealed class Tally<T>
    where T : notnull
{
    private readonly ConcurrentDictionary<T, Counter> _counters = new();

    public void Add(T kind) => Interlocked.Increment(ref CounterOf(kind).Count);

    public bool Knows(T kind) => _counters.ContainsKey(kind);

    /// <summary>Takes what has been counted since the last time.</summary>
    public IReadOnlyList<KeyValuePair<T, long>> Take()
    {
        List<KeyValuePair<T, long>> taken = [];

        foreach (var (kind, counter) in _counters)
        {
            if (Interlocked.Exchange(ref counter.Count, 0) is > 0 and var count)
            {
                taken.Add(new(kind, count));
            }
        }

        return taken;
    }

    /// <summary>Counts again what was taken and could not be written.</summary>
    public void GiveBack(IEnumerable<KeyValuePair<T, long>> taken)
    {
        foreach (var (kind, count) in taken)
        {
            Interlocked.Add(ref CounterOf(kind).Count, count);
        }
    }

    /// <summary>Lets go of the kinds that nobody counts any more.</summary>
    /// <param name="isOver">Whether it is so: a kind of an earlier day.</param>
    public void Forget(Func<T, bool> isOver)
    {
        foreach (var (kind, counter) in _counters)
        {
            if (isOver(kind) && Interlocked.Read(ref counter.Count) == 0)
            {
                _counters.TryRemove(kind, out _);
            }
        }
    }

    private Counter CounterOf(T kind) => _counters.GetOrAdd(kind, static _ => new());

    private sealed class Counter
    {
        public long Count;
    }
}
