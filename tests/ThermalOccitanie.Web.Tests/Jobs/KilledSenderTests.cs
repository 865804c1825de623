using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>
/// The program is killed again and again, anywhere between the commit of a mail and the note that it is sent. No mail is
/// lost; one may be sent twice, under the same Message-ID, where the server had taken it and the program died before it
/// could say so.
/// </summary>
[Collection(Alone.Name)]
public sealed class KilledSenderTests
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(30);

    private readonly Random _random = new(20261125);
    private readonly List<string> _written = [];

    [Theory]
    [InlineData(DatabaseEngine.Sqlite, 50)]
    [InlineData(DatabaseEngine.Postgres, 10)]
    public async Task Kill_BetweenCommitAndSending_LosesNoMailAndRepeatsOnlyWhatWasTakenLast(DatabaseEngine engine, int kills)
    {
        await using var database = TestDatabase.On(engine);
        await using var sink = SmtpSink.Open();
        await using var writer = await ProgramCopy.StartedOnAsync(database.Choice);
        var lastOfALife = new HashSet<int>();

        for (var kill = 0; kill < kills; kill++)
        {
            var before = sink.Received.Count;
            await LiveAndDieAsync(database, sink, writer, how: kill % 3);

            if (sink.Received.Count > before)
            {
                lastOfALife.Add(sink.Received.Count - 1);
            }
        }

        using var last = Start(database, sink);
        await Soon.IsTrueAsync(() => writer.AskAsync(async portal => !await portal.Mails.AnyAsync(m => m.State == MailState.Waiting)), "nothing waits any more");
        await KillAsync(last, sink);

        var sightings = sink.Received.Index().GroupBy(m => m.Item.Recipients[0], m => (m.Index, m.Item.MessageId)).ToList();
        Assert.Equal(_written.Order(StringComparer.Ordinal), sightings.Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.All(sightings, s => Assert.Single(s.Select(m => m.MessageId).Distinct()));
        Assert.All(sightings, s => Assert.InRange(s.Count(), 1, 2));
        Assert.All(sightings.SelectMany(s => s.SkipLast(1)), repeated => Assert.Contains(repeated.Index, lastOfALife));
        Assert.True(await writer.AskAsync(portal => portal.Mails.AllAsync(m => m.State == MailState.Sent)));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{engine}: {kills} kills, {_written.Count} mails written, {sightings.Count(s => s.Count() == 1)} seen once, {sightings.Count(s => s.Count() == 2)} twice");
    }

    /// <param name="how">0: at any moment; 1: when the server has taken a mail and not said so yet; 2: while the program notes it.</param>
    private async Task LiveAndDieAsync(TestDatabase database, SmtpSink sink, ProgramCopy writer, int how)
    {
        await WriteAsync(writer, _random.Next(2, 6));
        var seen = sink.Received.Select(m => m.Recipients[0]).ToHashSet(StringComparer.Ordinal);
        var left = _random.Next(1, 4);
        var struck = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var program = Start(database, sink);

        // It aims at mails that the server sees for the first time: what is promised holds for one kill of a mail.
        sink.Acknowledges = mail =>
        {
            if (how != 0 && seen.Add(mail.Recipients[0]) && --left == 0)
            {
                if (how == 1)
                {
                    program.Kill();
                }

                struck.SetResult();
            }

            return true;
        };

        var writing = WriteSoonAsync(writer, TimeSpan.FromMilliseconds(_random.Next(0, 2_500)));
        await (how == 0 ? Task.Delay(_random.Next(0, 3_500)) : Task.WhenAny(struck.Task, Task.Delay(LongestLife)));
        await Task.Delay(how == 2 ? _random.Next(0, 15) : 0);

        if (sink.Received is [.., var latest] received && received.SkipLast(1).Any(m => m.Recipients[0] == latest.Recipients[0]))
        {
            // For the same reason, a mail that has just been sent again may be noted in peace.
            await Task.Delay(500);
        }

        await KillAsync(program, sink);
        await writing;
    }

    private async Task WriteSoonAsync(ProgramCopy writer, TimeSpan pause)
    {
        var count = _random.Next(0, 3);
        await Task.Delay(pause);
        await WriteAsync(writer, count);
    }

    private Task WriteAsync(ProgramCopy writer, int count) => writer.DoAsync(async portal =>
    {
        for (var i = 0; i < count; i++)
        {
            var to = $"curiste{_written.Count}@fontclaire.example";
#pragma warning disable RS0030 // The program runs on the real clock.
            portal.Add(OutgoingMail.Write(MailKind.Notice, to, "Bonjour", "Bonjour,", "<p>Bonjour,</p>", "fontclaire.example", DateTime.UtcNow));
#pragma warning restore RS0030
            _written.Add(to);
        }

        await portal.SaveChangesAsync();
    });

    private static Process Start(TestDatabase database, SmtpSink sink)
    {
        var program = Process.Start(ProgramProcess.Command(
            Path.GetTempPath(),
            ("Portal__DataFolder", database.DataFolder),
            ("ConnectionStrings__Portal", database.Choice.Engine is DatabaseEngine.Postgres ? database.Choice.ConnectionString : ""),
            ("Portal__WarmUp", "false"),
            ("Portal__Previews__Painter", ""),
            ("Portal__Mail__SmtpHost", "127.0.0.1"),
            ("Portal__Mail__SmtpPort", $"{sink.Port}"),
            ("Portal__Mail__StartTls", "false"),
            ("Portal__Mail__From", "portail@fontclaire.example"),
            ("Portal__Mail__LeaseSeconds", "12")))!;

        // What it says is read and forgotten: a full pipe would stop it.
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return program;
    }

    private static async Task KillAsync(Process program, SmtpSink sink)
    {
        program.Kill();
        await program.WaitForExitAsync();
        await Soon.IsTrueAsync(() => sink.IsIdle, "what the dead had sent is in");
    }
}
