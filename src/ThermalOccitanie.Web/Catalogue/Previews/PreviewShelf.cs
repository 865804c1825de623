using System.Collections.Frozen;

namespace ThermalOccitanie.Web.Catalogue.Previews;

/// <summary>Which previews are painted and where they stand. A page names its preview only once it is here.</summary>
public sealed class PreviewShelf(string folder)
{
    private volatile FrozenSet<string> _ready = FrozenSet<string>.Empty;
    private int _edition;

    public string Folder { get; } = folder;

    /// <summary>Moves on when other previews are ready than before: pages finished earlier may name one more.</summary>
    public int Edition => Volatile.Read(ref _edition);

    public bool Holds(Preview preview) => _ready.Contains(preview.Fingerprint);

    public string FileOf(Preview preview) => Path.Combine(Folder, preview.Fingerprint + ".png");

    /// <param name="fingerprints">Of every preview whose file stands in the folder.</param>
    public void Show(IEnumerable<string> fingerprints)
    {
        var ready = fingerprints.ToFrozenSet(StringComparer.Ordinal);

        if (!ready.SetEquals(_ready))
        {
            _ready = ready;
            Interlocked.Increment(ref _edition);
        }
    }
}
