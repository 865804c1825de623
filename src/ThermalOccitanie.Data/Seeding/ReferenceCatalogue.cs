using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ThermalOccitanie.Data.Seeding;

/// <summary>The reference files that travel inside the program.</summary>
public static class ReferenceCatalogue
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Opens one of the files: « stations.json ».</summary>
    public static Stream Open(string file) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream($"Catalogue/{file}")
        ?? throw new InvalidOperationException($"The program was built without its reference file {file}.");

    /// <summary>The records of a file, each with a digest of the text it was read from.</summary>
    internal static IReadOnlyList<(T Record, string Fingerprint)> Read<T>(string file)
    {
        using var stream = Open(file);
        using var document = JsonDocument.Parse(stream);

        return [.. document.RootElement.EnumerateArray().Select(element => (
            element.Deserialize<T>(CamelCase)!,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(element.GetRawText())))))];
    }
}
