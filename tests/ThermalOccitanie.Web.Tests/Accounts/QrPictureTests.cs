using System.Globalization;
using System.Text.RegularExpressions;
using QRCoder;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Tests.Accounts;

/// <summary>The path fills the very modules of the code, and leaves the border empty.</summary>
public sealed partial class QrPictureTests
{
    private const int Border = 4;

    [Theory]
    [InlineData("f")]
    [InlineData("otpauth://totp/Fontclaire:ana%40fontclaire.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Fontclaire&digits=6")]
    public void Of_AText_FillsItsModules(string text)
    {
        var picture = QrPicture.Of(text);

        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var dark = Enumerable.Range(0, code.ModuleMatrix.Count)
            .SelectMany(y => Enumerable.Range(0, code.ModuleMatrix[y].Length).Where(x => code.ModuleMatrix[y][x]).Select(x => (x, y)))
            .ToHashSet();
        Assert.Equal(code.ModuleMatrix.Count, picture.Size);
        Assert.True(dark.SetEquals(Filled(picture.Path)), "The path fills other modules than those of the code.");
        Assert.All(dark, m => Assert.True(Math.Min(m.x, m.y) >= Border && Math.Max(m.x, m.y) < picture.Size - Border));
    }

    private static IEnumerable<(int X, int Y)> Filled(string path)
    {
        Assert.Equal("", Run().Replace(path, ""));

        foreach (Match run in Run().Matches(path))
        {
            var (x, y, width) = (Number(run, "x"), Number(run, "y"), Number(run, "w"));
            Assert.Equal(width, Number(run, "back"));

            for (var i = 0; i < width; i++)
            {
                yield return (x + i, y);
            }
        }
    }

    private static int Number(Match run, string name) => int.Parse(run.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(?<x>\d+) (?<y>\d+)h(?<w>\d+)v1h-(?<back>\d+)z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Run();
}
