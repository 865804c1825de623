using System.ComponentModel;
using System.Diagnostics;
using ThermalOccitanie.Domain.Photos;

namespace ThermalOccitanie.Web.Photos;

/// <summary>
/// Makes a photo anew in a process of its own, which a hostile file may crash, fill or hang without the portal noticing. The
/// process is handed the file and hands back a picture; it can open no file of ours, write none, and knows no setting.
/// </summary>
public sealed class Darkroom(string program)
{
    private const int NotFound = 127;
    private const int LargestRenditionBytes = 8 * 1024 * 1024;
    private const int PartBytes = 64 * 1024;

    private static readonly TimeSpan LongestDeveloping = TimeSpan.FromSeconds(30);

    // Address space, processor, open files, files written, core dumps; then no privilege that could be won back. As root, nobody's.
    private static readonly string[] Limits =
    [
        "-n", "19", "prlimit", "--as=1500000000", "--cpu=20", "--nofile=64", "--fsize=0", "--core=0", "--", "setpriv", "--no-new-privs",
        .. Environment.IsPrivilegedProcess ? ["--reuid=nobody", "--regid=nogroup", "--clear-groups"] : Array.Empty<string>(),
        "--",
    ];

    /// <summary>As the settings name it; empty where photos are not to be made.</summary>
    public string Program { get; } = program;

    /// <summary>Why no photo can be made here, in French; <see langword="null"/> where they can.</summary>
    public string? WhyNot =>
        Program.Length == 0 ? "Ce serveur ne prépare pas les photos : le réglage Portal:Photos:Developer est vide. Elles ne peuvent pas être mises en ligne."
        : !IsHere(Program) ? $"Ce serveur ne peut pas préparer les photos : le programme « {Program} » n’y est pas installé. Elles ne peuvent pas être mises en ligne."
        : null;

    /// <summary>Decodes a file and writes it again, upright, in sRGB, without anything but its pixels.</summary>
    /// <param name="width">In pixels; a smaller picture is left at its size.</param>
    /// <returns>The picture, and what its own header says; <see langword="null"/> when none could be made of the file.</returns>
    /// <exception cref="MissingException">There is no such program on this machine.</exception>
    public async Task<(byte[] Bytes, PictureHeader Header)?> DevelopAsync(string original, int width, PictureFormat format, CancellationToken cancellationToken)
    {
        using var process = Start(width, format);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestDeveloping);

        try
        {
            var developing = ReadAsync(process.StandardOutput.BaseStream, patience.Token);
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, patience.Token);
            await HandOverAsync(process, original, patience.Token);
            var picture = await developing;
            await complaints;
            await process.WaitForExitAsync(patience.Token);

            return process.ExitCode switch
            {
                0 => Check(format is PictureFormat.WebP ? WebPPixels.Only(picture) : picture, width, format),
                NotFound => throw new MissingException(),
                _ => null,
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static string Options(PictureFormat format) => format switch
    {
        PictureFormat.WebP => ".webp[Q=76,effort=4,strip]",
        PictureFormat.Jpeg => ".jpg[Q=78,optimize_coding,interlace,strip,background=255]",
        PictureFormat.Png => throw new ArgumentOutOfRangeException(nameof(format), format, "No photo is shown as PNG."),
    };

    // What comes out is held against the same rules as what came in: a program that was taken over must still make a picture.
    private static (byte[] Bytes, PictureHeader Header)? Check(byte[] picture, int width, PictureFormat format)
    {
        using var bytes = new MemoryStream(picture, writable: false);

        return PictureHeader.Read(bytes, ofAnySize: true).Header is { HasMetadata: false } header && header.Format == format && header.WidthPixels <= width
            ? (picture, header)
            : null;
    }

    private Process Start(int width, PictureFormat format)
    {
        var start = new ProcessStartInfo("/usr/bin/nice")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = "/",
        };

        foreach (var part in (string[])[.. Limits, Program, "stdin", "-s", $"{width}x>", "-e", "srgb", "-o", Options(format)])
        {
            start.ArgumentList.Add(part);
        }

        // Passwords of the portal's own settings stand among its variables: none of them is for this process.
        start.Environment.Clear();
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        start.Environment["VIPS_CONCURRENCY"] = "1";

        // Nothing goes through the disk, and no code is written while it runs: the machine code of vector operations needs a file.
        start.Environment["VIPS_DISC_THRESHOLD"] = "2g";
        start.Environment["VIPS_NOVECTOR"] = "1";

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new MissingException(failure);
        }
    }

    private static async Task HandOverAsync(Process process, string original, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(original, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            await using var input = process.StandardInput.BaseStream;
            await file.CopyToAsync(input, PartBytes, cancellationToken);
        }
        catch (IOException failure) when (failure is not FileNotFoundException)
        {
            // It ended before it had read everything: its exit code says why.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        using var picture = new MemoryStream();
        var part = new byte[PartBytes];

        for (int read; picture.Length <= LargestRenditionBytes && (read = await output.ReadAsync(part, cancellationToken)) > 0;)
        {
            await picture.WriteAsync(part.AsMemory(0, read), cancellationToken);
        }

        return picture.ToArray();
    }

    private static bool IsHere(string program) =>
        Path.IsPathRooted(program)
            ? File.Exists(program)
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>There is no such program.</summary>
    public sealed class MissingException(Exception? inner = null) : Exception("There is no program here that makes photos.", inner);
}
