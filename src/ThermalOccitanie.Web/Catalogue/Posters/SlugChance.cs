using ThermalOccitanie.Web.Catalogue.Map;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Chance that hangs on a slug alone: the same facts give the same poster on every server.</summary>
internal sealed class SlugChance(string slug, uint salt = SlugChance.ChosenByEye)
{
    // Chosen once, so that neighbours differ.
    public const uint ChosenByEye = 11;

    // The first that gives each sky of a department as many stations as any other, one at most in between.
    public const uint SpreadsSkies = 1663;

    private readonly Chance _chance = new(Hash(slug, salt));

    public double Next() => _chance.Next();

    public double Between(double low, double high) => low + (_chance.Next() * (high - low));

    public T Pick<T>(IReadOnlyList<T> all) => all[_chance.Below(all.Count)];

    public bool Coin() => _chance.Next() < .5;

    /// <summary>FNV-1a of the letters.</summary>
    public static uint Hash(string slug, uint salt)
    {
        unchecked
        {
            return slug.Aggregate(2166136261 ^ salt, (hash, letter) => (hash ^ letter) * 16777619);
        }
    }
}
