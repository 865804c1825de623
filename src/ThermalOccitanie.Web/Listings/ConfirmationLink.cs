using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ThermalOccitanie.Domain.Listings;

namespace ThermalOccitanie.Web.Listings;

/// <summary>
/// A mailed link by which somebody says, without signing in, that a section still holds. Sealed by the program's keys: it
/// can be neither guessed nor altered, holds for one season, and no longer once the section was checked or changed.
/// </summary>
public sealed class ConfirmationLink(IDataProtectionProvider protection, TimeProvider clock)
{
    public const string Address = "/confirmer";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(ListingReminder.DaysBetween);
    private readonly IDataProtector _seal = protection.CreateProtector("ListingConfirmation");

    /// <param name="checkedOn">When it was last checked as the mail was written.</param>
    public string For(Guid station, ListingSectionKind section, Guid account, DateOnly? checkedOn)
    {
        var expires = (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{Address}?jeton={_seal.Protect($"{station:N}|{section}|{account:N}|{Day(checkedOn)}|{expires}")}";
    }

    /// <summary>What a link stands for, or <see langword="null"/> where it is forged or old.</summary>
    public Confirmation? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 and < 2_000 }
                && _seal.Unprotect(token).Split('|') is [var station, var section, var account, var checkedOn, var expires]
                && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(expires, CultureInfo.InvariantCulture)
                ? new(Guid.ParseExact(station, "N"), Enum.Parse<ListingSectionKind>(section), Guid.ParseExact(account, "N"), checkedOn)
                : null;
        }
        catch (Exception forged) when (forged is CryptographicException or FormatException)
        {
            return null;
        }
    }

    internal static string Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>What a mailed link says.</summary>
/// <param name="CheckedOn">The day of the last check when the mail was written.</param>
public sealed record Confirmation(Guid Station, ListingSectionKind Section, Guid Account, string CheckedOn)
{
    /// <summary>Whether nothing was checked since.</summary>
    public bool HoldsFor(DateOnly? checkedOn) => ConfirmationLink.Day(checkedOn) == CheckedOn;
}
