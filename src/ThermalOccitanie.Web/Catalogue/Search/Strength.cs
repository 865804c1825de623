namespace ThermalOccitanie.Web.Catalogue.Search;

/// <summary>The weights of the ranking, in one place; docs/search.md explains them.</summary>
internal static class Strength
{
    public const double StationNamed = 40;
    public const double CommuneNamed = 38;
    public const double EstablishmentNamed = 36;
    public const double DepartmentNamed = 34;
    public const double OrientationNamed = 30;
    public const double StayNamed = 28;
    public const double PageNamed = 24;
    public const double StayTheme = 20;
    public const double Related = 10;
    public const double InTheTexts = 4;

    /// <summary>How strongly a meaning points at a station.</summary>
    public static double ForStation(Meaning meaning) => Named(meaning, meaning.Kind switch
    {
        MeaningKind.Station => StationNamed,
        MeaningKind.Commune => CommuneNamed,
        MeaningKind.Establishment => EstablishmentNamed,
        MeaningKind.Operator => Related,
        MeaningKind.Orientation or MeaningKind.Department or MeaningKind.Area or MeaningKind.Setting => Related,
        MeaningKind.StationText => InTheTexts,
        MeaningKind.StayTheme or MeaningKind.StayKind or MeaningKind.Stay or MeaningKind.StayText => InTheTexts / 2,
        MeaningKind.Page or MeaningKind.Place => 0,
    });

    /// <summary>How strongly a meaning points at a stay.</summary>
    public static double ForStay(Meaning meaning) => Named(meaning, meaning.Kind switch
    {
        MeaningKind.Stay => StayNamed,
        MeaningKind.StayTheme or MeaningKind.StayKind => StayTheme,
        MeaningKind.Station or MeaningKind.Commune or MeaningKind.Establishment => Related,
        MeaningKind.Department or MeaningKind.Area or MeaningKind.Setting => Related - 2,
        MeaningKind.StayText => InTheTexts,
        MeaningKind.Orientation or MeaningKind.Operator or MeaningKind.StationText or MeaningKind.Page or MeaningKind.Place => 0,
    });

    /// <summary>The weight of a thing that is named, less what is missing or misspelt.</summary>
    public static double Named(Meaning meaning, double weight) => weight * (0.4 + (0.6 * meaning.Share)) * meaning.Closeness switch
    {
        Closeness.Same => 1,
        Closeness.Beginning => 0.9,
        Closeness.Misspelt => 0.8,
        Closeness.MisspeltBeginning => 0.6,
    };
}
