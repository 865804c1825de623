using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Public.Stations;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Public.Compare;

/// <summary>How the stations stand to each other on one point.</summary>
public enum Likeness
{
    /// <summary>all known, all equal</summary>
    Same,

    /// <summary>two of them are known to differ</summary>
    Different,

    /// <summary>what is known does not tell</summary>
    Unsure,
}

/// <summary>What one station says on one point.</summary>
/// <param name="Text">As visitors read it, or <see langword="null"/> when it is not known.</param>
/// <param name="IsAsWritten">Whether the station wrote it, in French.</param>
public sealed record ComparisonCell(string? Text, bool IsAsWritten = false)
{
    public string? Url { get; init; }

    /// <summary>A list instead of a text.</summary>
    public IReadOnlyList<OrientationSheet> Orientations { get; init; } = [];

    /// <summary>Kind of the badge that the text stands in.</summary>
    public string? Badge { get; init; }

    /// <summary>Under the text.</summary>
    public string? Small { get; init; }
}

/// <summary>One point on which stations are compared, with a cell for each.</summary>
public sealed record ComparisonRow(string Label, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>Under the label.</summary>
    public string? Note { get; init; }

    /// <summary><see langword="null"/> where every station has its own by nature: a telephone number.</summary>
    public Likeness? Likeness { get; init; } = LikenessOf(Cells);

    private static Likeness LikenessOf(IReadOnlyList<ComparisonCell> cells)
    {
        var known = cells.Where(c => c.Text is not null).Select(c => (c.Text, c.Small)).ToList();

        return known.Distinct().Count() > 1 ? Compare.Likeness.Different
            : known.Count == cells.Count ? Compare.Likeness.Same
            : Compare.Likeness.Unsure;
    }
}

/// <summary>Stations side by side, in the words of their sheets.</summary>
public static class Comparison
{
    public const int MostStations = 4;

    /// <param name="today">The day in Occitanie: seasons are told as of it.</param>
    public static IReadOnlyList<ComparisonRow> Of(IReadOnlyList<StationSheet> stations, DateOnly today)
    {
        return
        [
            Row(Say.It("Département"), s => new(s.Department.Name) { Url = Link.Department(s.Department.Code) }),
            Row(Say.It("Paysage"), s => new(Labels.Setting(s.Setting))),
            Row(Say.It("Altitude"), s => new(s.Listing.Presentation.AltitudeMetres is { } metres ? Say.It("{0} m", Say.Number(metres)) : null)),
            Row(Say.It("Orientations de soin"), s => new(s.Orientations.Count > 0 ? Say.List(s.Orientations.Select(o => o.Name)) : null) { Orientations = s.Orientations }) with { Note = InCommon(stations) },
            Row(Say.It("Nature de l’eau"), s => new(s.Listing.Water.Type, IsAsWritten: true)),
            Row(Say.It("Température de l’eau"), s => new(StationSheetView.Temperature(s.Listing.Water))),
            Row(Say.It("Saison, au {0}", Say.DayAndYear(today)), s => Season(s, today)),
            Row(Say.It("Bien-être"), s => Written(s.Listing.Wellness.Centre ?? s.Listing.Wellness.Summary)),
            Row(Say.It("Courts séjours"), s => new(s.Stays.Count > 0 ? Say.Count(s.Stays.Count, "séjour", "séjours") : Say.It("Aucun à notre connaissance")) { Url = s.Stays.Count > 0 ? $"{Link.Stays}?station={s.Slug}" : null }),
            Row(Say.It("Prix le plus bas connu"), LowestPrice),
            Row(Say.It("Gare la plus proche"), s => Written(s.Listing.Contacts.NearestRailStation)),
            Row(Say.It("Aéroport"), s => Written(s.Listing.Contacts.NearestAirport)),
            Row(Say.It("Accessibilité"), s => Written(s.Listing.Accessibility.Description)),
            Row(Say.It("Médecins thermaux"), s => Written(s.Listing.Doctors.Intake)),
            Row(Say.It("Exploitant"), s => Written(s.Listing.Presentation.OperatorName)),
            Row(Say.It("Téléphone"), s => new(s.Phone is { } phone ? PhoneNumber.Read(phone) : null) { Url = s.Phone is { } number ? $"tel:{PhoneNumber.Dialled(number)}" : null }) with { Likeness = null },
        ];

        ComparisonRow Row(string label, Func<StationSheet, ComparisonCell> cell) => new(label, [.. stations.Select(cell)]);
    }

    private static ComparisonCell Written(string? text) => new(text, IsAsWritten: true);

    private static ComparisonCell Season(StationSheet station, DateOnly today)
    {
        var season = SeasonText.Of(station, today);
        return new(season.Headline) { Badge = season.Badge, Small = season.Detail };
    }

    private static ComparisonCell LowestPrice(StationSheet station) =>
        station.Stays.Where(s => s.PriceFromCents is not null).MinBy(s => s.PriceFromCents) is { } cheapest
            ? new(StayText.Price(cheapest)) { Url = Link.Stay(cheapest.Slug) }
            : new(null);

    private static string InCommon(IReadOnlyList<StationSheet> stations)
    {
        var shared = stations[0].Orientations.Where(o => stations.All(s => s.IsApprovedFor(o.Code))).Select(o => Say.LowerFirst(o.Name)).ToList();
        return shared.Count > 0 ? Say.It("En commun : {0}.", Say.List(shared)) : Say.It("Aucune n’est commune à toutes.");
    }
}
