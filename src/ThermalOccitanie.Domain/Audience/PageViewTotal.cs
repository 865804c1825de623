namespace ThermalOccitanie.Domain.Audience;

/// <summary>What the views of a day have in common; of whoever looked, nothing else is known.</summary>
/// <param name="Day">In Paris.</param>
/// <param name="Template">The kind of page, as its address is written: « /stations/{slug} ».</param>
/// <param name="Subject">What the page is about: the slug in its address, or nothing.</param>
/// <param name="Language">« fr ».</param>
/// <param name="Site">As <see cref="ReferrerSite"/> tells it.</param>
public readonly record struct PageView(DateOnly Day, string Template, string Subject, string Language, string Site, VisitorKind Kind);

/// <summary>How many they were.</summary>
public sealed class PageViewTotal
{
    public const int TemplateMaxLength = 100;
    public const int SubjectMaxLength = 200;
    public const int LanguageMaxLength = 2;

    /// <inheritdoc cref="PageView" path="/param[@name='Day']"/>
    public required DateOnly Day { get; init; }

    public required string Template { get; init; }

    public required string Subject { get; init; }

    public required string Language { get; init; }

    public required string Site { get; init; }

    public required VisitorKind Kind { get; init; }

    public required long Count { get; init; }
}
