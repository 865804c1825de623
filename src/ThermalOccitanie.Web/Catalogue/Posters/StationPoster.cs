using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>Draws the poster of a station from its facts alone: same facts, same poster.</summary>
public static class StationPoster
{
    private const string Vowels = "AEIOUYÂÉÈÊÎÔÛ";

    public static Poster Draw(StationSheet station)
    {
        var facts = StationFacts.Of(station);
        var scene = StationScenes.Of(facts);
        var water = station.Listing.Water;
        var easel = new Easel(station.Slug, Inks.OfDepartment(station.Department.Code))
        {
            Celsius = water.TemperatureMaxCelsius ?? water.TemperatureMinCelsius,
        };

        scene.Paint(easel, facts);
        var isMirrored = scene.MayBeMirrored && new SlugChance(station.Slug + "~").Coin();
        return new(
            easel.Finish(isMirrored),
            () => Say.It("Affiche dessinée {0} ({2}) : {3}.", Of(station.Name), station.Name, station.Department.Name, Say.It(scene.Told)));
    }

    // In French alone: « d’Aulus », « du Boulou », « des Fumades », « de Luchon ».
    private static string Of(string name) => name switch
    {
        _ when name.StartsWith("Le ", StringComparison.Ordinal) => $"du {name[3..]}",
        _ when name.StartsWith("Les ", StringComparison.Ordinal) => $"des {name[4..]}",
        [var first, ..] when Vowels.Contains(first) => $"d’{name}",
        _ => $"de {name}",
    };
}
