using ThermalOccitanie.Domain.Photos;

namespace ThermalOccitanie.Web.Photos;

/// <summary>
/// The folder of the photos: what was sent, until it has been made anew, and what visitors are shown. Names are made of the
/// photo's own number and of a closed list; nothing that anyone typed becomes part of one.
/// </summary>
public sealed class PhotoShelf(string folder)
{
    /// <summary>The file and the words that go with it.</summary>
    public const int LargestRequestBytes = PictureHeader.LargestFileBytes + (1024 * 1024);

    public const string DraftExtension = ".draft";
    public const string OriginalExtension = ".original";

    /// <summary>Widths at which each photo is shown, in pixels; a smaller one is never enlarged.</summary>
    public static readonly IReadOnlyList<int> Widths = [480, 960, 1600];

    /// <summary>The lighter first, then the one that every browser knows.</summary>
    public static readonly IReadOnlyList<PictureFormat> Formats = [PictureFormat.WebP, PictureFormat.Jpeg];

    private const int PartBytes = 64 * 1024;

    /// <summary>Of what visitors may be shown.</summary>
    public string Folder { get; } = folder;

    /// <summary>Of what was sent; no address leads there.</summary>
    public string ReceivedFolder { get; } = Path.Combine(folder, "recues");

    public static string Extension(PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => "jpg",
        PictureFormat.WebP => "webp",
        PictureFormat.Png => "png",
    };

    public string OriginalOf(Guid id) => Path.Combine(ReceivedFolder, $"{id:N}{OriginalExtension}");

    public string FileOf(Guid id, int width, PictureFormat format) => Path.Combine(Folder, $"{id:N}-{width}.{Extension(format)}");

    /// <summary>Every file that visitors may be shown of a photo.</summary>
    public IEnumerable<string> FilesOf(Guid id) => Widths.SelectMany(width => Formats.Select(format => FileOf(id, width, format)));

    /// <summary>Writes what is sent to a file of our own, up to the largest size, and reads its header.</summary>
    /// <returns>The header, once the file waits to be made anew; or why it is not taken, and then nothing is left of it.</returns>
    public async Task<(PictureHeader? Header, PictureRefusal? Refusal)> ReceiveAsync(Guid id, Stream sent, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(ReceivedFolder);
        var draft = Path.ChangeExtension(OriginalOf(id), DraftExtension);

        try
        {
            (PictureHeader? Header, PictureRefusal? Refusal) read;

            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                read = await CopyAsync(sent, file, cancellationToken) ? PictureHeader.Read(file) : (null, PictureRefusal.TooHeavy);
            }

            if (read.Header is not null)
            {
                File.Move(draft, OriginalOf(id));
            }

            return read;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Puts a rendition where visitors find it: whoever reads meanwhile finds the whole file or none.</summary>
    public async Task PutAsync(Guid id, int width, PictureFormat format, byte[] picture, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var file = FileOf(id, width, format);
        await File.WriteAllBytesAsync(file + DraftExtension, picture, cancellationToken);
        File.Move(file + DraftExtension, file, overwrite: true);
    }

    /// <summary>Removes what was sent: with it go its position, its author and whatever else it held.</summary>
    public void ForgetOriginal(Guid id) => Remove(OriginalOf(id));

    /// <summary>Removes every file of a photo.</summary>
    public void Forget(Guid id)
    {
        ForgetOriginal(id);

        foreach (var file in FilesOf(id))
        {
            Remove(file);
        }
    }

    private static void Remove(string file)
    {
        // Where there is no folder yet there is nothing to remove.
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }

    // What the sender says of the size is not believed: it is counted.
    private static async Task<bool> CopyAsync(Stream sent, FileStream file, CancellationToken cancellationToken)
    {
        var part = new byte[PartBytes];

        for (int read; (read = await sent.ReadAsync(part, cancellationToken)) > 0;)
        {
            if (file.Length + read > PictureHeader.LargestFileBytes)
            {
                return false;
            }

            await file.WriteAsync(part.AsMemory(0, read), cancellationToken);
        }

        await file.FlushAsync(cancellationToken);
        return true;
    }
}
