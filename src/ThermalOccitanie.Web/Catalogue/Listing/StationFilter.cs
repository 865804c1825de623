using System.Globalization;
using System.Text;
using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Web.Catalogue.Listing;

public enum StationOrder
{
    Relevance,
    Name,
    Distance,
    Altitude,
}

/// <summary>What a visitor asks of the list of stations. Everything is in the address.</summary>
/// <param name="Orientations">Codes, two at the most: only stations approved for both.</param>
/// <param name="Settings">Any of them; all when empty.</param>
/// <param name="Departments">Codes, any of them; all when empty.</param>
public sealed record StationFilter(
    string? Query,
    IReadOnlyList<OrientationSheet> Orientations,
    IReadOnlyList<Setting> Settings,
    IReadOnlyList<Department> Departments,
    DateOnly? OpenOn,
    StationStatus? Status,
    StationOrder Order,
    string? Around)
{
    public const int MostOrientations = 2;

    /// <summary>Longest text taken from an address; what follows is cut.</summary>
    public const int LongestText = 200;

    /// <summary>The word of the address for the map.</summary>
    public const string MapView = "carte";

    /// <summary>Whether the result is shown on the map instead of as cards.</summary>
    public bool OnMap { get; init; }

    public static StationFilter Everything { get; } = new(null, [], [], [], null, null, StationOrder.Relevance, null);

    /// <summary>Whether anything narrows the list.</summary>
    public bool IsNarrowing => Query is not null || Orientations.Count > 0 || Settings.Count > 0 || Departments.Count > 0 || OpenOn is not null || Status is not null;

    /// <summary>The address of this list, in the one order that names it.</summary>
    public string Url(int page = 1)
    {
        var address = new StringBuilder(Link.Stations);

        Add("q", Query);
        foreach (var orientation in Orientations)
        {
            Add("orientation", orientation.Slug);
        }

        Add("cadre", Settings.Count == 0 ? null : string.Join(',', Settings.Select(s => ReferenceWords.Word(s))));
        Add("departement", Departments.Count == 0 ? null : string.Join(',', Departments.Select(d => d.Code)));
        Add("ouverte-le", OpenOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("statut", Status is { } status ? StatusWord(status) : null);
        Add("autour-de", Around);
        Add("tri", Order is StationOrder.Relevance ? null : OrderWord(Order));
        Add("vue", OnMap ? MapView : null);
        Add("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);

        return address.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                address.Append(address.Length == Link.Stations.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
            }
        }
    }

    public static string OrderWord(StationOrder order) => order switch
    {
        StationOrder.Relevance => "pertinence",
        StationOrder.Name => "nom",
        StationOrder.Distance => "distance",
        StationOrder.Altitude => "altitude",
    };

    public static string StatusWord(StationStatus status) => status switch
    {
        StationStatus.Open => "ouverte",
        StationStatus.Closed => "fermee",
        StationStatus.Uncertain => "a-confirmer",
    };
}
