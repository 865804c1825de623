namespace ThermalOccitanie.Web.Catalogue.Map;

/// <summary>Chance that is the same each time (Mulberry32): two servers must draw one map.</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = seed;

    /// <summary>From 0, to 1 excluded.</summary>
    public double Next()
    {
        unchecked
        {
            _state += 0x6D2B79F5;
            var mixed = (_state ^ (_state >> 15)) * (1 | _state);
            mixed = (mixed + ((mixed ^ (mixed >> 7)) * (61 | mixed))) ^ mixed;
            return (mixed ^ (mixed >> 14)) / 4294967296.0;
        }
    }

    /// <summary>A whole number from 0, to <paramref name="limit"/> excluded.</summary>
    public int Below(int limit) => (int)(Next() * limit);
}
