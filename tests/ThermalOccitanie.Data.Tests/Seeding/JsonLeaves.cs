using System.Globalization;
using System.Text.Json;

namespace ThermalOccitanie.Data.Tests.Seeding;

/// <summary>The values of a reference record by where they stand: « establishments[].phone » holds each phone in turn.</summary>
internal static class JsonLeaves
{
    public static IReadOnlyDictionary<string, List<string>> Of(JsonElement record)
    {
        var leaves = new Dictionary<string, List<string>>();
        Walk(record, "", leaves);
        return leaves;
    }

    /// <summary>Checks that a row gives back every value of its record, and none besides.</summary>
    /// <param name="row">What the row holds, by where it stands in the record.</param>
    public static void AreAllIn(IReadOnlyDictionary<string, IEnumerable<object?>> row, JsonElement record)
    {
        var leaves = Of(record);

        Assert.Empty(leaves.Keys.Except(row.Keys));

        foreach (var (path, values) in row)
        {
            var expected = leaves.GetValueOrDefault(path, []);
            Assert.Equal((path, string.Join('\n', expected)), (path, string.Join('\n', values.Where(v => v is not null).Select(v => Text(v!)))));
        }
    }

    private static void Walk(JsonElement element, string path, Dictionary<string, List<string>> leaves)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Walk(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", leaves);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, $"{path}[]", leaves);
                }

                break;
            case JsonValueKind.Null:
                break;
            default:
                if (!leaves.TryGetValue(path, out var values))
                {
                    leaves[path] = values = [];
                }

                values.Add(element.ValueKind is JsonValueKind.String ? element.GetString()! : Number(element));
                break;
        }
    }

    private static string Number(JsonElement element) => element.ValueKind is JsonValueKind.Number
        ? Text(element.GetDouble())
        : Text(element.GetBoolean());

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool answer => answer ? "true" : "false",
        int number => Text((double)number),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
