using System.Text;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Photos;

/// <summary>A file that someone sends as a photo.</summary>
/// <param name="AtTheDoor">Why it is not taken; <see langword="null"/> when it is, to be made anew.</param>
/// <param name="IsMade">Whether a photo comes of it.</param>
public sealed record HostileUpload(string Name, byte[] Bytes, PictureRefusal? AtTheDoor = null, bool IsMade = true, string FileName = "photo.jpg", string ContentType = "image/jpeg")
{
    public override string ToString() => Name;
}

/// <summary>What may be sent with a bad intention, or by mistake, and some honest rarities; the same bytes at each run.</summary>
public static class HostileUploads
{
    /// <summary>Stands in every file that carries something: it must never come out again.</summary>
    public const string Needle = "FONTCLAIRE-NEEDLE";

    private static readonly byte[] Script = Bytes($"<script>alert('{Needle}')</script>");
    private static readonly byte[] Page = Bytes($"<!DOCTYPE html><html><body><script>/* {Needle} */</script></body></html>");
    private static readonly byte[] Zip = [.. "PK\u0003\u0004"u8, .. Bytes(Needle), .. "PK\u0005\u0006"u8, .. new byte[18]];
    private static readonly byte[] Xmp = Bytes($"<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>{Needle}</dc:creator></x:xmpmeta>");

    public static IReadOnlyList<HostileUpload> All { get; } =
    [
        // Files that are no pictures of ours, whatever they are called.
        new("empty file", [], PictureRefusal.Empty),
        new("one byte", [0xFF], PictureRefusal.Unknown),
        new("GIF that is JavaScript", Bytes($"GIF89a/*{Needle}*/=1;alert(1)//"), PictureRefusal.Gif, FileName: "photo.gif.jpg"),
        new("SVG named .jpg", Bytes($"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'>{Needle}</svg>"), PictureRefusal.Svg),
        new("SVG behind a byte order mark", [0xEF, 0xBB, 0xBF, .. Bytes("<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")], PictureRefusal.Svg, FileName: "photo.png", ContentType: "image/png"),
        new("XML with an external entity", Bytes("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>"), PictureRefusal.Svg, ContentType: "image/svg+xml"),
        new("HTML named .png", Page, PictureRefusal.Text, FileName: "photo.png", ContentType: "image/png"),
        new("script with a shebang", Bytes("#!/bin/sh\nrm -rf /\n"), PictureRefusal.Text),
        new("AVIF named .jpg", [0, 0, 0, 28, .. "ftypavif"u8, .. new byte[400]], PictureRefusal.Heif),
        new("HEIC of a telephone", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[400]], PictureRefusal.Heif, FileName: "IMG_0001.HEIC", ContentType: "image/heic"),
        new("TIFF", [.. "II*\0"u8, 8, 0, 0, 0, .. new byte[400]], PictureRefusal.Tiff, FileName: "photo.tif"),
        new("TIFF, big end first", [.. "MM\0*"u8, 0, 0, 0, 8, .. new byte[400]], PictureRefusal.Tiff),
        new("Photoshop document", [.. "8BPS"u8, 0, 1, .. new byte[400]], PictureRefusal.Photoshop, ContentType: "image/vnd.adobe.photoshop"),
        new("BMP", [.. "BM"u8, .. new byte[400]], PictureRefusal.Bitmap),
        new("PDF", [.. "%PDF-1.7\n"u8, .. new byte[400]], PictureRefusal.Pdf),
        new("ZIP", Zip, PictureRefusal.Archive),
        new("MP4", [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[400]], PictureRefusal.Video, FileName: "film.mp4", ContentType: "video/mp4"),
        new("program", [0x7F, .. "ELF"u8, 2, 1, 1, .. new byte[400]], PictureRefusal.Unknown),

