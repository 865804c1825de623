namespace ThermalOccitanie.Domain.Audience;

/// <summary>The site from which somebody came, and nothing more of the address: no page, no word that was searched for.</summary>
public static class ReferrerSite
{
    public const int MaxLength = 100;

    /// <summary>No address was sent, or one of the portal's own.</summary>
    public const string None = "";

    /// <summary>Not the name of a public site, or one too many for a day.</summary>
    public const string Other = "autre";

    // Names of machines at home or at work, which say more of a person than of a site.
    private static readonly string[] NotPublic = ["localhost", "local", "lan", "home", "internal", "intranet", "corp", "arpa", "onion", "invalid"];

    /// <param name="address">As the browser sent it.</param>
    /// <param name="own">The portal's own host, with its port if it has one.</param>
    /// <returns>« fontclaire.example », <see cref="None"/> or <see cref="Other"/>.</returns>
    public static string Of(string? address, string own)
    {
        if (string.IsNullOrEmpty(address))
        {
            return None;
        }

        var rest = address.AsSpan();
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);

        if (scheme < 0)
        {
            return Other;
        }

        rest = rest[(scheme + 3)..];
        var host = rest.IndexOfAny('/', '?', '#') is >= 0 and var end ? rest[..end] : rest;

        if (host.Equals(own, StringComparison.OrdinalIgnoreCase))
        {
            return None;
        }

        host = host.IndexOf(':') is >= 0 and var port ? host[..port] : host;
        host = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        return IsPublic(host) ? host.ToString().ToLowerInvariant() : Other;
    }

    // A last part of letters leaves out the addresses of machines, whose last part is a number.
    private static bool IsPublic(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        var last = host[(dot + 1)..];

        if (host.Length > MaxLength || dot <= 0 || last.Length < 2 || !char.IsAsciiLetter(last[0]) || host.Contains("..", StringComparison.Ordinal) || host[0] is '.' or '-')
        {
            return false;
        }

        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.'))
            {
                return false;
            }
        }

        foreach (var name in NotPublic)
        {
            if (last.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
