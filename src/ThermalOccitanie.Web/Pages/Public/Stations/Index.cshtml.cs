using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Catalogue.Listing;

namespace ThermalOccitanie.Web.Pages.Public.Stations;

[Microsoft.AspNetCore.RateLimiting.EnableRateLimiting(Setup.RateLimits.Search)]
public sealed class IndexModel(CatalogueKeeper keeper, PortalDay day) : VisitorPage(keeper, day)
{
    public const int PageSize = 30;

    public StationList List { get; private set; } = null!;

    public IReadOnlyList<FilterProblem> Problems { get; private set; } = [];

    public int PageNumber { get; private set; } = 1;

    public int PageCount => Math.Max(1, (int)Math.Ceiling(List.Total / (double)PageSize));

    public IEnumerable<StationCard> Shown => List.Cards.Skip((PageNumber - 1) * PageSize).Take(PageSize);

    /// <summary>The list in words: « Rhumatologie, à la montagne ».</summary>
    public string Heading
    {
        get
        {
            var filter = List.Filter;
            var parts = new List<string>();

            if (filter.Query is { } query)
            {
                parts.Add(Say.UpperFirst(query));
            }

            parts.AddRange(filter.Orientations.Select(o => o.Name));
            parts.AddRange(filter.Settings.Select(s => s switch
            {
                Domain.Stations.Setting.Sea => Say.It("à la mer"),
                Domain.Stations.Setting.Mountain => Say.It("à la montagne"),
                Domain.Stations.Setting.Countryside => Say.It("à la campagne"),
            }));
            parts.AddRange(filter.Departments.Select(d => d.Name));
            return parts.Count == 0 ? Say.It("Les stations thermales") : Say.UpperFirst(string.Join(", ", parts));
        }
    }

    public void OnGet()
    {
        (var filter, Problems) = StationFilterReader.Read(Request.Query, Catalogue);
        List = Catalogue.List(filter, Today);

        if (List.PlaceProblem is { } unknownPlace)
        {
            Problems = [.. Problems, unknownPlace];
        }

        PageNumber = Math.Min(StationFilterReader.Page(Request.Query), PageCount);
    }
}
