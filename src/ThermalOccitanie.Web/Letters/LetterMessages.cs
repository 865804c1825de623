using System.Globalization;
using System.Net.Mail;
using System.Text;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Letters;

/// <summary>Writes newsletters as they go over the wire (RFC 5322, 2045, 2369 and 8058).</summary>
public sealed class LetterMessages(PortalSettings settings)
{
    private const int WordBytes = 42;
    private readonly MailAddress _from = new(settings.Mail.From);

    /// <summary>Where what cannot be delivered comes back to.</summary>
    public string ReturnPath => settings.Letter.BounceAddress is { Length: > 0 } address ? address : _from.Address;

    /// <summary>What identifies a letter to one subscriber everywhere, however often it is handed over.</summary>
    public string MessageId(Guid sendingId) => $"<{sendingId:N}@{_from.Host}>";

    /// <summary>The sending that a Message-ID is about, if it is one of ours.</summary>
    public static Guid? SendingOf(string messageId) =>
        messageId.Trim().TrimStart('<').Split('@') is [{ Length: 32 } id, _] && Guid.TryParseExact(id, "N", out var sending) ? sending : null;

    public LetterMail Write(Guid sendingId, string to, string key, LetterText letter, DateTime now)
    {
        var (text, html, leave) = letter.For(key);
        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"From: {(_from.DisplayName.Length > 0 ? $"{Words(_from.DisplayName)} <{_from.Address}>" : _from.Address)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"To: {to}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Subject: {Words(letter.Subject)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"Date: {now:ddd, dd MMM yyyy HH:mm:ss} +0000\r\n")
            .Append(CultureInfo.InvariantCulture, $"Message-ID: {MessageId(sendingId)}\r\n")
            .Append(CultureInfo.InvariantCulture, $"List-Unsubscribe: <{leave}>\r\n")
            .Append("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n")
            .Append(CultureInfo.InvariantCulture, $"List-ID: <lettre.{_from.Host}>\r\n")
            .Append("Precedence: bulk\r\n")
            .Append("MIME-Version: 1.0\r\n")
            .Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/alternative; boundary=\"{sendingId:N}\"\r\n\r\n");
        Part("text/plain", text);
        Part("text/html", html);
        message.Append(CultureInfo.InvariantCulture, $"--{sendingId:N}--\r\n");
        return new(sendingId, to, Encoding.ASCII.GetBytes(message.ToString()));

        void Part(string type, string body) => message
            .Append(CultureInfo.InvariantCulture, $"--{sendingId:N}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Language: fr\r\n\r\n")
            .Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(body.ReplaceLineEndings("\r\n")), Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    // RFC 2047: words of at most 75 characters, none of which cuts a letter in two.
    private static string Words(string text)
    {
        if (text.All(c => char.IsAscii(c) && !char.IsControl(c) && c is not '"' and not '\\'))
        {
            return text;
        }

        List<string> words = [];
        var word = new StringBuilder();
        var bytes = 0;

        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > WordBytes)
            {
                Close();
            }

            word.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))}?=");
            word.Clear();
            bytes = 0;
        }
    }
}
