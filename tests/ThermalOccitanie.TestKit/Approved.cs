using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThermalOccitanie.TestKit;

/// <summary>
/// What others rely on, frozen in a file beside the test. A change of contract is a line in the diff: to approve one,
/// look at the .received file that a red test leaves, and give it the name of the .approved one.
/// </summary>
public static class Approved
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>What was agreed, and what is given now in the same form; the test compares them.</returns>
    public static (string Agreed, string Given) Json(string name, string json, [CallerFilePath] string test = "")
    {
        using var document = JsonDocument.Parse(json);
        var given = JsonSerializer.Serialize(document, Readable) + "\n";
        var folder = Path.GetDirectoryName(test)!;
        var approved = Path.Combine(folder, $"{name}.approved.json");
        var received = Path.Combine(folder, $"{name}.received.json");
        var agreed = File.Exists(approved) ? File.ReadAllText(approved) : "";

        if (agreed == given)
        {
            File.Delete(received);
        }
        else
        {
            File.WriteAllText(received, given);
        }

        return (agreed, given);
    }
}
