using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>
/// Turns a drawing into a PNG in a process of its own, which may fail, hang or want too much without the portal noticing:
/// lowest priority, half a gigabyte, twenty seconds.
/// </summary>
public sealed class PaintBrush(string program)
{
    private const int NotFound = 127;
    private const int LargestPictureBytes = 4 * 1024 * 1024;

    // A shell sets the limits and becomes the painter; the program's name reaches it as an argument, not as text to be read.
    private const string Limits = "ulimit -c 0; ulimit -t 20; ulimit -v 524288; exec nice -n 19 \"$@\"";

    private static readonly TimeSpan LongestPainting = TimeSpan.FromSeconds(20);

    /// <summary>The painter, as the shell finds it.</summary>
    public string Program { get; } = program;

    /// <returns>The picture; <see langword="null"/> when the painter failed or took too long.</returns>
    /// <exception cref="MissingException">There is no painter on this machine.</exception>
    public async Task<byte[]?> PaintAsync(string svg, int width, int height, CancellationToken cancellationToken)
    {
        using var process = Start(width, height);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LongestPainting);

        try
        {
            var painting = ReadAsync(process.StandardOutput.BaseStream, patience.Token);
            await HandOverAsync(process, svg, patience.Token);
            var picture = await painting;
            await process.WaitForExitAsync(patience.Token);

            return process.ExitCode switch
            {
                0 when IsPicture(picture, width, height) => picture,
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

    private Process Start(int width, int height)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };

        foreach (var part in new[] { "-c", Limits, "sh", Program, "--format", "png", "--width", $"{width}", "--height", $"{height}" })
        {
            start.ArgumentList.Add(part);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new MissingException(failure);
        }
    }

    private static async Task HandOverAsync(Process process, string svg, CancellationToken cancellationToken)
    {
        try
        {
            await using var input = process.StandardInput.BaseStream;
            await input.WriteAsync(Encoding.UTF8.GetBytes(svg), cancellationToken);
        }
        catch (IOException)
        {
            // It has ended without reading: its exit code says why.
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken cancellationToken)
    {
        using var picture = new MemoryStream();
        var part = new byte[64 * 1024];

        for (int read; picture.Length <= LargestPictureBytes && (read = await output.ReadAsync(part, cancellationToken)) > 0;)
        {
            await picture.WriteAsync(part.AsMemory(0, read), cancellationToken);
        }

        return picture.ToArray();
    }

    private static bool IsPicture(ReadOnlySpan<byte> picture, int width, int height) =>
        picture.Length is > 24 and <= LargestPictureBytes
        && picture[1..4].SequenceEqual("PNG"u8)
        && BinaryPrimitives.ReadInt32BigEndian(picture[16..]) == width
        && BinaryPrimitives.ReadInt32BigEndian(picture[20..]) == height;

    /// <summary>There is no such program.</summary>
    public sealed class MissingException(Exception? inner = null) : Exception("There is no painter on this machine.", inner);
}
