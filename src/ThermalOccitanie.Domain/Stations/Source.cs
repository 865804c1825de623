namespace ThermalOccitanie.Domain.Stations;

/// <summary>Where a fact comes from.</summary>
public sealed class Source
{
    /// <summary>Address of the page that was read.</summary>
    public required string Url { get; set; }

    /// <summary>When it was read, as precisely as known: « 2026-05-21 », « 2022 », or <see langword="null"/>.</summary>
    public string? ReadOn { get; set; }

    /// <summary>The facts that the page supports, one phrase each, as the researcher wrote them.</summary>
    public List<string> Supports { get; set; } = [];

    /// <summary>Whether a page was read.</summary>
    public bool IsAPage => Url.Length > 0;

    /// <summary>Of what a station says of itself, here: no page was read.</summary>
    public static Source OfTheStation() => new() { Url = "" };
}
