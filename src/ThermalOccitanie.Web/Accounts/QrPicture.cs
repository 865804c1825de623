using System.Globalization;
using System.Text;
using QRCoder;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>A QR code as a path of SVG, black on white whatever the theme: cameras want it so.</summary>
/// <param name="Size">Side of the picture in modules, with the four empty ones around that readers need.</param>
/// <param name="Path">Data of the path that fills the dark modules.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>The dots of a module: enough for a print of 10 cm at 300 dots an inch.</summary>
    private const int DotsAModule = 32;

    /// <summary>Draws a text; up to 15 % of the picture may be spoilt.</summary>
    /// <exception cref="QRCoder.Exceptions.DataTooLongException">More than 2 331 bytes.</exception>
    public static QrPicture Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();

        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            var row = data.ModuleMatrix[y];

            for (var x = 0; x < row.Length; x++)
            {
                var start = x;

                while (x < row.Length && row[x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new(data.ModuleMatrix.Count, path.ToString());
    }

    /// <summary>The same picture in dots, with its margin, as a PNG.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static byte[] Png(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(DotsAModule);
    }

    /// <summary>The picture as a file of its own, in black on white.</summary>
    public string ToSvg() =>
        $"""
        <?xml version="1.0" encoding="utf-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Size} {Size}" width="30mm" height="30mm" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{Size}v{Size}H0z"/><path d="{Path}"/></svg>
        """;
}
