using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Draws the poster of an orientation: a landscape or a still life, never a body.</summary>
public static class OrientationPoster
{
    public static Poster Draw(OrientationSheet orientation) =>
        OrientationScenes.Of(orientation.Code).Draw($"orientation-{orientation.Slug}", () => Say.It("l’orientation {0}", Say.Quoted(orientation.Name)));
}
