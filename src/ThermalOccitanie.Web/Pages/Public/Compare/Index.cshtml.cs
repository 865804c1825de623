using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Public.Compare;

public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    /// <summary>Where the page lets one choose stations: what a problem leads to.</summary>
    public const string Choice = "choix";

    // What comes after that many words was not written by our forms.
    private const int MostWords = 20;
    private const int LongestEcho = 40;

    /// <summary>Those found, in the order asked for.</summary>
    public IReadOnlyList<StationSheet> Stations { get; private set; } = [];

    public IReadOnlyList<FilterProblem> Problems { get; private set; } = [];

    /// <summary>Whether points on which all are equal are left out.</summary>
    public bool HidesSame { get; private set; }

    public IReadOnlyList<ComparisonRow> Rows { get; private set; } = [];

    public bool IsComparing => Stations.Count > 1;

    public bool HasRoom => Stations.Count < Comparison.MostStations;

    public IEnumerable<string> Slugs => Stations.Select(s => s.Slug);

    /// <summary>The stations that may still be added, by name.</summary>
    public IEnumerable<StationSheet> Others => Catalogue.Stations.Except(Stations);

    public int SameCount => Rows.Count(r => r.Likeness is Likeness.Same);

    public void OnGet()
    {
        var words = Request.Query["stations"]
            .SelectMany(value => (value ?? "").Split(',', MostWords + 1))
            .Select(word => StationFilterReader.Text(word)).OfType<string>()
            .Take(MostWords).ToList();
        var found = words.Select(Catalogue.FindStation).OfType<StationSheet>().Distinct().ToList();

        Stations = [.. found.Take(Comparison.MostStations)];
        Problems = [.. ProblemsOf(words, found)];
        HidesSame = Request.Query["identiques"] == "masquer";

        if (IsComparing)
        {
            Rows = Comparison.Of(Stations, Today);
        }
    }

    private IEnumerable<FilterProblem> ProblemsOf(List<string> words, List<StationSheet> found)
    {
        foreach (var word in words.Where(w => Catalogue.FindStation(w) is null).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            yield return new(Choice, Say.It("Nous ne connaissons pas la station {0}.", Say.Quoted(word.Length > LongestEcho ? word[..LongestEcho] + "…" : word)));
        }

        if (found.Count > Comparison.MostStations)
        {
            yield return new(Choice, Say.It("Nous comparons quatre stations au plus : nous avons gardé les quatre premières, et laissé {0}.", Say.List(found.Skip(Comparison.MostStations).Select(s => s.Name))));
        }
    }
}
