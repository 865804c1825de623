using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>
/// Two copies of the program are killed again and again, anywhere between the commit of a mail and the note that it is
/// sent. No mail is lost; one may be sent twice, under the same Message-ID, where the server had taken it and the copy
/// died before it could note so.
/// </summary>
[Collection(Alone.Name)]
public sealed class KilledSenderTests
{
    private const int Copies = 2;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> _written = [];
    private readonly ConcurrentDictionary<string, bool> _seen = [];
    private readonly ConcurrentQueue<Sighting> _sightings = [];

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, 50)]
    [InlineData(DatabaseEngine.Postgres, 10)]
    public async Task Kill_BetweenCommitAndSending_LosesNoMailAndRepeatsOnlyWhatWasTakenLast(DatabaseEngine engine, int kills)
    {
        await using var database = TestDatabase.On(engine);
        await using var writer = await ProgramCopy.StartedOnAsync(database.Choice);

        await Task.WhenAll(Enumerable.Range(0, Copies).Select(copy => Task.Run(async () =>
        {
            var random = new Random(20261125 + copy);

            for (var kill = 0; kill < kills / Copies; kill++)
            {
                await using var life = new Life(database, writer, _seen);
                await LiveAsync(life, writer, random, how: (Moment)(kill % 3));
                Note(life);
            }
        })));

        await using (var last = new Life(database, writer, _seen))
        {
            await Soon.IsTrueAsync(() => writer.AskAsync(async portal => !await portal.Mails.AnyAsync(m => m.State == MailState.Waiting)), "nothing waits any more");
            await last.KillAsync();
            Note(last);
        }

        var mails = _sightings.GroupBy(s => s.To).ToList();
        Assert.Equal(_written.Order(StringComparer.Ordinal), mails.Select(m => m.Key).Order(StringComparer.Ordinal));
        Assert.All(mails, mail => Assert.Single(mail.Select(s => s.MessageId).Distinct()));
        Assert.All(mails, mail => Assert.InRange(mail.Count(), 1, 2));
        Assert.All(mails, mail => Assert.InRange(mail.Count(s => !s.IsLastOfItsLife), 0, 1));
        Assert.True(await writer.AskAsync(portal => portal.Mails.AllAsync(m => m.State == MailState.Sent)));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{engine}: {kills} kills, {_written.Count} mails written, {mails.Count(m => m.Count() == 1)} seen once, {mails.Count(m => m.Count() == 2)} twice");
    }

    private async Task LiveAsync(Life life, ProgramCopy writer, Random random, Moment how)
    {
        await WriteAsync(writer, random.Next(2, 6));
        var struck = life.Aim(how, afterMails: random.Next(1, 4));
        var more = random.Next(0, 3);
        var writing = Task.Run(async () =>
        {
            await Task.Delay(random.Next(0, 2_500));
            await WriteAsync(writer, more);
        });

        await (how is Moment.Any ? Task.Delay(random.Next(0, 4_000)) : Task.WhenAny(struck, Task.Delay(LongestLife)));
        await Task.Delay(how is Moment.Noting ? random.Next(0, 15) : 0);
        await life.KillAsync();
        await writing;
    }

    private async Task WriteAsync(ProgramCopy writer, int count)
    {
        await writer.DoAsync(async portal =>
        {
            for (var i = 0; i < count; i++)
            {
                var to = $"curiste-{Guid.CreateVersion7():N}@fontclaire.example";
#pragma warning disable RS0030 // The program runs on the real clock.
                portal.Add(OutgoingMail.Write(MailKind.Notice, to, "Bonjour", "Bonjour,", "<p>Bonjour,</p>", "fontclaire.example", DateTime.UtcNow));
#pragma warning restore RS0030
                _written.Enqueue(to);
            }

            await portal.SaveChangesAsync();
        });
    }

    private void Note(Life life)
    {
        foreach (var (index, mail) in life.Received.Index())
        {
            _sightings.Enqueue(new(mail.Recipients[0], mail.MessageId, index == life.Received.Count - 1));
        }
    }

    private enum Moment
    {
        /// <summary>Whatever it is doing.</summary>
        Any,

        /// <summary>When the server has taken a mail and has not said so yet.</summary>
        Answering,

        /// <summary>While the program notes that a mail is sent.</summary>
        Noting,
    }

    private sealed record Sighting(string To, string MessageId, bool IsLastOfItsLife);

    /// <summary>A copy of the program, with a mail server of its own, until it is killed.</summary>
    private sealed class Life : IAsyncDisposable
    {
        private readonly Lock _gate = new();
        private readonly SmtpSink _sink = SmtpSink.Open();
        private readonly ProgramCopy _reader;
        private readonly ConcurrentDictionary<string, bool> _seen;
        private readonly Process _program;
        private readonly TaskCompletionSource _struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Moment _how;
        private int _mailsLeft;
        private string? _repeated;
        private bool _isDead;

        public Life(TestDatabase database, ProgramCopy reader, ConcurrentDictionary<string, bool> seen)
        {
            (_reader, _seen) = (reader, seen);
            _sink.Answers = Answer;
            _program = Process.Start(ProgramProcess.Command(
                Path.GetTempPath(),
                ("Portal__DataFolder", database.DataFolder),
                ("ConnectionStrings__Portal", database.Choice.Engine is DatabaseEngine.Postgres ? database.Choice.ConnectionString : ""),
                ("Portal__WarmUp", "false"),
                ("Portal__Previews__Painter", ""),
                ("Portal__Mail__SmtpHost", "127.0.0.1"),
                ("Portal__Mail__SmtpPort", $"{_sink.Port}"),
                ("Portal__Mail__StartTls", "false"),
                ("Portal__Mail__From", "portail@fontclaire.example"),
                ("Portal__Mail__LeaseSeconds", "12")))!;

            // What it says is read and forgotten: a full pipe would stop it.
            _program.BeginOutputReadLine();
            _program.BeginErrorReadLine();
        }

        public IReadOnlyList<ReceivedMail> Received => _sink.Received;

        /// <returns>Ends when the moment has come.</returns>
        public Task Aim(Moment how, int afterMails)
        {
            lock (_gate)
            {
                (_how, _mailsLeft) = (how, afterMails);
            }

            return _struck.Task;
        }

        // The promise is about one kill of a mail: who was killed over twice could be sent three times. So a mail that was
        // seen before is left alone until its outcome is noted.
        public async Task KillAsync()
        {
            while (TryKill() is { } repeated)
            {
                if (await _reader.AskAsync(portal => portal.Mails.AnyAsync(m => m.To == repeated && m.State == MailState.Sent)))
                {
                    Forget(repeated);
                }
            }

            await _program.WaitForExitAsync();
            await Soon.IsTrueAsync(() => _sink.IsIdle, "what the dead had sent is in");
        }

        public async ValueTask DisposeAsync()
        {
            _program.Kill();
            _program.Dispose();
            await _sink.DisposeAsync();
        }

        private SinkAnswer Answer(ReceivedMail mail)
        {
            lock (_gate)
            {
                if (!_seen.TryAdd(mail.Recipients[0], true))
                {
                    _repeated = mail.Recipients[0];
                    return _isDead ? SinkAnswer.Drop : SinkAnswer.Take;
                }

                if (--_mailsLeft == 0 && _how is not Moment.Any)
                {
                    if (_how is Moment.Answering)
                    {
                        _program.Kill();
                        _isDead = true;
                    }

                    _struck.SetResult();
                }

                return SinkAnswer.Take;
            }
        }

        /// <returns>The mail that it must be left alone with, or <see langword="null"/> once it is dead.</returns>
        private string? TryKill()
        {
            lock (_gate)
            {
                if (!_isDead && _repeated is not null)
                {
                    return _repeated;
                }

                _program.Kill();
                _isDead = true;
                return null;
            }
        }

        private void Forget(string repeated)
        {
            lock (_gate)
            {
                _repeated = _repeated == repeated ? null : _repeated;
            }
        }
    }
}
