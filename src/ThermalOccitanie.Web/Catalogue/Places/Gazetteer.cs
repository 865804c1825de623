using System.Globalization;
using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Web.Catalogue.Places;

/// <summary>
/// The communes of mainland France and Corsica over 1 000 inhabitants, found by name or postal code.
/// Positions: GeoNames (CC BY 4.0); codes: INSEE and La Poste (Licence Ouverte). The file is derived by eng/geo.
/// </summary>
public sealed class Gazetteer
{
    /// <summary>How many places an answer holds at most.</summary>
    public const int MostFound = 8;

    private readonly string[] _names;
    private readonly Place[] _places;
    private readonly Dictionary<string, List<Place>> _byPostalCode;

    /// <param name="places">In any order; two may bear one name.</param>
    public Gazetteer(IEnumerable<Place> places)
    {
        var inOrder = places
            .Select(place => (Name: TypedPlace.LookupName(place.Name), Place: place))
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ThenByDescending(entry => entry.Place.Population)
            .ToList();

        _names = [.. inOrder.Select(entry => entry.Name)];
        _places = [.. inOrder.Select(entry => entry.Place)];
        _byPostalCode = _places
            .OrderByDescending(place => place.Population)
            .SelectMany(place => place.PostalCodes, (place, code) => (Code: code, Place: place))
            .GroupBy(entry => entry.Code, entry => entry.Place, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
    }

    /// <summary>The gazetteer embedded in the portal.</summary>
    public static Gazetteer Load()
    {
        using var file = typeof(Gazetteer).Assembly.GetManifestResourceStream("places.tsv")
            ?? throw new InvalidOperationException("places.tsv is not embedded: run eng/geo/derive.mjs.");
        using var reader = new StreamReader(file);

        return new(Rows(reader).Select(Read).ToList());
    }

    /// <summary>
    /// The places a visitor may mean: of that exact name first, then those whose name begins so, each by falling population;
    /// or those of that postal code. A postal code or department after the name narrows the answer.
    /// </summary>
    /// <param name="typed">Anything at all: « Toulouse », « 31000 », « Toulouse (31) », « St-Denis 93 ».</param>
    /// <returns>At most <see cref="MostFound"/> places; none when nothing is understood.</returns>
    public IReadOnlyList<Place> Find(string? typed)
    {
        var wanted = TypedPlace.Read(typed);

        if (wanted.Name.Length > 0)
        {
            return FindByName(wanted);
        }

        return _byPostalCode.TryGetValue(wanted.Code, out var places) ? [.. places.Take(MostFound)] : [];
    }

    /// <summary>The most populated place of exactly that name, or <see langword="null"/> when there is none.</summary>
    /// <param name="typed">As for <see cref="Find"/>; a postal code alone names no place.</param>
    public Place? Exact(string? typed)
    {
        var wanted = TypedPlace.Read(typed);

        if (wanted.Name.Length == 0)
        {
            return null;
        }

        for (var i = FirstFrom(wanted.Name); i < _names.Length && _names[i] == wanted.Name; i++)
        {
            if (IsIn(_places[i], wanted))
            {
                return _places[i];
            }
        }

        return null;
    }

    private List<Place> FindByName(TypedPlace wanted)
    {
        var found = new List<Place>(MostFound + 1);
        var exact = 0;

        for (var i = FirstFrom(wanted.Name); i < _names.Length && _names[i].StartsWith(wanted.Name, StringComparison.Ordinal); i++)
        {
            if (!IsIn(_places[i], wanted))
            {
                continue;
            }

            if (_names[i].Length == wanted.Name.Length)
            {
                exact++;
            }

            Rank(found, _places[i], from: Math.Min(exact, found.Count));
        }

        return found;
    }

    // Exact names come first in the array, by population already: each is put after the ones before it.
    private static void Rank(List<Place> found, Place place, int from)
    {
        var at = found.Count;

        while (at > from && found[at - 1].Population < place.Population)
        {
            at--;
        }

        if (at < MostFound)
        {
            found.Insert(at, place);
        }

        if (found.Count > MostFound)
        {
            found.RemoveAt(MostFound);
        }
    }

    private static bool IsIn(Place place, TypedPlace wanted) =>
        wanted.Code.Length == 0
        || (wanted.HasPostalCode
            ? place.PostalCodes.Contains(wanted.Code)
            : place.DepartmentCode.Equals(wanted.Code, StringComparison.OrdinalIgnoreCase));

    private int FirstFrom(string name)
    {
        var (low, high) = (0, _names.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;

            if (string.CompareOrdinal(_names[middle], name) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static IEnumerable<string> Rows(StreamReader reader)
    {
        while (reader.ReadLine() is { } row)
        {
            if (row.Length > 0 && row[0] != '#')
            {
                yield return row;
            }
        }
    }

    private static Place Read(string row)
    {
        var cells = row.Split('\t');
        var at = new GeoPoint(
            double.Parse(cells[3], CultureInfo.InvariantCulture),
            double.Parse(cells[4], CultureInfo.InvariantCulture));

        return new(cells[0], cells[1], cells[2], at, int.Parse(cells[5], CultureInfo.InvariantCulture), cells[6].Split(','));
    }
}
