using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>
/// A newsletter leaves while the program is killed again and again, the mail server hangs up on one letter in fifty, at
/// whatever word, and answers « later » to one in a hundred. By itself the portal sends it to nobody twice; what is in doubt
/// is settled by the server's journal, and then nobody is forgotten.
/// </summary>
[Collection(Alone.Name)]
public sealed class KilledLetterSenderTests
{
    private const int OneHangUpIn = 50;
    private const int OneLaterIn = 100;
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, bool> _toldLater = [];
    private readonly Lock _gate = new();
    private int _recipients;
    private string? _hangsUpOn;
    private int _lettersLeft;
    private Process? _program;

    /// <summary>As many as the environment says, by hand: 20 000 with ten kills.</summary>
    private static int Subscribers => int.TryParse(Environment.GetEnvironmentVariable("PORTAL_TEST_SUBSCRIBERS"), out var asked) ? asked : 600;

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public Task Kill_WhileLettersAreSent_SendsOnceToEach(DatabaseEngine engine) => SendAsync(engine, Subscribers, kills: Subscribers > 600 ? 10 : 4);

    private async Task SendAsync(DatabaseEngine engine, int subscribers, int kills)
    {
        await using var database = TestDatabase.On(engine);
        await using var writer = await ProgramCopy.StartedOnAsync(database.Choice);
        await using var sink = SmtpSink.Open();
        sink.Interrupts = Interrupt;
        sink.Answers = Answer;
        await WriteAsync(writer, subscribers);
        List<long> peaks = [];

        for (var kill = 0; kill <= kills; kill++)
        {
            using var program = Process.Start(Command(database, sink.Port))!;
            program.BeginOutputReadLine();
            program.BeginErrorReadLine();

            // The last one lives until nothing waits; the others die when so many more are taken, one in two before it could hear so.
            lock (_gate)
            {
                (_program, _lettersLeft) = (program, kill < kills ? subscribers / (kills + 1) : int.MaxValue);
            }

            var peak = 0L;
            var started = Stopwatch.GetTimestamp();

            while (!program.HasExited && !(kill == kills && await IsOverAsync(writer)))
            {
                Assert.True(Stopwatch.GetElapsedTime(started) < LongestLife, "The letters do not leave.");
                peak = Math.Max(peak, WorkingSet(program));
                await Task.Delay(100);
            }

            program.Kill();
            await program.WaitForExitAsync();
            peaks.Add(peak);
        }

        var inDoubt = await CountAsync(writer, SendingState.InDoubt);
        var sentByItself = sink.Received.Count;
        Assert.Empty(sink.Received.GroupBy(m => m.Recipients[0]).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(subscribers, await CountAsync(writer, SendingState.Taken) + inDoubt);

        sink.Interrupts = _ => null;
        sink.Answers = _ => SinkAnswer.Take;
        await SettleAsync(database, sink, writer);

        Assert.Equal(
            Enumerable.Range(0, subscribers).Select(i => $"curiste-{i}@fontclaire.example").Order(StringComparer.Ordinal),
            sink.Received.Select(m => m.Recipients[0]).Order(StringComparer.Ordinal));

        // What is held grows with the batch, not with the list: the last life had no more in hand than the first.
        Assert.True(peaks[^1] < peaks[0] * 1.5, $"Peaks of the working set, in bytes: {string.Join(", ", peaks)}");
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{engine}: {subscribers} subscribers, {kills} kills, {sentByItself} sent by itself, {inDoubt} in doubt, of which {subscribers - sentByItself} had not left; peaks of the working set {string.Join(", ", peaks.Select(p => $"{p / 1_048_576} MiB"))}");
    }

    // Whoever keeps the mail server says which of the letters in doubt stand in its journal.
    private static async Task SettleAsync(TestDatabase database, SmtpSink sink, ProgramCopy writer)
    {
        await using var portal = Portal.On(database).SendingTo(sink).With("Portal:Letter:PerMinute", "100000");
#pragma warning disable RS0030 // What was killed ran on the real clock.
        portal.Clock.MoveTo(DateTimeOffset.UtcNow.AddHours(1));
#pragma warning restore RS0030
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var id = await writer.AskAsync(d => d.LetterIssues.Select(i => i.Id).SingleAsync());
        var page = await HtmlPage.OpenAsync(editor.Browser, $"/federation/lettre/{id}/incertaines");

        // Of the whole journal, what is asked about.
        var taken = sink.Received.Select(m => m.MessageId).Where(m => page.Main.Contains(m, StringComparison.Ordinal));
        await page.Fill("Ce que le journal du serveur en dit", string.Join('\n', taken)).PressAsync("Renvoyer les autres");
        await Soon.IsTrueAsync(async () => await CountAsync(writer, SendingState.InDoubt) == 0 && await IsOverAsync(writer), "what was lost is sent");
    }

    private string? Interrupt(string line)
    {
        lock (_gate)
        {
            if (line.StartsWith("RCPT", StringComparison.Ordinal))
            {
                _recipients++;
                _hangsUpOn = _recipients % OneHangUpIn == 0 ? (_recipients / OneHangUpIn % 4) switch { 0 => "RCPT", 1 => "DATA", 2 => "DROP", _ => "SILENCE" } : null;

                if (_recipients % OneLaterIn == 1 && _toldLater.TryAdd(line, true))
                {
                    return "451 4.3.0 Later";
                }
            }

            return _hangsUpOn is not null && line.StartsWith(_hangsUpOn, StringComparison.Ordinal) ? "" : null;
        }
    }

    private SinkAnswer Answer(ReceivedMail mail)
    {
        lock (_gate)
        {
            if (--_lettersLeft == 0)
            {
                _program!.Kill();
                return _recipients % 2 == 0 ? SinkAnswer.Take : SinkAnswer.Drop;
            }

            return _hangsUpOn switch { "DROP" => SinkAnswer.Drop, "SILENCE" => SinkAnswer.TakeInSilence, _ => SinkAnswer.Take };
        }
    }

    private static async Task WriteAsync(ProgramCopy writer, int count)
    {
#pragma warning disable RS0030 // The program runs on the real clock.
        var now = DateTime.UtcNow;
#pragma warning restore RS0030
        await writer.DoAsync(async portal =>
        {
            portal.Add(Letters.Wording(now));
            portal.AddRange(Letters.SubscribersAt(now, count));
            var issue = new LetterIssue { Id = Guid.CreateVersion7(), Number = 1 };
            issue.Write(new("La saison s’ouvre", "", "Les thermes ouvrent.", [], []), now);
            issue.Schedule(now, now);
            portal.Add(issue);
            await portal.SaveChangesAsync();
        });
    }

    private static Task<bool> IsOverAsync(ProgramCopy writer) => writer.AskAsync(portal => portal.LetterIssues.AllAsync(i => i.State == LetterState.Sent));

    private static Task<int> CountAsync(ProgramCopy writer, SendingState state) => writer.AskAsync(portal => portal.LetterSendings.CountAsync(s => s.State == state));

    private static long WorkingSet(Process program)
    {
        try
        {
            program.Refresh();
            return program.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has just died.
            return 0;
        }
    }

    private static ProcessStartInfo Command(TestDatabase database, int port) => ProgramProcess.Command(
        Path.GetTempPath(),
        ("Portal__DataFolder", database.DataFolder),
        ("ConnectionStrings__Portal", database.Choice.Engine is DatabaseEngine.Postgres ? database.Choice.ConnectionString : ""),
        ("Portal__WarmUp", "false"),
        ("Portal__Previews__Painter", ""),
        ("Portal__Mail__SmtpHost", "127.0.0.1"),
        ("Portal__Mail__SmtpPort", $"{port}"),
        ("Portal__Mail__StartTls", "false"),
        ("Portal__Mail__From", "portail@fontclaire.example"),
        ("Portal__Mail__LeaseSeconds", "8"),
        ("Portal__Letter__PerMinute", "1000000"),
        ("Portal__Letter__RetrySeconds", "1"));
}
