using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ThermalOccitanie.TestKit;

/// <summary>A mail server on a free port of this machine, which keeps what it is handed and can be told to be difficult.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private const string Done = "250 OK";
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = [];
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<Task, bool> _sessions = [];
    private readonly Task _listening;

    private SmtpSink()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The mails that were taken, in their order, even where the sender was not told.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    /// <summary>Asked for each mail, once all of it is there.</summary>
    public Func<ReceivedMail, SinkAnswer> Answers { get; set; } = _ => SinkAnswer.Take;

    /// <summary>Asked for each command: what to answer instead of doing it; an empty text hangs up.</summary>
    public Func<string, string?> Interrupts { get; set; } = _ => null;

    /// <summary>Whether it says nothing at all to who connects.</summary>
    public bool IsMute { get; set; }

    /// <summary>Whether nobody is connected: all that was sent is in.</summary>
    public bool IsIdle => _sessions.IsEmpty;

    public static SmtpSink Open() => new();

    /// <summary>Answers so to a recipient: « 450 4.2.1 Later », « 550 5.1.1 Unknown ».</summary>
    public void Answer(string recipient, string reply) => _answers[recipient] = reply;

    public void Welcome(string recipient) => _answers.TryRemove(recipient, out _);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _listening;
        await Task.WhenAll(_sessions.Keys);
        _closing.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_closing.Token);
                var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var session = ServeAsync(client, started.Task);
                _sessions[session] = true;
                _ = session.ContinueWith(ended => _sessions.TryRemove(ended, out _), TaskScheduler.Default);
                started.SetResult();
            }
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // No more visitors.
        }
    }

    private async Task ServeAsync(TcpClient client, Task started)
    {
        await started;
        using var _ = client;

        try
        {
            await using var stream = client.GetStream();

            // Latin-1 keeps each byte as it came; what it means is for the mail's own headers to say.
            using var reader = new StreamReader(stream, Encoding.Latin1);
            await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };

            if (IsMute)
            {
                await Task.Delay(Timeout.Infinite, _closing.Token);
            }

            await writer.WriteLineAsync("220 sink");
            await ConverseAsync(reader, writer);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Whoever was here was killed, or we are closing.
        }
    }

    private async Task ConverseAsync(StreamReader reader, StreamWriter writer)
    {
        List<string> recipients = [];

        while (await reader.ReadLineAsync(_closing.Token) is { } line)
        {
            if (Interrupts(line) is { } reply)
            {
                if (reply.Length == 0)
                {
                    return;
                }

                await writer.WriteLineAsync(reply);
                continue;
            }

            switch (line[..Math.Min(4, line.Length)].ToUpperInvariant())
            {
                case "EHLO" or "HELO" or "NOOP":
                    await writer.WriteLineAsync(Done);
                    break;
                case "MAIL" or "RSET":
                    recipients.Clear();
                    await writer.WriteLineAsync(Done);
                    break;
                case "RCPT":
                    var recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    var answer = _answers.GetValueOrDefault(recipient, Done);
                    recipients.AddRange(answer == Done ? [recipient] : []);
                    await writer.WriteLineAsync(answer);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on");

                    if (!await TakeAsync(reader, recipients))
                    {
                        return;
                    }

                    await writer.WriteLineAsync(Done);
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Bye");
                    return;
                default:
                    await writer.WriteLineAsync("502 Unknown");
                    break;
            }
        }
    }

    /// <returns>Whether to tell the sender that the mail is taken.</returns>
    private async Task<bool> TakeAsync(StreamReader reader, IEnumerable<string> recipients)
    {
        var text = new StringBuilder();

        while (await reader.ReadLineAsync(_closing.Token) is { } line)
        {
            if (line == ".")
            {
                var mail = ReceivedMail.Read(text.ToString(), [.. recipients]);
                var decided = Answers(mail);

                if (decided is not SinkAnswer.Drop)
                {
                    _received.Enqueue(mail);
                }

                return decided is SinkAnswer.Take;
            }

            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        // Cut off before its end: it was never taken.
        return false;
    }
}

/// <summary>What a server does with a mail that it has read.</summary>
public enum SinkAnswer
{
    /// <summary>Takes it and says so.</summary>
    Take,

    /// <summary>Takes it, and the connection is lost before it could say so.</summary>
    TakeInSilence,

    /// <summary>Loses it with the connection.</summary>
    Drop,
}
