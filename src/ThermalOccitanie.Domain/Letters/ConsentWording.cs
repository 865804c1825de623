namespace ThermalOccitanie.Domain.Letters;

/// <summary>The words beside the box that subscribers tick, as they once stood. Each is kept as long as somebody agreed to it.</summary>
public sealed class ConsentWording
{
    public const int TextMaxLength = 1_000;

    public required Guid Id { get; init; }

    /// <summary>From 1, in each language.</summary>
    public required int Version { get; init; }

    /// <summary>« fr ».</summary>
    public required string Language { get; init; }

    public required string Text { get; init; }

    /// <summary>When it was first agreed to, in UTC.</summary>
    public required DateTime Since { get; init; }
}
