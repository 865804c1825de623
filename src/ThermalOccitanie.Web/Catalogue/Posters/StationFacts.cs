using System.Text.RegularExpressions;
using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>What a poster takes from a station: its setting, the words of its setting note, its height and place.</summary>
internal sealed partial record StationFacts(Setting Setting, string Note, double AltitudeMetres, double Latitude)
{
    private const double UsualMountainMetres = 500;
    private const double UsualPlainMetres = 150;

    public static StationFacts Of(StationSheet station)
    {
        var presentation = station.Listing.Presentation;
        return new(
            station.Setting,
            presentation.SettingNote?.ToLowerInvariant() ?? "",
            presentation.AltitudeMetres ?? (station.Setting is Setting.Mountain ? UsualMountainMetres : UsualPlainMetres),
            station.At.Latitude);
    }

    public bool Says(string word) => Note.Contains(word, StringComparison.Ordinal);

    /// <summary>Low and near the Spanish border: a palm may grow.</summary>
    public bool IsSouthern => Latitude < 42.6 && AltitudeMetres < 300;

    /// <summary>The Pyrenees stand on the horizon.</summary>
    public bool SeesThePyrenees => Latitude < 43.3;

    /// <summary>A thermal pavilion for those built around their baths, a village for the others.</summary>
    public bool HasPavilion => PavilionWords().IsMatch(Note);

    public int Houses => Says("hameau") ? 4 : TownWords().IsMatch(Note) ? 7 : 6;

    [GeneratedRegex("ville d|villégiature|thermes|vallon|forêt|pins", RegexOptions.CultureInvariant)]
    private static partial Regex PavilionWords();

    [GeneratedRegex("ville|cité|bourg", RegexOptions.CultureInvariant)]
    private static partial Regex TownWords();
}
