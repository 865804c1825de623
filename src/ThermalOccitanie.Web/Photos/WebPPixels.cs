using System.Buffers.Binary;

namespace ThermalOccitanie.Web.Photos;

/// <summary>
/// Takes out of a WebP what is not pixels. libvips 8.14 leaves a colour profile and an EXIF block in the WebP files that it
/// was told to strip; JPEG files it strips as told.
/// </summary>
internal static class WebPPixels
{
    private const int FileHeaderBytes = 12;
    private const int ChunkHeaderBytes = 8;
    private const byte HasTransparency = 0x10;

    /// <returns>The same picture without metadata; what was handed in where it is not built as a WebP is, which is for the check to refuse.</returns>
    public static byte[] Only(byte[] file)
    {
        using var kept = new MemoryStream();

        for (var at = FileHeaderBytes; at < file.Length;)
        {
            if (file.Length - at < ChunkHeaderBytes || BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4)) is var length && length > file.Length - at - ChunkHeaderBytes)
            {
                return file;
            }

            var chunk = file.AsSpan(at, Math.Min(ChunkHeaderBytes + (int)length + (int)(length & 1), file.Length - at));
            at += chunk.Length;

            if (chunk.StartsWith("VP8X"u8) && length > 0)
            {
                // It announces what follows: of all that, only transparency is left.
                kept.Write(chunk[..ChunkHeaderBytes]);
                kept.WriteByte((byte)(chunk[ChunkHeaderBytes] & HasTransparency));
                kept.Write(chunk[(ChunkHeaderBytes + 1)..]);
            }
            else if (chunk.StartsWith("VP8 "u8) || chunk.StartsWith("VP8L"u8) || chunk.StartsWith("ALPH"u8))
            {
                kept.Write(chunk);
            }
        }

        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)kept.Length + 4);
        return [.. "RIFF"u8, .. size, .. "WEBP"u8, .. kept.ToArray()];
    }
}
