namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>The fields of a stay under their names.</summary>
public static class StayFormWords
{
    private static readonly (string Label, Func<StayForm, string?> Read)[] Fields =
    [
        ("Nom", f => f.Name), ("Ce qui est vendu", f => f.Kind), ("Thème", f => f.Theme), ("Présentation", f => f.Summary), ("Ce qui est compris", f => f.Inclusions),
        ("Jours", f => f.Days), ("Nuits", f => f.Nights), ("Soins", f => f.Treatments), ("Hébergement compris", f => f.Accommodation), ("Âge minimum", f => f.MinimumAge),
        ("Prix", f => f.Price), ("Formules", f => f.Variants), ("Dernier jour de ces prix", f => f.PriceUntil),
        ("Page de réservation", f => f.BookingUrl), ("Téléphone de réservation", f => f.BookingPhone),
        ("Visible à partir du", f => f.FromDay), ("à", f => f.FromTime), ("Visible jusqu’au", f => f.UntilDay), ("jusqu’à", f => f.UntilTime),
    ];

    /// <summary>The fields in which two forms differ.</summary>
    public static IEnumerable<(string Label, string Theirs, string Ours)> Differences(StayForm theirs, StayForm ours) =>
        from field in Fields
        let one = Plain(field.Read(theirs))
        let other = Plain(field.Read(ours))
        where one != other
        select (field.Label, one, other);

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
