namespace ThermalOccitanie.Domain.Promotion;

/// <summary>By what way an action of the plan, or a short link, reaches people.</summary>
public enum PromotionChannel
{
    /// <summary>site internet</summary>
    Site,

    /// <summary>réseaux sociaux</summary>
    SocialNetworks,

    /// <summary>salon, such as the Thermalies</summary>
    Fair,

    /// <summary>presse</summary>
    Press,

    /// <summary>imprimé</summary>
    Print,

    /// <summary>lettre d’information</summary>
    Newsletter,

    /// <summary>événement d’un partenaire</summary>
    PartnerEvent,
}