        // Pictures that are cut, bent or moving.
        new("JPEG cut in its data", Pictures.Jpeg()[..^400], PictureRefusal.Truncated),
        new("JPEG cut in its header", Pictures.Jpeg()[..40], PictureRefusal.Truncated),
        new("JPEG whose segment says it is too long", [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, .. Pictures.Jpeg()[2..200]], PictureRefusal.Truncated),
        new("JPEG whose segment says it is of no length", [0xFF, 0xD8, 0xFF, 0xFE, 0, 0, .. Pictures.Jpeg()[2..]], PictureRefusal.Broken),
        new("JPEG that starts twice", [0xFF, 0xD8, .. Pictures.Jpeg()], PictureRefusal.Broken),
        new("JPEG with two frames", Pictures.Jpeg(900, 700, 3, Pictures.Segment(0xC0, [8, 2, 188, 3, 132, 1, 1, 0x11, 0])), PictureRefusal.Broken),
        new("JPEG without pixels", [0xFF, 0xD8, 0xFF, 0xD9], PictureRefusal.Broken),
        new("JPEG of ten thousand passes", ManyScans(10_000), PictureRefusal.Broken),
        new("PNG of two pixels in fact and a billion in its header", [.. Pictures.PngHeader(100_000, 100_000), .. Pictures.Chunk("IDAT", [1, 2, 3]), .. Pictures.Chunk("IEND", [])], PictureRefusal.TooLarge),
        new("PNG of a hundred million grey pixels", Pictures.Png(10_000, 10_000, colour: 0, depth: 1), PictureRefusal.TooLarge),
        new("PNG one pixel high", Pictures.Png(10_000, 1), PictureRefusal.TooSmall),
        new("PNG without an end", Pictures.Png()[..^12], PictureRefusal.Truncated),
        new("animated PNG", Pictures.Png(900, 700, 2, 8, false, Pictures.Chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])), PictureRefusal.Animated),
        new("animated WebP", Pictures.WebP(900, 700, Pictures.Riff("ANIM", new byte[6])), PictureRefusal.Animated),
        new("WebP cut short", Pictures.WebP()[..^4], PictureRefusal.Truncated),
        new("WebP whose canvas lies", Lying(Pictures.WebP(900, 700, Pictures.Riff("EXIF", [1, 2]))), PictureRefusal.Broken),
        new("file of fifteen megabytes and one byte", [.. Pictures.Jpeg(), .. new byte[PictureHeader.LargestFileBytes - Pictures.Jpeg().Length + 1]], PictureRefusal.TooHeavy),

        // Two files in one.
        new("JPEG and ZIP", [.. Pictures.Jpeg(), .. Zip], PictureRefusal.HoldsSomethingElse),
        new("JPEG and page", [.. Pictures.Jpeg(), .. Page], PictureRefusal.HoldsSomethingElse, FileName: "photo.jpg.html", ContentType: "text/html"),
        new("JPEG and page, far behind", [.. Pictures.Jpeg(), .. new byte[16_379], .. Page], PictureRefusal.HoldsSomethingElse),
        new("PNG and JAR", [.. Pictures.Png(), .. Zip], PictureRefusal.HoldsSomethingElse, FileName: "photo.png"),
        new("WebP and script", [.. Pictures.WebP(), .. Script], PictureRefusal.HoldsSomethingElse),
        new("PDF behind a JPEG", [.. Pictures.Jpeg(), .. "%PDF-1.7"u8], PictureRefusal.HoldsSomethingElse),

        // What only the decoder finds out; of the pixels that are no deflate it makes a black picture.
        new("JPEG whose tables are nonsense", [.. Pictures.Jpeg(900, 700, 3, Pictures.Segment(0xC4, [0x55, .. Enumerable.Repeat((byte)255, 40)]))], IsMade: false),
        new("PNG whose pixels are no deflate", [.. Pictures.PngHeader(900, 700), .. Pictures.Chunk("IDAT", Bytes(Needle)), .. Pictures.Chunk("IEND", [])]),
        new("WebP whose pixels are noise", Noise(Pictures.WebP()), IsMade: false),

        // Taken and made anew: nothing of what they carried is left.
        new("JPEG with a position", Pictures.Jpeg(900, 700, 3, Pictures.Exif())),
        new("JPEG lying on its side", Pictures.Jpeg(900, 700, 3, Pictures.Exif(orientation: 6))),
        new("JPEG with PHP in a comment", Pictures.Jpeg(900, 700, 3, Pictures.Segment(0xFE, Bytes($"<?php system($_GET['{Needle}']); ?>"))), FileName: "photo.php.jpg"),
        new("JPEG with a page in a comment", Pictures.Jpeg(900, 700, 3, Pictures.Segment(0xFE, Page)), ContentType: "text/html"),
        new("JPEG that begins like JavaScript", Pictures.Jpeg(900, 700, 3, Pictures.Segment(0xFE, Bytes($"*/=alert('{Needle}')/*")))),
        new("JPEG with huge comments", Pictures.Jpeg(900, 700, 3, [.. Enumerable.Range(0, 150).Select(_ => Pictures.Segment(0xFE, [.. Bytes(Needle), .. new byte[65_000]]))])),
        new("JPEG with XMP", Pictures.Jpeg(900, 700, 3, Pictures.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Xmp]))),
        new("JPEG with a profile that is none", Pictures.Jpeg(900, 700, 3, Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, .. Bytes(Needle), .. new byte[60_000]]))),
        new("JPEG with a film behind it", [.. Pictures.Jpeg(), 0, 0, 0, 24, .. "ftypisom"u8, .. Bytes(Needle), .. new byte[4_000]], FileName: "PXL_motion.MP.jpg"),
        new("JPEG in grey", Pictures.Jpeg(900, 700, 1)),
        new("JPEG in CMYK", Pictures.Jpeg(900, 700, 4, Pictures.Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 0]))),
        new("JPEG of sixty million pixels", Pictures.Jpeg(12_000, 5_000)),
        new("PNG with text", Pictures.Png(900, 700, 2, 8, false, Pictures.Chunk("tEXt", Bytes($"Author\0{Needle}")))),
        new("PNG with a bomb in its text", Pictures.Png(900, 700, 2, 8, false, Pictures.Chunk("zTXt", [.. "Comment\0\0"u8, .. Pictures.Zeros(200_000_000)]))),
        new("PNG with a bomb as its profile", Pictures.Png(900, 700, 2, 8, false, Pictures.Chunk("iCCP", [.. "ICC\0\0"u8, .. Pictures.Zeros(200_000_000)]))),
        new("PNG of sixteen bits", Pictures.Png(900, 700, 2, 16)),
        new("PNG interlaced", Pictures.Png(900, 700, 2, 8, isInterlaced: true)),
        new("PNG with a palette", Pictures.Png(900, 700, 3)),
        new("PNG that one sees through", Pictures.Png(900, 700, 6)),
        new("PNG of sixty million pixels", Pictures.Png(12_000, 5_000, 2)),
        new("WebP with XMP and EXIF", Pictures.WebP(900, 700, Pictures.Riff("EXIF", [.. "II*\0"u8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0]), Pictures.Riff("XMP ", Xmp)), ContentType: "image/webp"),
        new("WebP of sixty million pixels", Pictures.WebP(12_000, 5_000), FileName: "photo.webp"),

        // The name and the type are the sender's: neither is used.
        new("name that climbs", Pictures.Jpeg(), FileName: "../../../../etc/cron.d/photo"),
        new("name that climbs on Windows", Pictures.Jpeg(), FileName: @"..\..\wwwroot\photo.jpg"),
        new("name with a NUL", Pictures.Jpeg(), FileName: "photo.php%00.jpg"),
        new("name written backwards", Pictures.Jpeg(), FileName: "photo\u202Egpj.exe"),
        new("name with line breaks", Pictures.Jpeg(), FileName: "photo%0D%0AContent-Type: text/html%0D%0A.jpg"),
        new("name of a thousand letters", Pictures.Jpeg(), FileName: new string('a', 1_000) + ".jpg"),
        new("no name to speak of", Pictures.Jpeg(), FileName: "."),
        new("type that lies", Pictures.Png(), FileName: "photo.svg", ContentType: "image/svg+xml"),
    ];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] ManyScans(int count)
    {
        var whole = Pictures.Jpeg(900, 700, 1);
        var scan = whole.AsSpan().LastIndexOf<byte>([0xFF, 0xDA]);
        byte[] header = whole[scan..(scan + 10)];
        return [.. whole[..scan], .. Enumerable.Repeat<byte[]>([.. header, 0, 0], count).SelectMany(s => s), .. whole[scan..]];
    }

    private static byte[] Lying(byte[] webp)
    {
        webp[24] = 0xFF;
        return webp;
    }

    private static byte[] Noise(byte[] webp)
    {
        for (var i = 25; i < webp.Length; i++)
        {
            webp[i] = (byte)(i * 193);
        }

        return webp;
    }
}
