using Microsoft.AspNetCore.Identity;

namespace ThermalOccitanie.Data.Accounts;

/// <summary>A person who signs in. No password: a mailed link, a passkey, an application's code. See ADR 0017.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public const int NameMaxLength = 120;

    /// <summary>As colleagues and the history name them.</summary>
    public required string FullName { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was closed: it no longer signs in, and what it did stays signed.</summary>
    public DateTime? ClosedAt { get; set; }

    public static Account New(string email, string fullName, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        UserName = email,
        NormalizedUserName = Normalise(email),
        Email = email,
        NormalizedEmail = Normalise(email),
        EmailConfirmed = true,
        FullName = fullName,
        CreatedAt = now,
        SecurityStamp = Guid.CreateVersion7().ToString("N"),
        LockoutEnabled = true,
    };

    /// <summary>As addresses are compared: Identity's own rule.</summary>
    public static string Normalise(string email) => email.Trim().Normalize().ToUpperInvariant();
}
