using ThermalOccitanie.Domain.Letters;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>A newsletter as anyone may read it, once it has begun to leave.</summary>
/// <param name="SentOn">The day in Paris on which it began to leave.</param>
public sealed record LetterSheet(int Number, string Subject, string Preheader, IReadOnlyList<string> Paragraphs, IReadOnlyList<LetterCard> Cards, DateOnly SentOn)
{
    /// <exception cref="InvalidOperationException">It has not begun to leave: it is not there for visitors.</exception>
    public static LetterSheet Of(LetterIssue issue) => new(
        issue.Number, issue.Subject, issue.Preheader, issue.Paragraphs, issue.Cards,
        ParisTime.DayOf(issue.StartedAt ?? throw new InvalidOperationException($"Letter {issue.Number} has not begun to leave.")));
}
