namespace ThermalOccitanie.Domain.Stations;

/// <summary>Whether cures are given there, as far as the federation knows.</summary>
public enum StationStatus
{
    /// <summary>In activity this year.</summary>
    Open,

    /// <summary>No cure is given any more.</summary>
    Closed,

    /// <summary>Its opening must be confirmed with the establishment.</summary>
    Uncertain,
}

/// <summary>Who holds the baths.</summary>
public enum Governance
{
    /// <summary>communale</summary>
    Municipal,

    /// <summary>privée</summary>
    Private,

    /// <summary>mixte</summary>
    Mixed,
}
