using ThermalOccitanie.Data.Seeding;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Draws the poster of a theme of stays, in the hand of the others.</summary>
public static class ThemePoster
{
    public static Poster Draw(StayTheme theme) =>
        ThemeScenes.Of(theme).Draw($"theme-{ReferenceWords.Word(theme)}", () => Say.It("le thème {0}", Say.Quoted(Labels.Theme(theme))));
}
