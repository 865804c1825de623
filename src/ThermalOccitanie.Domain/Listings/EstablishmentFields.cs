using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>The same five fields for each establishment of a station: « etablissements.1.nom ».</summary>
internal static class EstablishmentFields
{
    public const int MaxCount = 8;

    private static readonly IReadOnlyList<IReadOnlyList<ListingField>> Numbered = [.. Enumerable.Range(1, MaxCount).Select(Declare)];

    /// <summary>Those of each establishment that is there, and of one more to add.</summary>
    public static IReadOnlyList<ListingField> Of(StationListing listing) =>
        [.. Numbered.Take(listing.Establishments.Items.Count + 1).SelectMany(fields => fields)];

    /// <param name="number">From 1.</param>
    public static IReadOnlyList<ListingField> OfNumber(int number) => Numbered[number - 1];

    /// <summary>An establishment whose every field was emptied is one that closed.</summary>
    public static void RemoveEmpty(StationListing copy) => copy.Establishments.Items.RemoveAll(IsEmpty);

    public static IReadOnlyList<(string Code, string Sentence)> Check(StationListing listing) =>
    [
        .. from pair in listing.Establishments.Items.Index()
           where pair.Item.Name.Length == 0 && !IsEmpty(pair.Item)
           select ($"etablissements.{pair.Index + 1}.nom", "Saisissez le nom de l’établissement, ou effacez ses autres renseignements."),
    ];

    private static IReadOnlyList<ListingField> Declare(int number)
    {
        var field = new FieldOf(ListingSectionKind.Establishments);

        return
        [
            One(field.Text($"{number}.nom", "Nom", 120, l => At(l)?.Name, (l, text) => Write(l, text, (e, name) => e.Name = name ?? "")), weight: 8),
            One(field.Text($"{number}.adresse", "Adresse", 200, l => At(l)?.Address, (l, text) => Write(l, text, (e, address) => e.Address = address)), weight: 6),
            One(field.Phone($"{number}.telephone", "Téléphone", l => At(l)?.Phone, (l, text) => Write(l, text, (e, phone) => e.Phone = phone)), weight: 8),
            One(field.Email($"{number}.courriel", "Adresse électronique", l => At(l)?.Email, (l, text) => Write(l, text, (e, email) => e.Email = email)), weight: 4),
            One(field.WebAddress($"{number}.site", "Site", l => At(l)?.Website, (l, text) => Write(l, text, (e, website) => e.Website = website)), weight: 6),
        ];

        Establishment? At(StationListing listing) => listing.Establishments.Items.ElementAtOrDefault(number - 1);

        // Where nothing was typed, no establishment is added.
        void Write(StationListing copy, string? text, Action<Establishment, string?> write)
        {
            while (text is not null && copy.Establishments.Items.Count < number)
            {
                copy.Establishments.Items.Add(new() { Name = "" });
            }

            if (At(copy) is { } establishment)
            {
                write(establishment, text);
            }
        }

        ListingField One(ListingField declared, int weight) => declared with
        {
            Group = $"Établissement {number}",
            WeightCode = declared.Code.Replace($".{number}.", ".", StringComparison.Ordinal),
            DefaultWeight = weight,
            IsExpectedOf = l => number <= Math.Max(1, l.Establishments.Items.Count),
        };
    }

    private static bool IsEmpty(Establishment establishment) =>
        establishment is { Name: "", Address: null or "", Phone: null or "", Email: null or "", Website: null or "" };
}
