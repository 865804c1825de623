namespace ThermalOccitanie.Domain.Audience;

/// <summary>What figures of few people may be shown as, and to whom.</summary>
public static class AudienceFigures
{
    /// <summary>A smaller count is not shown: it could be told whose it is.</summary>
    public const int LeastShown = 5;

    /// <summary>With fewer stations, a median would tell of one of them.</summary>
    public const int LeastStations = 5;

    public static bool MayShow(long count) => count >= LeastShown;

    /// <summary>The value with as many above as below; between two, the lower one.</summary>
    /// <param name="others">Of the other stations; those that have no figure left out.</param>
    /// <returns><see langword="null"/> where there are too few to tell.</returns>
    public static long? Median(IEnumerable<long> others)
    {
        var sorted = others.Where(count => count > 0).Order().ToList();
        return sorted.Count < LeastStations ? null : sorted[(sorted.Count - 1) / 2];
    }
}
