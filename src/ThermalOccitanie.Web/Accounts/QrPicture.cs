using System.Globalization;
using System.Text;
using QRCoder;

namespace ThermalOccitanie.Web.Accounts;

/// <summary>A QR code as a path of SVG, black on white whatever the theme: cameras want it so.</summary>
/// <param name="Size">Side of the picture in modules, with the four empty ones around that readers need.</param>
/// <param name="Path">Data of the path that fills the dark modules.</param>
public sealed record QrPicture(int Size, string Path)
{
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
}
