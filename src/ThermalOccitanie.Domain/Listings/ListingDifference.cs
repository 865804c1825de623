using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>A field that does not say the same any more, as a person reads it; <see langword="null"/> where it said, or says, nothing.</summary>
public sealed record FieldChange(ListingField Field, string? Before, string? After)
{
    /// <summary>The change word by word, for texts.</summary>
    public IReadOnlyList<TextPiece> Pieces => TextDifference.Between(Before, After);
}

/// <summary>What changes in a section from one listing to another.</summary>
public static class ListingDifference
{
    /// <param name="orientations">How the orientations are named; without them their codes are shown.</param>
    /// <returns>Empty when the section says the same: sources and dates of checks are not what it says.</returns>
    public static IReadOnlyList<FieldChange> Between(
        StationListing before, StationListing after, ListingSectionKind section, IReadOnlyList<FieldOption>? orientations = null)
    {
        var pairs = section is ListingSectionKind.Establishments
            ? PairEstablishments(before.Establishments.Items, after.Establishments.Items)
            : ListingFields.Of(section, after, [.. before.Season.Items.Concat(after.Season.Items).Select(season => season.Year).Distinct().Order()]).Select(field => (Old: (ListingField?)field, New: (ListingField?)field));

        return
        [
            .. from pair in pairs
               let old = Named(pair.Old)
               let young = Named(pair.New)
               where (old?.Read(before) ?? "") != (young?.Read(after) ?? "")
               select new FieldChange((young ?? old)!, old?.Show(before), young?.Show(after)),
        ];

        ListingField? Named(ListingField? field) =>
            field?.Kind is FieldKind.Codes && orientations is not null ? field with { Options = orientations } : field;
    }

    // One that is removed moves up those below it: they are the same by their name, not by their number.
    private static List<(ListingField? Old, ListingField? New)> PairEstablishments(List<Establishment> before, List<Establishment> after)
    {
        var partners = new int?[before.Count];
        var free = Enumerable.Range(0, after.Count).ToList();

        Pair((i, j) => before[i].Name == after[j].Name);
        Pair((i, j) => i == j);

        var pairs = new List<(ListingField?, ListingField?)>();

        for (var i = 0; i < before.Count; i++)
        {
            var young = partners[i] is { } j ? EstablishmentFields.OfNumber(j + 1) : null;
            pairs.AddRange(EstablishmentFields.OfNumber(i + 1).Select((field, k) => ((ListingField?)field, young?[k])));
        }

        pairs.AddRange(free.SelectMany(j => EstablishmentFields.OfNumber(j + 1)).Select(field => ((ListingField?)null, (ListingField?)field)));
        return pairs;

        void Pair(Func<int, int, bool> isSame)
        {
            for (var i = 0; i < before.Count; i++)
            {
                if (partners[i] is null && free.FindIndex(j => isSame(i, j)) is >= 0 and var found)
                {
                    partners[i] = free[found];
                    free.RemoveAt(found);
                }
            }
        }
    }
}
