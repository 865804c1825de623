using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Listing;
using ThermalOccitanie.Web.Catalogue.Search;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Public.Search;

[Microsoft.AspNetCore.RateLimiting.EnableRateLimiting(Setup.RateLimits.Search)]
public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public const int PageSize = 20;

    public string? Query { get; private set; }

    public QueryReading Reading { get; private set; } = null!;

    public IReadOnlyList<SearchHit> Hits { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int PageCount => Math.Max(1, (int)Math.Ceiling(Hits.Count / (double)PageSize));

    public IEnumerable<SearchHit> Shown => Hits.Skip((PageNumber - 1) * PageSize).Take(PageSize);

    /// <summary>Whether an orientation was found by the visitor's words: then the page says that a doctor prescribes.</summary>
    public bool NamesOrientation => Reading.Parts.Any(p => p.Meanings.Any(m => m.Kind is MeaningKind.Orientation));

    public void OnGet()
    {
        Query = StationFilterReader.Text(Request.Query["q"]);
        Reading = Catalogue.Search.Read(Query);
        Hits = Catalogue.Search.FindEverything(Reading, Today);
        PageNumber = Math.Min(StationFilterReader.Page(Request.Query), PageCount);
    }

    /// <summary>What is found, and where it stands: « Station, Hérault, mer ».</summary>
    public string Kind(SearchHit hit) => hit.Kind switch
    {
        HitKind.Station when Catalogue.FindStation(hit.Slug) is { } station =>
            $"{Say.It("Station")}, {station.Department.Name}, {Say.LowerFirst(Labels.Setting(station.Setting))}",
        HitKind.Station => Say.It("Station"),
        HitKind.Orientation when Catalogue.FindOrientation(hit.Slug) is { } orientation =>
            $"{Say.It("Orientation de soin")}, {Say.Count(Catalogue.StationsFor(orientation).Count, "station", "stations")}",
        HitKind.Orientation => Say.It("Orientation de soin"),
        HitKind.Department => Say.It("Département"),
        HitKind.Stay when Catalogue.FindStay(hit.Slug) is { } stay => $"{Labels.Kind(stay.Kind)}, {Say.LowerFirst(StayText.Duration(stay))}",
        HitKind.Stay => Say.It("Séjour"),
        HitKind.Page => Say.It("Page du site"),
    };
}
