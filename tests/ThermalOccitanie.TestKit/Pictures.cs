using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ThermalOccitanie.TestKit;

/// <summary>
/// Pictures made byte by byte, the same at each run: flat grey, so that one of sixty million pixels is a small file. Whatever
/// else a test wants in them is given as segments or chunks.
/// </summary>
public static class Pictures
{
    /// <param name="components">1: grey; 3: colour; 4: CMYK.</param>
    /// <param name="segments">Written after the start mark: see <see cref="Segment"/>.</param>
    public static byte[] Jpeg(int width = 900, int height = 700, int components = 3, params byte[][] segments)
    {
        // Every coefficient is zero, and both tables write zero as one bit « 0 »: the data are zeros.
        byte[] frame = [8, .. UInt16(height), .. UInt16(width), (byte)components, .. Enumerable.Range(1, components).SelectMany(c => new byte[] { (byte)c, 0x11, 0 })];
        byte[] scan = [(byte)components, .. Enumerable.Range(1, components).SelectMany(c => new byte[] { (byte)c, 0 }), 0, 63, 0];
        byte[] table = [1, .. new byte[15], 0];
        var blocks = (long)((width + 7) / 8) * ((height + 7) / 8) * components;

        return
        [
            0xFF, 0xD8,
            .. segments.SelectMany(s => s),
            .. Segment(0xDB, [0, .. Enumerable.Repeat((byte)16, 64)]),
            .. Segment(0xC0, frame),
            .. Segment(0xC4, [0x00, .. table]),
            .. Segment(0xC4, [0x10, .. table]),
            .. Segment(0xDA, scan),
            .. new byte[((blocks * 2) + 7) / 8],
            0xFF, 0xD9,
        ];
    }

    public static byte[] Segment(byte mark, byte[] data) => [0xFF, mark, .. UInt16(data.Length + 2), .. data];

    /// <summary>EXIF as telephones write it: with a position, and turned by a quarter if wanted.</summary>
    /// <param name="orientation">1: as it lies; 6: to be turned to the right.</param>
    public static byte[] Exif(int orientation = 1)
    {
        // TIFF, little end first: two entries (orientation, pointer to the position), then the position's own two entries.
        byte[] tiff =
        [
            .. "II*\0"u8, 8, 0, 0, 0,
            2, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0,
            0x25, 0x88, 4, 0, 1, 0, 0, 0, 38, 0, 0, 0,
            0, 0, 0, 0,
            2, 0,
            1, 0, 2, 0, 2, 0, 0, 0, (byte)'N', 0, 0, 0,
            2, 0, 5, 0, 3, 0, 0, 0, 68, 0, 0, 0,
            0, 0, 0, 0,
            43, 0, 0, 0, 1, 0, 0, 0, 36, 0, 0, 0, 1, 0, 0, 0, 44, 0, 0, 0, 1, 0, 0, 0,
        ];
        return Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }

    /// <param name="colour">0: grey; 2: colour; 3: palette; 6: colour and transparency.</param>
    /// <param name="chunks">Written before the pixels: see <see cref="Chunk"/>.</param>
    public static byte[] Png(int width = 900, int height = 700, int colour = 2, int depth = 8, bool isInterlaced = false, params byte[][] chunks)
    {
        var bits = depth * (colour switch { 2 => 3, 6 => 4, _ => 1 });
        using var packed = new MemoryStream();

        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var (columns, rows) in isInterlaced ? Passes(width, height) : [(width, height)])
            {
                var row = new byte[1 + ((((long)columns * bits) + 7) / 8)];

                for (var i = 0; i < rows && columns > 0; i++)
                {
                    deflate.Write(row);
                }
            }
        }

        return
        [
            .. PngHeader(width, height, colour, depth, isInterlaced),
            .. chunks.SelectMany(c => c),
            .. colour == 3 ? Chunk("PLTE", [10, 20, 30, 40, 50, 60]) : [],
            .. Chunk("IDAT", packed.ToArray()),
            .. Chunk("IEND", []),
        ];
    }

    /// <summary>The beginning of a PNG that says it is as large as one likes.</summary>
    public static byte[] PngHeader(int width, int height, int colour = 2, int depth = 8, bool isInterlaced = false) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", [.. UInt32(width), .. UInt32(height), (byte)depth, (byte)colour, 0, 0, (byte)(isInterlaced ? 1 : 0)])];

    public static byte[] Chunk(string kind, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. data];
        return [.. UInt32(data.Length), .. named, .. UInt32((int)Crc(named))];
    }

    /// <summary>Deflated zeros: a million bytes for each thousand.</summary>
    public static byte[] Zeros(int count)
    {
        using var packed = new MemoryStream();

        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var part = new byte[1024 * 1024];

            for (var rest = count; rest > 0; rest -= part.Length)
            {
                deflate.Write(part, 0, Math.Min(rest, part.Length));
            }
        }

        return packed.ToArray();
    }

    /// <param name="extra">Chunks after the pixels; the file is then an extended one.</param>
    public static byte[] WebP(int width = 900, int height = 700, params byte[][] extra)
    {
        var bits = new List<bool>();
        Add(width - 1, 14);
        Add(height - 1, 14);
        Add(0, 1 + 3 + 1 + 1 + 1);

        // Green, red, blue, alpha: one symbol each, of eight bits. Distance: one symbol of one bit. No pixel costs a bit.
        foreach (var symbol in new[] { 128, 128, 128, 255 })
        {
            Add(0b101, 3);
            Add(symbol, 8);
        }

        Add(0b001, 3);
        Add(0, 1);
        byte[] pixels = [0x2F, .. bits.Chunk(8).Select(b => (byte)b.Select((bit, i) => bit ? 1 << i : 0).Sum())];
        byte[] body = extra.Length == 0
            ? [.. Riff("VP8L", pixels)]
            : [.. Riff("VP8X", [0b1100, 0, 0, 0, .. UInt24(width - 1), .. UInt24(height - 1)]), .. Riff("VP8L", pixels), .. extra.SelectMany(c => c)];

        return [.. "RIFF"u8, .. LittleUInt32(body.Length + 4), .. "WEBP"u8, .. body];

        void Add(int value, int count)
        {
            for (var i = 0; i < count; i++)
            {
                bits.Add((value >> i & 1) == 1);
            }
        }
    }

    public static byte[] Riff(string kind, byte[] data) => [.. Encoding.ASCII.GetBytes(kind), .. LittleUInt32(data.Length), .. data, .. new byte[data.Length & 1]];

    private static IEnumerable<(int Columns, int Rows)> Passes(int width, int height) =>
        new[] { (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2) }
            .Select(p => ((width - p.Item1 + p.Item3 - 1) / p.Item3, (height - p.Item2 + p.Item4 - 1) / p.Item4));

    private static byte[] UInt16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] UInt24(int value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16)];

    private static byte[] UInt32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] LittleUInt32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;

        foreach (var value in bytes)
        {
            crc ^= value;

            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }
}
