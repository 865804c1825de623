using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Previews;

/// <summary>The previews of one picture of the catalogue, each drawn when first asked for.</summary>
public sealed class CataloguePreviews
{
    // The sea, the mountains, the countryside: posters of themes, so that no station stands for all.
    private static readonly StayTheme[] OnTheWall = [StayTheme.Discovery, StayTheme.Sport, StayTheme.Relaxation];

    private readonly Dictionary<string, Lazy<Preview>> _stations;
    private readonly Dictionary<string, Lazy<Preview>> _orientations;
    private readonly Lazy<Preview> _site;

    public CataloguePreviews(PublishedCatalogue catalogue)
    {
        _stations = catalogue.Stations.ToDictionary(
            s => s.Slug, s => new Lazy<Preview>(() => Draw(Link.StationPreview(s.Slug), catalogue.PosterOf(s))), StringComparer.Ordinal);
        _orientations = catalogue.Orientations.ToDictionary(
            o => o.Slug, o => new Lazy<Preview>(() => Draw(Link.OrientationPreview(o.Slug), catalogue.PosterOf(o))), StringComparer.Ordinal);
        _site = new(() => new(
            Link.SitePreview,
            PreviewDrawing.OfWall([.. OnTheWall.Select(catalogue.PosterOf)]),
            () => Say.It("Trois affiches dessinées : une montgolfière au-dessus des vignes, des voiliers sur un étang marin, un bassin fumant devant la montagne.")));

        static Preview Draw(string path, Posters.Poster poster) => new(path, PreviewDrawing.OfPoster(poster), poster.Describe);
    }

    /// <summary>Of every page that has none of its own.</summary>
    public Preview Site => _site.Value;

    public IEnumerable<Preview> All => [Site, .. _stations.Values.Select(p => p.Value), .. _orientations.Values.Select(p => p.Value)];

    /// <exception cref="KeyNotFoundException">The station comes from another catalogue.</exception>
    public Preview Of(StationSheet station) => _stations[station.Slug].Value;

    /// <exception cref="KeyNotFoundException">The orientation comes from another catalogue.</exception>
    public Preview Of(OrientationSheet orientation) => _orientations[orientation.Slug].Value;
}
