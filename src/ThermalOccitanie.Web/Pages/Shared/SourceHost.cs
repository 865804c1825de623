namespace ThermalOccitanie.Web.Pages.Shared;

/// <summary>A source as it is named on a page: its host, without « www ».</summary>
public static class SourceHost
{
    public static string Of(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host
            : url;
}
