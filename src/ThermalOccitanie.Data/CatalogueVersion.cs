namespace ThermalOccitanie.Data;

/// <summary>
/// One row that moves on with each change to what visitors read. Triggers of the database move it, so that no writer
/// can forget to: every copy of the program compares it with what it holds.
/// </summary>
public sealed class CatalogueVersion
{
    /// <summary>The channel on which PostgreSQL tells the copies of the program that the number moved.</summary>
    public const string Channel = "catalogue";

    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required long Number { get; set; }
}
