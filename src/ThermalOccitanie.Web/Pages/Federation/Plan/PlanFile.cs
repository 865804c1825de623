using System.Globalization;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A plan as a table for spreadsheets: one row for each line of each action; an action without money has one row.</summary>
public static class PlanFile
{
    public static readonly IReadOnlyList<string> Columns =
        ["Action", "Titre", "Canal", "Public", "Début", "Fin", "Qui", "Part sur", "Étape", "Jour", "Libellé", "Pièce", "HT", "TTC"];

    public static IEnumerable<IReadOnlyList<string?>> Write(PlanBook book) =>
        [Columns, .. book.Actions.SelectMany(entry => entry.Lines.Count == 0 ? [Row(entry.Action, null)] : entry.Lines.Select(line => Row(entry.Action, line)))];

    private static IReadOnlyList<string?> Row(PlanAction action, PlanLine? line) =>
    [
        action.Number.ToString(CultureInfo.InvariantCulture), action.Title, PrivateLabels.Channel(action.Channel), action.Audience,
        Day(action.StartsOn), Day(action.EndsOn), action.Owner, PrivateLabels.Basis(action.Basis),
        line is null ? null : PrivateLabels.Stage(line.Stage), line is null ? null : Day(line.On), line?.Label, line?.Reference,
        line is null ? null : TypedMoney.Write(line.NetCents), line is null ? null : TypedMoney.Write(line.GrossCents),
    ];

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
