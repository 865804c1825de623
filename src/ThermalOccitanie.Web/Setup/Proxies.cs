using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HttpOverrides;
using ThermalOccitanie.Data.Starting;

namespace ThermalOccitanie.Web.Setup;

/// <summary>Who may say in the name of whom a request comes, and whether it came over https.</summary>
public sealed class ProxySettings
{
    /// <summary>Addresses and networks of the proxies in front, parted by semicolons: « 10.0.0.5; 172.16.0.0/12 ». Nobody is believed when empty.</summary>
    public string? Known { get; set; }
}

internal static class Proxies
{
    private const string BelievesAnyone = "ForwardedHeaders_Enabled";

    /// <summary>Believes X-Forwarded-For and X-Forwarded-Proto, hop by hop, as long as they come from a known proxy.</summary>
    /// <exception cref="PortalStartException">A proxy is named that is neither an address nor a network.</exception>
    public static void UseKnownProxies(this WebApplication app, ProxySettings settings)
    {
        if (app.Configuration.GetValue<string>(BelievesAnyone) is { Length: > 0 } asked && !asked.Equals("false", StringComparison.OrdinalIgnoreCase))
        {
            throw new PortalStartException(
                "ASPNETCORE_FORWARDEDHEADERS_ENABLED would have the program believe anyone: remove it, and name the proxy in Portal:Proxy:Known.");
        }

        string[] known = settings.Known?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

        if (known.Length == 0)
        {
            return;
        }

        // No limit to the hops: each is held against the list, and the first unknown one is the visitor.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();

        foreach (var name in known)
        {
            if (ReadAddress(name) is { } address)
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(name, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new PortalStartException(
                    $"Portal:Proxy:Known: « {name} » is neither an address nor a network: write 10.0.0.5 or 172.16.0.0/12, parted by semicolons.");
            }
        }

        app.UseForwardedHeaders(options);
    }

    // « 10 » would be read as 0.0.0.10: an IPv4 address has four numbers.
    private static IPAddress? ReadAddress(string text) =>
        IPAddress.TryParse(text, out var address) && (address.AddressFamily is AddressFamily.InterNetworkV6 || text.Count(c => c == '.') == 3) ? address : null;
}
