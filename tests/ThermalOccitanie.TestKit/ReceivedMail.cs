using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ThermalOccitanie.TestKit;

/// <summary>A mail as whoever receives it would read it.</summary>
public sealed partial record ReceivedMail(IReadOnlyList<string> Recipients, IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public string MessageId => Headers["Message-ID"];

    public string Subject => DecodeWords(Headers["Subject"]);

    /// <param name="raw">With one character a byte.</param>
    public static ReceivedMail Read(string raw, IReadOnlyList<string> recipients)
    {
        var (headers, body) = Split(raw);
        var boundary = Boundary().Match(headers["Content-Type"]).Groups["boundary"].Value;
        var parts = body.Split($"--{boundary}").Skip(1).SkipLast(1)
            .Select(part => Split(part["\r\n".Length..^"\r\n".Length]))
            .ToList();

        return new(recipients, headers, BodyOf("text/plain"), BodyOf("text/html"));

        string BodyOf(string type) => parts
            .Where(part => part.Headers["Content-Type"].StartsWith(type, StringComparison.OrdinalIgnoreCase))
            .Select(part => Decode(part.Body, part.Headers["Content-Transfer-Encoding"]).ReplaceLineEndings("\n"))
            .Single();
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Fold().Replace(raw[..end], " ").Split("\r\n")
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return (headers, raw[(end + 4)..]);
    }

    private static string Decode(string body, string encoding) => Encoding.UTF8.GetString(encoding.ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(body),
        "quoted-printable" => Unquote(body.Replace("=\r\n", "", StringComparison.Ordinal)),
        _ => Encoding.Latin1.GetBytes(body),
    });

    private static byte[] Unquote(string text) =>
        Encoding.Latin1.GetBytes(Quoted().Replace(text, match => ((char)int.Parse(match.Groups["hex"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    // A character may begin in one word and end in the next: bytes are joined before they are read.
    private static string DecodeWords(string header) => Words().Replace(header, words => Encoding.UTF8.GetString(
    [
        .. Word().Matches(words.Value).SelectMany(word => word.Groups["kind"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : Unquote(word.Groups["text"].Value.Replace('_', ' '))),
    ]));

    [GeneratedRegex("boundary=\"?(?<boundary>[^\";]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\r\n[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Fold();

    [GeneratedRegex("=(?<hex>[0-9A-Fa-f]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"=\?utf-8\?[BQ]\?[^?]*\?=(\s+=\?utf-8\?[BQ]\?[^?]*\?=)*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();

    [GeneratedRegex(@"=\?utf-8\?(?<kind>[BQ])\?(?<text>[^?]*)\?=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
