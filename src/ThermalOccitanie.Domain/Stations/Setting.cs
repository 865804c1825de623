namespace ThermalOccitanie.Domain.Stations;

/// <summary>The landscape of a station: at the sea, in the mountains, in the hills.</summary>
public enum Setting
{
    /// <summary>mer</summary>
    Sea,

    /// <summary>montagne</summary>
    Mountain,

    /// <summary>campagne</summary>
    Countryside,
}
