using System.Buffers.Binary;

namespace ThermalOccitanie.Domain.Photos;

/// <summary>
/// What a picture's file says of itself, read without decoding a single pixel. It tells JPEG, PNG and WebP by how they are
/// built from their first byte to their last, whatever their name or declared type; nothing else is taken.
/// </summary>
/// <param name="WidthPixels">As stored: a telephone may store an upright picture lying on its side.</param>
/// <param name="HasMetadata">Whether it carries more than pixels: position, author, profile, comment.</param>
public sealed record PictureHeader(PictureFormat Format, int WidthPixels, int HeightPixels, bool HasMetadata)
{
    public const int LargestFileBytes = 15 * 1024 * 1024;
    public const int LongestSidePixels = 12_000;
    public const int MostPixels = 60_000_000;

    /// <summary>Below it a sheet would show a blur.</summary>
    public const int ShortestSidePixels = 600;

    private const int EnoughToTell = 512;
    private const int PartBytes = 16 * 1024;

    // A progressive picture needs about ten passes; thousands of them are there to keep the decoder busy.
    private const int MostScans = 64;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Reads a file from its beginning to its end.</summary>
    /// <param name="file">One that can be sought in.</param>
    /// <param name="ofAnySize">Whether small and large ones are taken too: those that the portal made itself.</param>
    /// <returns>The header, or why the file is not taken; one of the two.</returns>
    public static (PictureHeader? Header, PictureRefusal? Refusal) Read(Stream file, bool ofAnySize = false)
    {
        if (file.Length == 0)
        {
            return (null, PictureRefusal.Empty);
        }

        if (file.Length > LargestFileBytes)
        {
            return (null, PictureRefusal.TooHeavy);
        }

        file.Position = 0;
        var beginning = new byte[Math.Min(EnoughToTell, file.Length)];
        file.ReadExactly(beginning);

        try
        {
            var reader = new PictureReader(file);
            var header = Tell(beginning) switch
            {
                PictureFormat.Jpeg => Jpeg(reader),
                PictureFormat.Png => Png(reader),
                PictureFormat.WebP => WebP(reader),
            };

            return ofAnySize || WrongSize(header) is not { } size ? (header, null) : (null, size);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Why);
        }
        catch (EndOfStreamException)
        {
            return (null, PictureRefusal.Truncated);
        }
    }

    private static PictureRefusal? WrongSize(PictureHeader header)
    {
        var (width, height) = (header.WidthPixels, header.HeightPixels);

        if (width > LongestSidePixels || height > LongestSidePixels || (long)width * height > MostPixels)
        {
            return PictureRefusal.TooLarge;
        }

        return Math.Min(width, height) < ShortestSidePixels ? PictureRefusal.TooSmall : null;
    }

    private static PictureFormat Tell(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
        {
            return PictureFormat.Jpeg;
        }

        if (beginning.StartsWith(PngSignature))
        {
            return PictureFormat.Png;
        }

        if (beginning.StartsWith("RIFF"u8) && beginning.Length >= 12 && beginning[8..12].SequenceEqual("WEBP"u8))
        {
            return PictureFormat.WebP;
        }

        throw new RefusedException(OtherKinds.Of(beginning));
    }

    // ITU T.81, annex B: segments that say their length, then coded data in which FF is followed by 00 or by a restart mark.
    private static PictureHeader Jpeg(PictureReader reader)
    {
        reader.Skip(2);
        (int Width, int Height)? frame = null;
        var (scans, hasMetadata, hasQuantisation) = (0, false, false);

        for (var mark = reader.NextMark(); mark != Mark.EndOfImage;)
        {
            if (mark is Mark.StartOfImage or Mark.Temporary or (>= Mark.FirstRestart and <= Mark.LastRestart) or 0)
            {
                throw new RefusedException(PictureRefusal.Broken);
            }

            var length = reader.UInt16BigEndian() - 2;

            if (length < 0)
            {
                throw new RefusedException(PictureRefusal.Broken);
            }

            if (IsFrame(mark))
            {
                // One frame: hierarchical pictures have several, and no browser shows them.
                frame = frame is null && length >= 6 ? Frame(reader.Bytes(6)) : throw new RefusedException(PictureRefusal.Broken);
                length -= 6;
            }

            hasQuantisation |= mark == Mark.Quantisation;
            hasMetadata |= mark is (> Mark.FirstApplication and <= Mark.LastApplication and not Mark.Adobe) or Mark.Comment;
            reader.Skip(length);

            if (mark != Mark.StartOfScan)
            {
                mark = reader.NextMark();
                continue;
            }

            if (frame is null || !hasQuantisation || ++scans > MostScans)
            {
                throw new RefusedException(PictureRefusal.Broken);
            }

            mark = reader.MarkAfterScan();
        }

        if (frame is not var (width, height) || scans == 0)
        {
            throw new RefusedException(PictureRefusal.Broken);
        }

        RefuseAnotherFileBehind(reader);
        return new(PictureFormat.Jpeg, width, height, hasMetadata);
    }

    private static bool IsFrame(int mark) => mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static (int Width, int Height) Frame(ReadOnlySpan<byte> segment)
    {
        var (height, width, components) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]), segment[5]);
        return width > 0 && height > 0 && components is 1 or 3 or 4 ? (width, height) : throw new RefusedException(PictureRefusal.Broken);
    }

    // Telephones put films and depth maps behind their pictures: these are left behind when the picture is made anew. What a
    // machine could open or run under another name is not theirs.
    private static void RefuseAnotherFileBehind(PictureReader reader)
    {
        while (reader.Rest > 0)
        {
            if (OtherKinds.HidesIn(reader.Bytes((int)Math.Min(reader.Rest, PartBytes))))
            {
                throw new RefusedException(PictureRefusal.HoldsSomethingElse);
            }

            // A word may stand across two parts.
            reader.Skip(reader.Rest == 0 ? 0 : -OtherKinds.LongestWordBytes);
        }
    }

    // RFC 2083 and its successors: chunks that say their length, IHDR first, IEND last, nothing after.
    private static PictureHeader Png(PictureReader reader)
    {
        reader.Skip(PngSignature.Length);

        if (reader.UInt32BigEndian() != 13 || !reader.Bytes(4).SequenceEqual("IHDR"u8))
        {
            throw new RefusedException(PictureRefusal.Broken);
        }

        var description = reader.Bytes(13);
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(description), BinaryPrimitives.ReadUInt32BigEndian(description[4..]));

        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || description[10..12].ContainsAnyExcept((byte)0) || description[12] > 1)
        {
            throw new RefusedException(PictureRefusal.Broken);
        }

        reader.Skip(4);
        var (hasPixels, hasMetadata, isOver) = (false, false, false);
        Span<byte> kind = stackalloc byte[4];

        while (!isOver)
        {
            var length = reader.UInt32BigEndian();
            reader.Bytes(4).CopyTo(kind);

            if (kind.SequenceEqual("acTL"u8))
            {
                throw new RefusedException(PictureRefusal.Animated);
            }

            if (kind.ContainsAnyExcept(Letters) || kind.SequenceEqual("IHDR"u8) || length > LargestFileBytes)
            {
                throw new RefusedException(length > LargestFileBytes ? PictureRefusal.Truncated : PictureRefusal.Broken);
            }

            hasPixels |= kind.SequenceEqual("IDAT"u8);
            hasMetadata |= kind.SequenceEqual("tEXt"u8) || kind.SequenceEqual("zTXt"u8) || kind.SequenceEqual("iTXt"u8) || kind.SequenceEqual("eXIf"u8) || kind.SequenceEqual("iCCP"u8);
            isOver = kind.SequenceEqual("IEND"u8);
            reader.Skip(length + 4L);
        }

        if (!hasPixels)
        {
            throw new RefusedException(PictureRefusal.Broken);
        }

        return reader.Rest == 0 ? new(PictureFormat.Png, (int)width, (int)height, hasMetadata) : throw new RefusedException(PictureRefusal.HoldsSomethingElse);
    }

    private static System.Buffers.SearchValues<byte> Letters { get; } = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    // RFC 9649: a RIFF file whose chunks say their length; VP8X announces what follows.
    private static PictureHeader WebP(PictureReader reader)
    {
        reader.Skip(4);
        var end = reader.UInt32LittleEndian() + 8L;

        if (end > reader.Length)
        {
            throw new RefusedException(PictureRefusal.Truncated);
        }

        reader.Skip(4);
        (int Width, int Height)? canvas = null, pixels = null;
        var hasMetadata = false;
        Span<byte> kind = stackalloc byte[4];

        while (reader.Position < end)
        {
            reader.Bytes(4).CopyTo(kind);
            var length = reader.UInt32LittleEndian();
            var next = reader.Position + length + (length & 1);

            if (kind.SequenceEqual("ANIM"u8) || kind.SequenceEqual("ANMF"u8))
            {
                throw new RefusedException(PictureRefusal.Animated);
            }

            if (kind.SequenceEqual("VP8X"u8))
            {
                canvas = canvas is null && pixels is null ? ExtendedSize(reader.Bytes(10)) : throw new RefusedException(PictureRefusal.Broken);
            }
            else if (kind.SequenceEqual("VP8 "u8))
            {
                pixels = pixels is null ? LossySize(reader.Bytes(10)) : throw new RefusedException(PictureRefusal.Broken);
            }
            else if (kind.SequenceEqual("VP8L"u8))
            {
                pixels = pixels is null ? LosslessSize(reader.Bytes(5)) : throw new RefusedException(PictureRefusal.Broken);
            }

            hasMetadata |= kind.SequenceEqual("EXIF"u8) || kind.SequenceEqual("XMP "u8) || kind.SequenceEqual("ICCP"u8);

            if (next > end)
            {
                throw new RefusedException(PictureRefusal.Truncated);
            }

            reader.Skip(next - reader.Position);
        }

        if (pixels is not var (width, height) || (canvas is not null && canvas != pixels))
        {
            throw new RefusedException(PictureRefusal.Broken);
        }

        return reader.Rest == 0 ? new(PictureFormat.WebP, width, height, hasMetadata) : throw new RefusedException(PictureRefusal.HoldsSomethingElse);
    }

    private static (int Width, int Height) ExtendedSize(ReadOnlySpan<byte> chunk)
    {
        const int animation = 0b10;

        return (chunk[0] & animation) == 0
            ? ((chunk[4] | chunk[5] << 8 | chunk[6] << 16) + 1, (chunk[7] | chunk[8] << 8 | chunk[9] << 16) + 1)
            : throw new RefusedException(PictureRefusal.Animated);
    }

    private static (int Width, int Height) LossySize(ReadOnlySpan<byte> chunk)
    {
        const int sizeBits = 0x3FFF;
        var isKeyFrame = (chunk[0] & 1) == 0 && chunk[3..6].SequenceEqual<byte>([0x9D, 0x01, 0x2A]);
        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(chunk[6..]) & sizeBits, BinaryPrimitives.ReadUInt16LittleEndian(chunk[8..]) & sizeBits);
        return isKeyFrame && width > 0 && height > 0 ? (width, height) : throw new RefusedException(PictureRefusal.Broken);
    }

    private static (int Width, int Height) LosslessSize(ReadOnlySpan<byte> chunk)
    {
        const uint sizeBits = 0x3FFF;
        const byte signature = 0x2F;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(chunk[1..]);
        return chunk[0] == signature && bits >> 29 == 0 ? ((int)(bits & sizeBits) + 1, (int)(bits >> 14 & sizeBits) + 1) : throw new RefusedException(PictureRefusal.Broken);
    }

    private static class Mark
    {
        public const int Temporary = 0x01;
        public const int FirstRestart = 0xD0;
        public const int LastRestart = 0xD7;
        public const int StartOfImage = 0xD8;
        public const int EndOfImage = 0xD9;
        public const int StartOfScan = 0xDA;
        public const int Quantisation = 0xDB;

        /// <summary>APP0, which says how large a pixel is.</summary>
        public const int FirstApplication = 0xE0;
        public const int LastApplication = 0xEF;

        /// <summary>APP14, which says how colours are written.</summary>
        public const int Adobe = 0xEE;
        public const int Comment = 0xFE;
    }

    /// <summary>Reading is over: the file is not taken.</summary>
    public sealed class RefusedException(PictureRefusal why) : Exception
    {
        public PictureRefusal Why => why;
    }
}
