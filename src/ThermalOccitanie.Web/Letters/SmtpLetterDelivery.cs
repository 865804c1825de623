using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Letters;

/// <summary>
/// Hands newsletters to the mail server of the settings, many by one connection (RFC 5321). Our own words rather than the
/// framework's: whether a letter may have been taken when the line is lost depends on which word was the last, and the
/// framework does not tell.
/// </summary>
public sealed class SmtpLetterDelivery(MailSettings settings, LetterMessages messages, TimeProvider clock) : ILetterDelivery
{
    public ILetterLine Open() => new Line(settings, messages.ReturnPath, clock);

    private sealed class Line(MailSettings settings, string returnPath, TimeProvider clock) : ILetterLine
    {
        /// <summary>A server that answers more than this is none.</summary>
        private const int LongestReply = 100;

        private const string Hello = "EHLO thermal-occitanie";
        private const int CodeLength = 3;
        private const int Done = 250;
        private const int GoOn = 354;
        private const int Leaving = 421;
        private const int FirstPermanent = 500;

        private TcpClient? _client;
        private Stream? _stream;
        private StreamReader? _reader;

        /// <summary>What a letter is, if the line is lost now.</summary>
        private LetterFate _lost;

        public async Task<LetterOutcome> HandAsync(LetterMail letter, Func<Task<bool>> maySayLastWordAsync, TimeSpan patience)
        {
            using var end = new CancellationTokenSource(patience, clock);
            _lost = LetterFate.NoLine;

            try
            {
                if (_stream is null)
                {
                    await OpenAsync(end.Token);
                }

                _lost = LetterFate.Later;
                return await TalkAsync(letter, maySayLastWordAsync, end.Token);
            }
            catch (Exception failure)
            {
                // A socket, a certificate, a line that no server should send: the next letter must have its chance, by another line.
                await CloseAsync();
                return new(_lost, end.IsCancellationRequested
                    ? "Le serveur de courrier a mis trop de temps à répondre."
                    : $"La liaison avec le serveur de courrier a échoué ({(failure.InnerException ?? failure).GetType().Name}).");
            }
        }

        public async ValueTask DisposeAsync()
        {
            if (_stream is not null)
            {
                try
                {
                    using var end = new CancellationTokenSource(TimeSpan.FromSeconds(2), clock);
                    await SayAsync("QUIT", end.Token);
                }
                catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
                {
                    // It has left first.
                }
            }

            await CloseAsync();
        }

        private async Task<LetterOutcome> TalkAsync(LetterMail letter, Func<Task<bool>> maySayLastWordAsync, CancellationToken cancellationToken)
        {
            if (await AskAsync($"MAIL FROM:<{returnPath}>", cancellationToken) is not Done and var sender)
            {
                return await RefusedAsync(sender, LetterFate.Later);
            }

            if (await AskAsync($"RCPT TO:<{letter.To}>", cancellationToken) is not Done and var recipient)
            {
                return await RefusedAsync(recipient, recipient >= FirstPermanent ? LetterFate.Refused : LetterFate.Later);
            }

            if (await AskAsync("DATA", cancellationToken) is not GoOn and var data)
            {
                return await RefusedAsync(data, LetterFate.Later);
            }

            await _stream!.WriteAsync(Stuffed(letter.Message), cancellationToken);

            if (!await maySayLastWordAsync())
            {
                // Hung up before the last word, the server throws away what it has.
                await CloseAsync();
                return new(LetterFate.HeldBack);
            }

            _lost = LetterFate.InDoubt;
            var last = await AskAsync(".", cancellationToken);
            return last is Done ? new(LetterFate.Taken) : await RefusedAsync(last, last >= FirstPermanent ? LetterFate.Refused : LetterFate.Later);
        }

        /// <summary>Answered, and no: certainly not taken. What was begun must not be mixed with the next.</summary>
        private async Task<LetterOutcome> RefusedAsync(int code, LetterFate fate)
        {
            // The reply's own text may name the address: its number says enough.
            var outcome = new LetterOutcome(fate, $"Le serveur de courrier n’a pas pris la lettre (réponse {code}).");

            try
            {
                using var end = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);

                if (code is Leaving || await AskAsync("RSET", end.Token) is not Done)
                {
                    await CloseAsync();
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
            {
                await CloseAsync();
            }

            return outcome;
        }

        private async Task OpenAsync(CancellationToken cancellationToken)
        {
            _client = new TcpClient { NoDelay = true };
            await _client.ConnectAsync(settings.SmtpHost!, settings.SmtpPort, cancellationToken);
            Use(_client.GetStream());
            await MustAsync(null, 220, cancellationToken);
            await MustAsync(Hello, Done, cancellationToken);

            if (settings.StartTls)
            {
                await MustAsync("STARTTLS", 220, cancellationToken);
                var sealedStream = new SslStream(_stream!);
                await sealedStream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.SmtpHost }, cancellationToken);
                Use(sealedStream);
                await MustAsync(Hello, Done, cancellationToken);
            }

            if (settings.User is { Length: > 0 } user)
            {
                await MustAsync($"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{user}\0{settings.Password}"))}", 235, cancellationToken);
            }
        }

        private void Use(Stream stream) => (_stream, _reader) = (stream, new StreamReader(stream, Encoding.Latin1, detectEncodingFromByteOrderMarks: false, bufferSize: 512, leaveOpen: true));

        private async Task CloseAsync()
        {
            _reader?.Dispose();

            if (_stream is not null)
            {
                await _stream.DisposeAsync();
            }

            _client?.Dispose();
            (_reader, _stream, _client) = (null, null, null);
        }

        private async Task MustAsync(string? line, int hoped, CancellationToken cancellationToken)
        {
            var code = await AskAsync(line, cancellationToken);

            if (code != hoped)
            {
                throw new IOException($"The server answered {code} where {hoped} was to be.");
            }
        }

        /// <summary>Says a line, if any.</summary>
        /// <returns>The number of the answer.</returns>
        private async Task<int> AskAsync(string? line, CancellationToken cancellationToken)
        {
            if (line is not null)
            {
                await SayAsync(line, cancellationToken);
            }

            for (var lines = 0; lines < LongestReply; lines++)
            {
                var reply = await _reader!.ReadLineAsync(cancellationToken) ?? throw new IOException("The server hung up.");

                if (reply.Length < CodeLength || !int.TryParse(reply.AsSpan(0, CodeLength), out var code))
                {
                    throw new IOException("The server does not speak SMTP.");
                }

                // « 250-… » announces another line.
                if (reply.Length == CodeLength || reply[CodeLength] != '-')
                {
                    return code;
                }
            }

            throw new IOException("The server's answer does not end.");
        }

        private Task SayAsync(string line, CancellationToken cancellationToken) => _stream!.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken).AsTask();

        // A line that begins with a full stop would be the last word. What we write is base64 and headers of ours, none of which
        // does; a separator might, one day.
        private static byte[] Stuffed(byte[] message) =>
            message.AsSpan().IndexOf("\r\n."u8) < 0 ? message : Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(message).Replace("\r\n.", "\r\n..", StringComparison.Ordinal));
    }
}
