using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>A scene that stands for an idea and not for a place: it brings its own inks.</summary>
/// <param name="Told">What it shows, to be said in the language of the page.</param>
internal sealed record Emblem(Inks Inks, Action<Easel> Paint, string Told)
{
    private const double WarmSpring = 60;

    /// <param name="subject">Says what it stands for, after « pour ».</param>
    public Poster Draw(string seed, Func<string> subject)
    {
        var easel = new Easel(seed, Inks) { Celsius = WarmSpring };
        Paint(easel);
        return new(easel.Finish(isMirrored: false), () => Say.It("Affiche dessinée pour {0} : {1}.", subject(), Say.It(Told)));
    }

    /// <summary>The inks of a department under a sky chosen for the scene.</summary>
    public static Inks Under(string top, string low, string departmentCode) => Inks.OfDepartment(departmentCode) with { Skies = [(top, low)] };
}
