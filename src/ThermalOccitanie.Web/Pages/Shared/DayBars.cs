using System.Globalization;
using ThermalOccitanie.Domain.Audience;
using ThermalOccitanie.Web.Catalogue.Languages;

namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A count a day, as bars drawn by the server, with the same figures as a table.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="HidesFew">Whether counts of few people are hidden.</param>
public sealed record DayBars(string Title, IReadOnlyList<(DateOnly Day, long Count)> Days, bool HidesFew)
{
    private const int Step = 20;
    private const int Gap = 4;

    public const int Height = 160;

    public int Width => Days.Count * Step;

    public long Most => Days.Max(d => Shown(d.Count));

    /// <param name="counts">Of the days that have any.</param>
    public static DayBars From(DateOnly first, int days, IReadOnlyDictionary<DateOnly, long> counts, string title, bool hidesFew) =>
        new(title, [.. Enumerable.Range(0, days).Select(i => first.AddDays(i)).Select(day => (day, counts.GetValueOrDefault(day)))], hidesFew);

    /// <summary>Left edge, top and height of a bar; the highest reaches to the top.</summary>
    public (int Left, string Top, string Height) Bar(int index)
    {
        var height = Most == 0 ? 0 : Height * (double)Shown(Days[index].Count) / Most;
        return ((index * Step) + (Gap / 2), Number(Height - height), Number(height));
    }

    public static int BarWidth => Step - Gap;

    public string Say(long count) => HidesFew ? AudienceText.Count(count) : count.ToString("N0", French.Culture);

    /// <summary>The drawing in a sentence.</summary>
    public string Summary => Most == 0
        ? $"{Title} : rien à montrer du {Catalogue.Languages.Say.DayAndYear(Days[0].Day)} au {Catalogue.Languages.Say.DayAndYear(Days[^1].Day)}."
        : $"{Title}, du {Catalogue.Languages.Say.DayAndYear(Days[0].Day)} au {Catalogue.Languages.Say.DayAndYear(Days[^1].Day)} : au plus {Say(Most)}, le {Catalogue.Languages.Say.DayAndYear(Days.First(d => d.Count == Most).Day)}.";

    private long Shown(long count) => HidesFew && !AudienceFigures.MayShow(count) ? 0 : count;

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
