using System.Text.Json;
using ThermalOccitanie.Data.Seeding;

namespace ThermalOccitanie.TestKit;

/// <summary>The reference files as they stand, so that a test compares with the data and not with the program's own lists.</summary>
public static class Reference
{
    public static IReadOnlyList<JsonElement> Stations { get; } = Read("stations.json");

    public static IReadOnlyList<JsonElement> Orientations { get; } = Read("orientations.json");

    public static IReadOnlyList<JsonElement> Stays { get; } = Read("stays.json");

    public static IReadOnlyList<JsonElement> Redirects { get; } = Read("redirects.json");

    public static JsonElement Words { get; } = Document("words.json");

    public static string Text(this JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";

    public static IReadOnlyList<string> Texts(this JsonElement element, string property) =>
        [.. element.GetProperty(property).EnumerateArray().Select(e => e.GetString()!)];

    private static IReadOnlyList<JsonElement> Read(string file) => [.. Document(file).EnumerateArray()];

    private static JsonElement Document(string file)
    {
        using var stream = ReferenceCatalogue.Open(file);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
