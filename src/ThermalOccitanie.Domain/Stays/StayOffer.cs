namespace ThermalOccitanie.Domain.Stays;

/// <summary>What a stay includes and how it is sold, kept as one document.</summary>
public sealed class StayOffer
{
    public const int MostInclusions = 12;
    public const int InclusionMaxLength = 160;
    public const int MostVariants = 8;
    public const int VariantLabelMaxLength = 120;

    /// <summary>One thing each: « un accès d’une heure au bassin ».</summary>
    public List<string> Inclusions { get; set; } = [];

    /// <summary>In the station's order; none where there is one price only.</summary>
    public List<StayVariant> Variants { get; set; } = [];
}

/// <summary>One way in which a stay is sold.</summary>
public sealed class StayVariant
{
    /// <summary>« deux nuits, chambre double »</summary>
    public required string Label { get; set; }

    /// <summary>VAT included.</summary>
    public required int PriceCents { get; set; }
}
