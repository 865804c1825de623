namespace ThermalOccitanie.Domain.Photos;

/// <summary>Files that are sent as photos and are none, so that the refusal can say what they are.</summary>
internal static class OtherKinds
{
    /// <summary>Of those that <see cref="HidesIn"/> looks for, less one.</summary>
    public const int LongestWordBytes = 8;

    /// <param name="beginning">At least its first 32 bytes, if it has as many.</param>
    public static PictureRefusal Of(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith("GIF8"u8))
        {
            return PictureRefusal.Gif;
        }

        if (beginning.StartsWith("BM"u8))
        {
            return PictureRefusal.Bitmap;
        }

        if (beginning.StartsWith("II*\0"u8) || beginning.StartsWith("MM\0*"u8) || beginning.StartsWith("II+\0"u8) || beginning.StartsWith("MM\0+"u8))
        {
            return PictureRefusal.Tiff;
        }

        if (beginning.StartsWith("8BPS"u8))
        {
            return PictureRefusal.Photoshop;
        }

        if (beginning.StartsWith("%PDF"u8))
        {
            return PictureRefusal.Pdf;
        }

        if (IsArchive(beginning))
        {
            return PictureRefusal.Archive;
        }

        return Film(beginning) ?? Written(beginning) ?? PictureRefusal.Unknown;
    }

    /// <summary>Whether another file, which a machine could open or run, stands in these bytes.</summary>
    public static bool HidesIn(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("PK\u0003\u0004"u8) >= 0 || bytes.IndexOf("PK\u0005\u0006"u8) >= 0 || bytes.IndexOf("Rar!\u001a"u8) >= 0 || bytes.IndexOf("%PDF-"u8) >= 0
        || HoldsWord(bytes, "<script"u8) || HoldsWord(bytes, "<html"u8) || HoldsWord(bytes, "<!doctype"u8) || HoldsWord(bytes, "<svg"u8) || HoldsWord(bytes, "<?php"u8);

    private static bool IsArchive(ReadOnlySpan<byte> beginning) =>
        beginning.StartsWith("PK\u0003\u0004"u8) || beginning.StartsWith("PK\u0005\u0006"u8) || beginning.StartsWith("Rar!"u8)
        || beginning.StartsWith<byte>([0x1F, 0x8B]) || beginning.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]);

    // ISO 14496-12: a file of boxes says in its first one what it is.
    private static PictureRefusal? Film(ReadOnlySpan<byte> beginning)
    {
        if (beginning.Length >= 12 && beginning[4..8].SequenceEqual("ftyp"u8))
        {
            var brand = beginning[8..12];
            return brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8) || brand.StartsWith("he"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8)
                ? PictureRefusal.Heif
                : PictureRefusal.Video;
        }

        return beginning.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]) ? PictureRefusal.Video : null;
    }

    private static PictureRefusal? Written(ReadOnlySpan<byte> beginning)
    {
        if (HoldsWord(beginning, "<svg"u8) || HoldsWord(beginning, "<!doctype svg"u8))
        {
            return PictureRefusal.Svg;
        }

        var text = beginning.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? beginning[3..] : beginning;
        return text.TrimStart(" \t\r\n"u8).StartsWith("<"u8) || !text.ContainsAnyExceptInRange<byte>((byte)'\t', (byte)'~') ? PictureRefusal.Text : null;
    }

    /// <summary>In whatever case it is written.</summary>
    private static bool HoldsWord(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        for (var rest = bytes; rest.IndexOf(word[0]) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (rest.Length - at >= word.Length && System.Text.Ascii.EqualsIgnoreCase(rest.Slice(at, word.Length), word))
            {
                return true;
            }
        }

        return false;
    }
}
