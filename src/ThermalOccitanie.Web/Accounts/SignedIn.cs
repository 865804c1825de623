using ThermalOccitanie.Domain.Accounts;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>Who asks, and every right they have at this moment. Read once for each request, in one query.</summary>
public sealed record SignedIn(Guid SessionId, Guid AccountId, string Name, string Email, bool HasSecondFactor, IReadOnlyList<Right> Rights)
{
    /// <summary>Whether a mailed link is not enough for this account.</summary>
    public bool NeedsSecondFactor => Rights.Any(r => OrganisationKinds.NeedsSecondFactor(r.Kind));

    /// <summary>Whether nothing is left to show before the doors open.</summary>
    public bool IsComplete => HasSecondFactor || !NeedsSecondFactor;

    public bool MayEnter(Space space) => IsComplete && Rights.Any(r => r.Space == space);

    /// <summary>Whether it may open the pages of a space: the federation opens every station's, as a third party.</summary>
    public bool MayOpen(Space space) => MayEnter(space) || (space is Space.Operator && IsFederation(AccountRole.Reader));

    /// <summary>Whether it may write for the federation.</summary>
    public bool MayModerate => IsFederation(AccountRole.Editor);

    public bool IsFederation(AccountRole atLeast) => IsComplete && Rights.Any(r => r.Space is Space.Federation && r.Role >= atLeast);

    /// <summary>The organisations in which it has at least this role.</summary>
    public IReadOnlyList<Guid> Organisations(AccountRole atLeast) => IsComplete ? [.. Rights.Where(r => r.Role >= atLeast).Select(r => r.OrganisationId)] : [];

    /// <summary>As the history names them: « Anne Roux, commune de Fontclaire ».</summary>
    public string Signature => Rights.Count > 0 ? $"{Name}, {Rights[0].Organisation}" : Name;

    /// <summary>The first page of the space that is theirs.</summary>
    public string Home =>
        MayEnter(Space.Federation) ? Doors.Federation
        : MayEnter(Space.Operator) ? Doors.Operator
        : MayEnter(Space.Partner) ? Doors.Partner
        : Doors.Profile;
}

/// <summary>A role in an organisation, in force.</summary>
public sealed record Right(Guid OrganisationId, string Organisation, OrganisationKind Kind, AccountRole Role)
{
    public Space Space => OrganisationKinds.SpaceOf(Kind);
}
