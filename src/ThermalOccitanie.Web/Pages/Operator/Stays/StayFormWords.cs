namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>The fields of a stay under their names.</summary>
public static class StayFormWords
{
    // An entry of the journal holds 600 characters, the name of the stay among them.
    private const int LongestTold = 380;
    private const int LongestShown = 90;

    private static readonly (string Label, Func<StayForm, string?> Read)[] Fields =
    [
        ("Nom", f => f.Name), ("Ce qui est vendu", f => f.Kind), ("Thème", f => f.Theme), ("Présentation", f => f.Summary), ("Ce qui est compris", f => f.Inclusions),
        ("Jours", f => f.Days), ("Nuits", f => f.Nights), ("Soins", f => f.Treatments), ("Hébergement compris", f => f.Accommodation), ("Âge minimum", f => f.MinimumAge),
        ("Prix", f => f.Price), ("Formules", f => f.Variants), ("Dernier jour de ces prix", f => f.PriceUntil),
        ("Page de réservation", f => f.BookingUrl), ("Téléphone de réservation", f => f.BookingPhone),
        ("Visible à partir du", f => f.FromDay), ("Visible à partir de (heure)", f => f.FromTime), ("Visible jusqu’au", f => f.UntilDay), ("Visible jusqu’à (heure)", f => f.UntilTime),
    ];

    /// <summary>The fields in which two forms differ.</summary>
    public static IEnumerable<(string Label, string Theirs, string Ours)> Differences(StayForm theirs, StayForm ours) =>
        from field in Fields
        let one = Plain(field.Read(theirs))
        let other = Plain(field.Read(ours))
        where one != other
        select (field.Label, one, other);

    /// <summary>What was changed, for the journal: « Prix : « 120 » devient « 130 » ».</summary>
    public static string Tell(StayForm before, StayForm after)
    {
        var changes = Differences(before, after).Select(d => $"{d.Label} : « {Short(d.Theirs)} » devient « {Short(d.Ours)} »").ToList();
        var told = changes.TakeWhile((_, index) => changes.Take(index + 1).Sum(c => c.Length + 3) < LongestTold).ToList();
        return $"{string.Join(" ; ", told)}{(told.Count < changes.Count ? " ; et d’autres champs" : "")}";
    }

    private static string Short(string text)
    {
        var line = text.Length == 0 ? "vide" : text.Replace("\n", " / ", StringComparison.Ordinal);
        return line.Length > LongestShown ? line[..LongestShown].TrimEnd() + "…" : line;
    }

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
