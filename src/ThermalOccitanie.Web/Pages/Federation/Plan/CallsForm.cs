using System.Globalization;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>The dates on which a share falls due, one a line: « 31/03/2026 50 ».</summary>
public static class CallsForm
{
    public const int MostDates = 12;
    public const int MaxLength = 400;
    public const int MostParts = 1000;

    /// <returns>The instalments by date, or what to do about the first line that is not one.</returns>
    public static (IReadOnlyList<Instalment> Instalments, string? Problem) Read(string? typed)
    {
        List<Instalment> instalments = [];

        foreach (var line in (typed ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var parts = words.Length < 2 ? 1 : ReadParts(words[1]);

            if (words.Length > 2 || TypedDay.Read(words[0]) is not { } day || parts is null)
            {
                return ([], $"Corrigez la ligne « {line} » : une date, puis si vous voulez une part de 1 à {MostParts}, comme « 31/03/2026 50 ».");
            }

            instalments.Add(new(day, parts.Value));
        }

        return instalments.Count > MostDates ? ([], $"Gardez {MostDates} échéances au plus.") : ([.. instalments.OrderBy(i => i.DueOn)], null);
    }

    private static int? ReadParts(string word) =>
        int.TryParse(word.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var parts) && parts is > 0 and <= MostParts ? parts : null;
}
