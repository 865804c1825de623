namespace ThermalOccitanie.Domain.Accounts;

/// <summary>
/// Someone asked to sign in with an address. It is written down for an unknown address as for a known one, so that
/// nothing, the time of the answer included, tells which it was.
/// </summary>
public sealed class SignInRequest
{
    public const int MostWrongCodes = 5;

    /// <summary>How many times one address may ask within the life of a link.</summary>
    public const int MostAtOnce = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }

    /// <summary>Digest of the address, for counting; the address itself is not kept.</summary>
    public required string EmailHash { get; init; }

    /// <summary><see langword="null"/> where nobody has that address.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Digest of the secret in the mailed link.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Digest of the six digits, to be typed where the link cannot be opened.</summary>
    public required string CodeHash { get; init; }

    /// <summary>Digest of the secret left in the browser that asked: nobody else's can use the mail.</summary>
    public required string BrowserHash { get; init; }

    public required DateTime AskedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; private set; }

    public int WrongCodes { get; private set; }

    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    public bool IsOpenAt(DateTime now) => UsedAt is null && WrongCodes < MostWrongCodes && now < ExpiresAt;

    /// <summary>Uses it up, once, from the browser that asked.</summary>
    /// <param name="tokenHash">Digest of the secret that came with the link.</param>
    /// <param name="browserHash">Digest of the secret that the browser holds, if any.</param>
    /// <returns>The account to sign in, or <see langword="null"/>.</returns>
    public Guid? UseLink(string tokenHash, string? browserHash, DateTime now) =>
        IsOpenAt(now) && browserHash == BrowserHash && tokenHash == TokenHash ? Use(now) : null;

    /// <summary>Uses it up by its six digits; a wrong one is counted, and too many end it.</summary>
    /// <returns>The account to sign in, or <see langword="null"/>.</returns>
    public Guid? UseCode(string codeHash, string? browserHash, DateTime now)
    {
        if (!IsOpenAt(now) || browserHash != BrowserHash)
        {
            return null;
        }

        if (codeHash == CodeHash)
        {
            return Use(now);
        }

        WrongCodes++;
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    private Guid? Use(DateTime now)
    {
        UsedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
        return AccountId;
    }
}
