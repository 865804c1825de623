namespace ThermalOccitanie.Domain.Accounts;

/// <summary>Whoever acts through accounts: the federation, a commune, a company that runs baths, a tourism board.</summary>
public sealed class Organisation
{
    public const int NameMaxLength = 160;

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; set; }

    /// <summary>Whose department it promotes, for a departmental board; else <see langword="null"/>.</summary>
    public string? DepartmentCode { get; set; }

    /// <summary>Written anew at each change, so that a lost race is noticed on either engine.</summary>
    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();
}

/// <summary>What an organisation is; it decides which space its accounts enter.</summary>
public enum OrganisationKind
{
    /// <summary>fédération</summary>
    Federation,

    /// <summary>commune</summary>
    Commune,

    /// <summary>exploitant d’établissement thermal</summary>
    OperatorCompany,

    /// <summary>groupe d’exploitants</summary>
    OperatorGroup,

    /// <summary>comité régional du tourisme (CRTL)</summary>
    RegionalBoard,

    /// <summary>agence de développement touristique d’un département (ADT)</summary>
    DepartmentalBoard,

    /// <summary>Région (collectivité), which funds without promoting by itself</summary>
    Region,

    /// <summary>office de tourisme</summary>
    TouristOffice,
}

/// <summary>The three working areas.</summary>
public enum Space
{
    /// <summary>espace station</summary>
    Operator,

    /// <summary>fédération</summary>
    Federation,

    /// <summary>espace partenaire</summary>
    Partner,
}

public static class OrganisationKinds
{
    public static Space SpaceOf(OrganisationKind kind) => kind switch
    {
        OrganisationKind.Federation => Space.Federation,
        OrganisationKind.RegionalBoard or OrganisationKind.DepartmentalBoard or OrganisationKind.Region => Space.Partner,
        OrganisationKind.Commune or OrganisationKind.OperatorCompany or OrganisationKind.OperatorGroup or OrganisationKind.TouristOffice => Space.Operator,
    };

    /// <summary>Whether its accounts need more than a mailed link: they decide for others, or see what others pay.</summary>
    public static bool NeedsSecondFactor(OrganisationKind kind) => SpaceOf(kind) is Space.Federation or Space.Partner;
}
