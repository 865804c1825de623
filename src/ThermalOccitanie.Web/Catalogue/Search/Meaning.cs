namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>What a word can stand for.</summary>
public enum MeaningKind
{
    Station,
    Commune,

    /// <summary>A bath house or a wellness centre, by its name.</summary>
    Establishment,

    /// <summary>The company or chain that runs the baths.</summary>
    Operator,
    Department,
    Area,
    Orientation,
    Setting,
    StayTheme,
    StayKind,
    Stay,
    Page,

    /// <summary>The words stand somewhere in a station's texts.</summary>
    StationText,

    /// <summary>The words stand somewhere in a stay's texts.</summary>
    StayText,

    /// <summary>A commune of France that is no station: results may be ordered by their distance from it.</summary>
    Place,
}

/// <summary>How the typed word meets the known one.</summary>
public enum Closeness
{
    Same,
    Beginning,
    Misspelt,
    MisspeltBeginning,
}

/// <summary>One thing that a word or phrase of the query can stand for.</summary>
/// <param name="Key">Slug or code of the thing.</param>
/// <param name="Label">The thing as visitors call it: « Rhumatologie ».</param>
/// <param name="Word">The known word that was met: « arthrose ».</param>
/// <param name="Share">Part of the known phrase that was typed: 1 for all of it.</param>
public sealed record Meaning(MeaningKind Kind, string Key, string Label, string Word, double Share, Closeness Closeness)
{
    /// <summary>Whether the whole known word or phrase was met.</summary>
    public bool IsWhole => Share >= 0.99;

    public bool IsText => Kind is MeaningKind.StationText or MeaningKind.StayText;
}

/// <summary>A word or phrase of the query with all that it can stand for.</summary>
/// <param name="Typed">As the visitor wrote it, folded.</param>
public sealed record QueryPart(string Typed, IReadOnlyList<Meaning> Meanings)
{
    /// <summary>As the visitor wrote it, accents and all.</summary>
    public string Shown { get; init; } = Typed;

    /// <summary>Whether the part names something of the catalogue, rather than a word of its texts.</summary>
    public bool IsStructured => Meanings.Any(m => !m.IsText && m.Kind is not MeaningKind.Place);

    /// <summary>Whether a whole word or phrase was met, a name or a thing: then a result must satisfy it.</summary>
    public bool IsStrong => Meanings.Any(m => !m.IsText && m.Kind is not MeaningKind.Place
        && (m.IsWhole || m.Kind is MeaningKind.Station or MeaningKind.Commune));

    /// <summary>Whether the part names an orientation.</summary>
    public bool IsHealth => Meanings.Any(m => m.Kind is MeaningKind.Orientation);

    /// <summary>Whether the part speaks of stays or pages and of nothing else.</summary>
    public bool IsAboutStays => Meanings.Any(m => !m.IsText)
        && Meanings.All(m => m.IsText || m.Kind is MeaningKind.StayTheme or MeaningKind.StayKind or MeaningKind.Stay or MeaningKind.Page);

    public Meaning? Place => Meanings.FirstOrDefault(m => m.Kind is MeaningKind.Place);
}
