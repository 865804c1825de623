using System.Globalization;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Sums of money side by side: bars drawn by the server, each beside its figure, so that the picture is its own table.</summary>
/// <param name="Title">What is compared.</param>
/// <param name="Heading">Of the first column.</param>
public sealed record MoneyBars(string Title, string Heading, IReadOnlyList<MoneyBarsRow> Rows)
{
    private long Most => Rows.Select(row => Math.Max(row.PlannedCents, row.PaidCents)).DefaultIfEmpty().Max();

    /// <summary>How far a bar reaches, of 100.</summary>
    public string Reach(long cents) => (Most <= 0 ? 0 : 100d * Math.Max(0, cents) / Most).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>« 48 % » of all that is planned.</summary>
    public string PartOf(long plannedCents)
    {
        var all = Rows.Sum(row => row.PlannedCents);
        return all == 0 ? "" : $"{100m * plannedCents / all:0}{French.NoBreak}%";
    }

    public static MoneyBars ByMonth(PlanBook book) => new(
        "Prévu et payé TTC, par mois", "Mois",
        [.. book.ByMonth.Where(m => m.Month is not null || m.PlannedCents + m.PaidCents > 0).Select(m => new MoneyBarsRow(m.Month is { } month ? Say.UpperFirst(Say.Month(month)) : "Autres années", m.PlannedCents, m.PaidCents))]);

    public static MoneyBars ByChannel(PlanBook book) => new(
        "Prévu et payé TTC, par canal", "Canal",
        [.. book.ByChannel.Select(c => new MoneyBarsRow(Say.UpperFirst(PrivateLabels.Channel(c.Channel)), c.Totals[MoneyStage.Planned].GrossCents, c.Totals[MoneyStage.Paid].GrossCents))]);

    public static MoneyBars ByFunder(PlanView view) => new(
        "Part de chaque financeur dans ce qui est prévu et dans ce qui est payé", "Financeur",
        [.. view.Book.ByFunder.Select(f => new MoneyBarsRow(view.FunderName(f.FunderId), f.PlannedCents, f.PaidCents))]);
}

public sealed record MoneyBarsRow(string Name, long PlannedCents, long PaidCents);
