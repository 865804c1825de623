using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>What only one person may know: made at random, kept as a digest.</summary>
public static class Secret
{
    /// <summary>256 bits, as they may stand in an address.</summary>
    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Six digits, as one types them.</summary>
    public static string Digits() => RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>64 hexadecimal digits.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Of a code of few digits: with what it belongs to, so that one table does not open them all.</summary>
    public static string Digest(Guid owner, string code) => Digest($"{owner:N}:{code}");
}
