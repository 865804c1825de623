using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Catalogue.Posters;

/// <summary>A scene and how it is told to whoever cannot see it.</summary>
internal sealed record Scene(Action<Easel, StationFacts> Paint, string Told)
{
    /// <summary>Some are painted for one side only.</summary>
    public bool MayBeMirrored { get; init; } = true;
}

/// <summary>Which scene a station is given: its setting decides, then the words of its setting note.</summary>
internal static class StationScenes
{
    public static Scene Of(StationFacts facts) => facts.Setting switch
    {
        Setting.Sea => new(SeaScene.Lagoon, Say.Later("une lagune, une voile et un mont au bord de l’eau")) { MayBeMirrored = false },
        Setting.Countryside => Countryside(facts),
        Setting.Mountain => Mountain(facts),
    };

    private static Scene Countryside(StationFacts facts)
    {
        if (facts.Says("éperon"))
        {
            return new(CountryScenes.PerchedTown, Say.Later("une cité perchée au-dessus des champs"));
        }

        if (facts.Says("pins"))
        {
            return new(WoodScenes.Pines, Say.Later("des pins, un étang et ses lotus"));
        }

        if (facts.Says("forêt") || facts.Says("boisé"))
        {
            return new(WoodScenes.Clearing, Say.Later("une clairière dans la forêt"));
        }

        if (facts.Says("plaine"))
        {
            return new(CountryScenes.Vineyard, Say.Later("des rangs de vigne au pied des montagnes"));
        }

        return facts.Says("corbières") || facts.Says("caroux")
            ? new(CountryScenes.LoneMountain, Say.Later("une montagne isolée au-dessus des vignes"))
            : River;
    }

    private static Scene Mountain(StationFacts facts)
    {
        if (facts.Says("gorge") || facts.Says("étroite"))
        {
            return Gorge(facts);
        }

        if (facts.Says("plateau"))
        {
            return new(HighScenes.Plateau, Say.Later("un plateau d’herbe et de granit sous un grand ciel"));
        }

        if (facts.Says("mont lozère"))
        {
            return new(HighScenes.RoundMount, Say.Later("un mont arrondi et sa forêt"));
        }

        if (facts.Says("col du"))
        {
            return new(HighScenes.Pass, Say.Later("une route en lacets vers un col"));
        }

        if (facts.Says("rivière"))
        {
            return River;
        }

        if (facts.Says("confluent"))
        {
            return new(PeakScenes.Confluence, Say.Later("deux torrents qui se rejoignent au pied des montagnes"));
        }

        if (facts.Says("sommets"))
        {
            return new(PeakScenes.HighRange, Say.Later("de très hauts sommets et leur glacier au-dessus de la vallée"));
        }

        if (facts.Says("fond d"))
        {
            return new(PeakScenes.Cirque, Say.Later("un cirque de montagnes et ses cascades"));
        }

        return facts.Says("canigou") || facts.Says("pied des pyrénées")
            ? new(PeakScenes.GreatSummit, Say.Later("un grand sommet au-dessus de la vallée"))
            : new(PeakScenes.Valley, Say.Later("une vallée entre des versants boisés"));
    }

    private static Scene Gorge(StationFacts facts) => GorgeScene.KindOf(facts) switch
    {
        GorgeKind.Narrow => new(GorgeScene.Paint, Say.Later("une vallée étroite entre deux falaises, un pavillon thermal")),
        GorgeKind.Lake => new(GorgeScene.Paint, Say.Later("une gorge et son lac")),
        GorgeKind.Bridge => new(GorgeScene.Paint, Say.Later("une gorge, son torrent et son pont")),
    };

    private static Scene River { get; } = new(CountryScenes.River, Say.Later("une rivière, des peupliers et des collines"));
}
