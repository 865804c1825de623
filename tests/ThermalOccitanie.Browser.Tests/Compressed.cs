using System.IO.Compression;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>
/// What an answer weighs on the wire once published. Files compressed beforehand exist only after « dotnet publish »,
/// so the weight is worked out here, as Brotli would make it; fonts and pictures gain nothing and keep theirs.
/// </summary>
internal static class Compressed
{
    public static int Size(byte[] body)
    {
        using var packed = new MemoryStream();

        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(body);
        }

        return Math.Min(body.Length, (int)packed.Length);
    }
}
