namespace ThermalOccitanie.Domain.Redirects;

/// <summary>Every redirect, followed to its end once: whoever asks for an old address makes one hop.</summary>
public sealed class RedirectTable
{
    private readonly Dictionary<string, string?> _ends;

    /// <param name="redirects">Folded old paths with their new ones. What cannot have been checked (it leads round, or outside) leads nowhere.</param>
    public RedirectTable(IEnumerable<KeyValuePair<string, string?>> redirects)
    {
        var stored = redirects.Where(r => r.Value is null || RedirectPath.IsInside(r.Value)).ToDictionary(StringComparer.Ordinal);
        _ends = stored.Keys.Where(path => !LeadsRound(stored, path)).ToDictionary(path => path, path => End(stored, path), StringComparer.Ordinal);
    }

    /// <summary>Looks up an address that nothing answers.</summary>
    /// <param name="newAddress">Where it leads; <see langword="null"/> when what was there is gone.</param>
    /// <returns>Whether the address is one of old.</returns>
    public bool TryFind(string address, out string? newAddress)
    {
        newAddress = null;
        return RedirectPath.Fold(address) is { } path && _ends.TryGetValue(path, out newAddress);
    }

    /// <summary>Whether one comes back to where one has been.</summary>
    internal static bool LeadsRound(IReadOnlyDictionary<string, string?> redirects, string oldPath)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);

        for (string? path = oldPath; path is not null && redirects.TryGetValue(path, out var next); path = next is null ? null : RedirectPath.Fold(next))
        {
            if (!seen.Add(path))
            {
                return true;
            }
        }

        return false;
    }

    // What each address adds to the query is carried along, as it would be from hop to hop.
    private static string? End(Dictionary<string, string?> redirects, string oldPath)
    {
        var queries = new List<string>();
        string? end = oldPath;

        while (end is not null && redirects.TryGetValue(RedirectPath.Fold(end) ?? "", out var next))
        {
            end = next;

            if (next?.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark)
            {
                queries.Add(next[(mark + 1)..]);
                end = next[..mark];
            }
        }

        return end is null || queries.Count == 0 ? end : $"{end}?{string.Join('&', queries)}";
    }
}
