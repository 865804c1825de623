namespace ThermalOccitanie.Domain.Accounts;

/// <summary>What an account may do in one organisation, from when it was given to when it was taken back.</summary>
public sealed class Membership
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required AccountRole Role { get; set; }

    /// <summary>Who gave it, as the list of rights names them.</summary>
    public required string GivenBy { get; set; }

    public required DateTime GivenAt { get; set; }

    public string? EndedBy { get; private set; }

    /// <summary><see langword="null"/> while in force.</summary>
    public DateTime? EndedAt { get; private set; }

    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    /// <summary>Takes the right back, or says why it stays.</summary>
    /// <param name="otherOwners">How many other accounts own the organisation today.</param>
    public MembershipRefusal? End(string by, DateTime now, int otherOwners)
    {
        if (EndedAt is not null)
        {
            return MembershipRefusal.AlreadyEnded;
        }

        if (Role is AccountRole.Owner && otherOwners == 0)
        {
            return MembershipRefusal.LastOwner;
        }

        EndedBy = by;
        EndedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    /// <summary>Gives another role, or says why it stays as it is.</summary>
    /// <param name="otherOwners">How many other accounts own the organisation today.</param>
    public MembershipRefusal? Become(AccountRole role, string by, DateTime now, int otherOwners)
    {
        if (EndedAt is not null)
        {
            return MembershipRefusal.AlreadyEnded;
        }

        if (Role is AccountRole.Owner && role is not AccountRole.Owner && otherOwners == 0)
        {
            return MembershipRefusal.LastOwner;
        }

        Role = role;
        GivenBy = by;
        GivenAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }
}

/// <summary>Why a right stays as it is.</summary>
public enum MembershipRefusal
{
    AlreadyEnded,

    /// <summary>An organisation is handed over before its last owner leaves: nobody could invite any more.</summary>
    LastOwner,

    /// <summary>Somebody else changed the organisation's rights in the same instant: noticed when saving.</summary>
    Overtaken,
}

/// <summary>From least to most: each may do what those before it may.</summary>
public enum AccountRole
{
    /// <summary>lecture</summary>
    Reader,

    /// <summary>rédaction</summary>
    Editor,

    /// <summary>responsable: invites, and takes rights back</summary>
    Owner,
}
