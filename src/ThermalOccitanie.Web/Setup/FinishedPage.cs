using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using ThermalOccitanie.Web.Audience;

namespace ThermalOccitanie.Web.Setup;

/// <summary>A page as it goes out, with a strong tag of the very bytes that are sent.</summary>
internal sealed class FinishedPage
{
    private static readonly StringValues AskAgain = "public, no-cache";
    private static readonly StringValues ByEncoding = "Accept-Encoding";

    private readonly byte[] _bytes;
    private readonly StringValues _tag;
    private readonly StringValues _encoding;
    private readonly StringValues _contentType;

    private FinishedPage(byte[] bytes, string encoding, string? contentType, PageName? name)
    {
        Name = name;
        _bytes = bytes;
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        _encoding = encoding.Length > 0 ? encoding : StringValues.Empty;
        _contentType = contentType;
    }

    public int Size => _bytes.Length;

    /// <summary>What it is counted under; <see langword="null"/> for a feed.</summary>
    public PageName? Name { get; }

    /// <param name="encoding">As <see cref="Encoding"/> answers.</param>
    /// <param name="effort">Brotli's, from 0 to 11.</param>
    public static FinishedPage Finish(ReadOnlySpan<byte> html, string encoding, int effort, string? contentType, PageName? name) =>
        new(encoding switch { "br" => Brotli(html, effort), "gzip" => Gzip(html), _ => html.ToArray() }, encoding, contentType, name);

    /// <summary>Browsers write the same wish in many ways: three variants of a page are enough.</summary>
    /// <returns>« br », « gzip », or an empty text.</returns>
    public static string Encoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding;
        return Accepts(accepted, "br") ? "br" : Accepts(accepted, "gzip") ? "gzip" : "";
    }

    /// <summary>Sends the page, or to whoever comes back with its tag, that nothing changed.</summary>
    public Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        var headers = response.Headers;
        headers.ETag = _tag;
        headers.CacheControl = AskAgain;
        headers.Vary = ByEncoding;

        if (context.Request.Headers.IfNoneMatch is { Count: > 0 } known && Holds(known, _tag.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = _contentType;
        headers.ContentLength = _bytes.Length;
        headers.ContentEncoding = _encoding;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(_bytes, context.RequestAborted).AsTask();
    }

    private static bool Holds(StringValues known, string tag)
    {
        foreach (var value in known)
        {
            if (value is "*" || value?.Contains(tag, StringComparison.Ordinal) is true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Accepts(StringValues accepted, string encoding)
    {
        foreach (var list in accepted)
        {
            foreach (var range in list.AsSpan().Split(','))
            {
                var wish = list.AsSpan()[range].Trim();

                // « br;q=0 » refuses it.
                if (wish.StartsWith(encoding, StringComparison.OrdinalIgnoreCase)
                    && (wish.Length == encoding.Length || (wish[encoding.Length] == ';' && wish[(encoding.Length + 1)..].IndexOfAnyInRange('1', '9') >= 0)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static byte[] Brotli(ReadOnlySpan<byte> html, int effort)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(html.Length));

        try
        {
            return BrotliEncoder.TryCompress(html, buffer, out var length, effort, window: 22)
                ? buffer[..length]
                : throw new InvalidOperationException("Brotli refused a page, though its buffer has the length that it asked for.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Gzip(ReadOnlySpan<byte> html)
    {
        using var compressed = new MemoryStream();

        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(html);
        }

        return compressed.ToArray();
    }
}
