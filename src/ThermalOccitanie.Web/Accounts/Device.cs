using ThermalOccitanie.Domain.Accounts;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>A browser as its owner will know it again, from what it says of itself.</summary>
public static class Device
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    /// <summary>« Firefox sur Windows », or « Navigateur inconnu ».</summary>
    public static string Name(string? userAgent)
    {
        var browser = Find(Browsers, userAgent) ?? "Navigateur inconnu";
        var name = Find(Systems, userAgent) is { } system ? $"{browser} sur {system}" : browser;
        return name.Length > AccountSession.DeviceMaxLength ? name[..AccountSession.DeviceMaxLength] : name;
    }

    private static string? Find((string Mark, string Name)[] marks, string? userAgent) =>
        Array.Find(marks, m => userAgent?.Contains(m.Mark, StringComparison.Ordinal) is true).Name;
}
