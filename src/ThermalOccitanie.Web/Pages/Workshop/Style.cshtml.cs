using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Listing;
using ThermalOccitanie.Web.Pages.Public;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Workshop;

/// <summary>
/// Every component of the visitors' pages on one page, drawn by the partials that draw them there. Open in development only.
/// </summary>
public sealed class StyleModel(CatalogueKeeper keeper, PortalDay day, IWebHostEnvironment environment) : VisitorPage(keeper, day)
{
    public IReadOnlyList<Swatch> Colours { get; private set; } = [];

    public IEnumerable<Swatch> Grounds => Swatch.GroundNames.Select(Named);

    public IEnumerable<Swatch> Inks => Swatch.InkNames.Select(Named);

    /// <summary>The first station in each state of its season, so that each badge and bar is seen.</summary>
    public IEnumerable<StationOn> Seasons => Catalogue.Stations.DistinctBy(s => SeasonText.Of(s, Today).Badge).Select(s => new StationOn(s, Today));

    /// <summary>The first station of each landscape.</summary>
    public IEnumerable<StationSheet> Landscapes => Catalogue.Stations.DistinctBy(s => s.Setting);

    public IReadOnlyList<FilterProblem> Problems { get; } = [new("style-nom", "Saisissez votre nom."), new("style-date", "Indiquez une date sous la forme 15/04/2027.")];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await using var file = environment.WebRootFileProvider.GetFileInfo("css/site.css").CreateReadStream();
        using var reader = new StreamReader(file);
        Colours = Swatches.Read(await reader.ReadToEndAsync(cancellationToken));
    }

    private Swatch Named(string name) => Colours.Single(c => c.Name == name);
}
