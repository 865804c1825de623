namespace ThermalOccitanie.Domain.Photos;

/// <summary>The kinds of picture that the portal takes.</summary>
public enum PictureFormat
{
    Jpeg,
    Png,
    WebP,
}

/// <summary>Why a file is not taken as a photo.</summary>
public enum PictureRefusal
{
    Empty,
    TooHeavy,
    Svg,
    Gif,

    /// <summary>AVIF, HEIC and their like: what some telephones make.</summary>
    Heif,
    Bitmap,
    Tiff,
    Photoshop,
    Pdf,

    /// <summary>A page or a text: HTML, XML, a script.</summary>
    Text,

    /// <summary>ZIP, RAR, 7-Zip, gzip; an office document is one too.</summary>
    Archive,
    Video,

    /// <summary>None of the kinds that are known here.</summary>
    Unknown,

    /// <summary>Several pictures one after the other.</summary>
    Animated,

    /// <summary>It ends before the picture does.</summary>
    Truncated,

    /// <summary>It begins like a picture and is not built like one.</summary>
    Broken,

    /// <summary>A picture with something else in the same file.</summary>
    HoldsSomethingElse,
    TooSmall,
    TooLarge,
}
