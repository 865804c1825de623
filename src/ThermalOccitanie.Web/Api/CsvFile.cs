using System.Text;

namespace ThermalOccitanie.Web.Api;

/// <summary>
/// A table as a file that a French Excel opens by a double click: a mark that says UTF-8, semicolons, lines ended as
/// Windows ends them. What would be taken for a formula is marked as text.
/// </summary>
public static class CsvFile
{
    public const string ContentType = "text/csv; charset=utf-8";

    // OWASP, « CSV injection »: a cell that begins so is executed by spreadsheets.
    private const string FormulaSigns = "=+-@\t\r";

    /// <param name="rows">The names of the columns first.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder();

        foreach (var row in rows)
        {
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string? value)
    {
        var cell = value ?? "";
        var mark = cell.Length > 0 && FormulaSigns.Contains(cell[0], StringComparison.Ordinal) ? "'" : "";
        return $"\"{mark}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
