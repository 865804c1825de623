namespace ThermalOccitanie.Domain.Accounts;

/// <summary>One browser in which an account is signed in, until it leaves, falls idle or grows old.</summary>
public sealed class AccountSession
{
    public const int DeviceMaxLength = 120;

    /// <summary>How late the last sight may be noted: not a write for each page.</summary>
    public static readonly TimeSpan SightPrecision = TimeSpan.FromMinutes(5);

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>As its owner will know it again: « Firefox sur Windows ».</summary>
    public required string Device { get; init; }

    /// <summary>Digest of the secret that the browser keeps, so that a new one is noticed.</summary>
    public required string DeviceHash { get; init; }

    /// <summary>Whether a passkey, a code of an application or a recovery code was shown.</summary>
    public bool HasSecondFactor { get; private set; }

    public required DateTime StartedAt { get; init; }

    public required DateTime LastSeenAt { get; set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Whether it still stands.</summary>
    /// <param name="isStrict">Whether the account decides for others: a day's work, two hours without a sign.</param>
    public bool IsOpenAt(DateTime now, bool isStrict) =>
        EndedAt is null && now - StartedAt < Longest(isStrict) && now - LastSeenAt < LongestIdle(isStrict);

    /// <summary>However busy, one signs in again after this.</summary>
    public static TimeSpan Longest(bool isStrict) => isStrict ? TimeSpan.FromHours(12) : TimeSpan.FromDays(30);

    /// <summary>Without a page opened for this long, one signs in again.</summary>
    public static TimeSpan LongestIdle(bool isStrict) => isStrict ? TimeSpan.FromHours(2) : TimeSpan.FromDays(7);

    public void ShowSecondFactor(DateTime now)
    {
        HasSecondFactor = true;
        LastSeenAt = now;
    }

    public void End(DateTime now) => EndedAt ??= now;
}
