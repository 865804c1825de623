namespace ThermalOccitanie.Domain.Accounts;

/// <summary>A right offered by mail, until it is taken up.</summary>
public sealed class Invitation
{
    public const int EmailMaxLength = 254;

    /// <summary>Long enough for a holiday.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required Guid OrganisationId { get; init; }

    public required AccountRole Role { get; init; }

    /// <summary>Digest of the secret of its link; the secret itself stands in the mail alone.</summary>
    public required string TokenHash { get; init; }

    public required string InvitedBy { get; init; }

    public required DateTime InvitedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? AcceptedAt { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    public bool IsOpenAt(DateTime now) => AcceptedAt is null && CancelledAt is null && now < ExpiresAt;

    /// <summary>Takes it up, once.</summary>
    /// <returns>Whether it was still open.</returns>
    public bool Accept(DateTime now)
    {
        if (!IsOpenAt(now))
        {
            return false;
        }

        AcceptedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
        return true;
    }

    /// <summary>Takes it back before it is taken up.</summary>
    /// <returns>Whether it was still open.</returns>
    public bool Cancel(DateTime now)
    {
        if (!IsOpenAt(now))
        {
            return false;
        }

        CancelledAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
        return true;
    }
}
