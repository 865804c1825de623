using System.Security.Cryptography;
using System.Text;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>What tells one drawing from another in an address that is kept for good: the head of its SHA-256.</summary>
internal static class Fingerprint
{
    private const int Length = 16;

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
}
