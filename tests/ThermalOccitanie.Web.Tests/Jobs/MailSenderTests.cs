using System.Data.Common;
using System.Text;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Tests.Setup;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>The outbox, a real mail server, and what may come between them.</summary>
public sealed class MailSenderTests
{
    private const string Ana = "ana@fontclaire.example";
    private const string Bob = "bob@fontclaire.example";

    private static readonly MailText Letter = new()
    {
        Paragraphs = ["La fiche de l'été est <prête> : relisez-la."],
        Button = new("Relire la fiche", "https://fontclaire.example/espace-station?a=1&b=2"),
    };

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Send_TwoCopiesRunning_HandsEachMailOverOnce(DatabaseEngine engine)
    {
        const int count = 90;
        await using var sink = SmtpSink.Open();
        var collision = new Collision();
        await using var one = Portal.On(engine).SendingTo(sink).With(collision);
        await using var other = Portal.Beside(one).SendingTo(sink).With(collision);
        await Task.WhenAll(one.Visitor().GetStringAsync("/sante/vivant"), other.Visitor().GetStringAsync("/sante/vivant"));

        await WriteAsync(one, [.. Enumerable.Range(0, count).Select(i => (MailKind.Notice, $"curiste{i}@fontclaire.example"))]);
        await AllSentAsync(one);

        Assert.Equal(count, sink.Received.Count);
        Assert.Equal(count, sink.Received.Select(m => Assert.Single(m.Recipients)).Distinct().Count());
        Assert.All(await one.MailsAsync(), m => Assert.Equal((MailState.Sent, (Guid?)null, one.Clock.GetUtcNow().UtcDateTime), (m.State, m.ClaimedBy, m.SentAt!.Value)));
    }

    [Fact]
    public async Task Send_Letter_IsReadInBothFormsAsItWasWritten()
    {
        await using var sink = SmtpSink.Open();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).SendingTo(sink);

        await WriteAsync(portal, (MailKind.Moderation, Ana));
        await AllSentAsync(portal);

        var (mail, received) = (Assert.Single(await portal.MailsAsync()), Assert.Single(sink.Received));
        Assert.Equal([Ana], received.Recipients);
        Assert.Equal((mail.MessageId, "Votre fiche d’été : à relire", Ana), (received.MessageId, received.Subject.Replace('\u00a0', ' '), received.Headers["To"]));
        Assert.Equal((mail.TextBody, mail.HtmlBody.ReplaceLineEndings("\n")), (received.Text, received.Html));
        Assert.Contains("<portail@fontclaire.example>", received.Headers["From"]);
        Assert.Equal("auto-generated", received.Headers["Auto-Submitted"]);
        Assert.StartsWith("multipart/alternative", received.Headers["Content-Type"]);
        Assert.NotEmpty(received.Headers["Date"]);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Send_ServerSaysLater_WaitsAndTriesAgain(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        sink.Answer(Ana, $"450 4.2.1 <{Ana}> Later");
        await using var portal = Portal.On(engine).SendingTo(sink);

        await WriteAsync(portal, (MailKind.Notice, Ana), (MailKind.Notice, Bob));
        await Soon.IsTrueAsync(async () => (await MailToAsync(portal, Ana)).Tries == 1, "the first try");
        await Soon.IsTrueAsync(async () => (await MailToAsync(portal, Bob)).State is MailState.Sent, "the other mail goes on");

        var waiting = await MailToAsync(portal, Ana);
        Assert.Equal((MailState.Waiting, portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(1), null), (waiting.State, waiting.NextTryAt, waiting.ClaimedBy));
        Assert.Equal("Le serveur de courrier n’a pas pris le message (réponse 450).", waiting.LastFailure);

        sink.Welcome(Ana);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddMinutes(1));
        await AllSentAsync(portal);
        Assert.Single(sink.Received, m => m.Recipients.Contains(Ana));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Send_ServerRefusesTheAddress_FailsAtOnceAndNamesNobody(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        sink.Answer(Ana, $"550 5.1.1 <{Ana}> Unknown");
        await using var portal = Portal.On(engine).SendingTo(sink);

        await WriteAsync(portal, (MailKind.Notice, Ana));
        await Soon.IsTrueAsync(async () => (await MailToAsync(portal, Ana)).State is MailState.Failed, "it is given up");

        Assert.Equal("Le serveur de courrier a refusé cette adresse (réponse 550).", (await MailToAsync(portal, Ana)).LastFailure);
        Assert.Empty(sink.Received);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Send_ConnectionDropsOnceTheMailIsTaken_SendsItAgainUnderTheSameId(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        sink.Answers = _ => SinkAnswer.TakeInSilence;
        await using var portal = Portal.On(engine).SendingTo(sink);

        await WriteAsync(portal, (MailKind.Notice, Ana));
        await Soon.IsTrueAsync(async () => (await MailToAsync(portal, Ana)).Tries == 1, "the first try");
        sink.Answers = _ => SinkAnswer.Take;
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddMinutes(1));
        await AllSentAsync(portal);

        Assert.Equal(2, sink.Received.Count);
        Assert.Single(sink.Received.Select(m => m.MessageId).Distinct());
    }

    [Fact]
    public async Task Send_ServerNeverAnswers_TriesLater()
    {
        await using var sink = SmtpSink.Open();
        sink.IsMute = true;
        await using var portal = Portal.On(DatabaseEngine.Sqlite).SendingTo(sink).With("Portal:Mail:LeaseSeconds", "4");

        await WriteAsync(portal, (MailKind.Notice, Ana));
        await Soon.IsTrueAsync(async () => (await MailToAsync(portal, Ana)).Tries == 1, "it is waited for no longer");

        Assert.Equal("Le serveur de courrier a mis trop de temps à répondre.", (await MailToAsync(portal, Ana)).LastFailure);
    }

    [Fact]
    public async Task Send_NobodyListens_TriesLater()
    {
        var sink = SmtpSink.Open();
        await using var portal = Portal.On(DatabaseEngine.Sqlite).SendingTo(sink);
        await sink.DisposeAsync();

        await WriteAsync(portal, (MailKind.Notice, Ana));
        await Soon.IsTrueAsync(async () => (await MailToAsync(portal, Ana)).Tries == 1, "the first try");

        var mail = await MailToAsync(portal, Ana);
        Assert.Equal(MailState.Waiting, mail.State);
        Assert.StartsWith("La liaison avec le serveur de courrier a échoué (", mail.LastFailure);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Send_SignInMailPastItsTime_IsGivenUp(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        await using var portal = Portal.On(engine).SendingTo(sink);
        var now = portal.Clock.GetUtcNow().UtcDateTime;

        await WriteLimitedAsync(portal, [(MailKind.SignIn, Ana)], uselessAfter: now.AddSeconds(-1));
        await WriteLimitedAsync(portal, [(MailKind.SignIn, Bob)], uselessAfter: now);
        await Soon.IsTrueAsync(async () => (await portal.MailsAsync()).All(m => m.State is not MailState.Waiting), "both are dealt with");

        Assert.Equal([Bob], sink.Received.SelectMany(m => m.Recipients));
        var late = await MailToAsync(portal, Ana);
        Assert.Equal((MailState.Failed, "Le message n’est pas parti à temps : ce qu’il disait ne valait plus."), (late.State, late.LastFailure!));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Send_ManyWaiting_SignInGoesFirst(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        await using var portal = Portal.On(engine).SendingTo(sink);

        await WriteAsync(portal, [.. Enumerable.Range(0, 30).Select(i => (MailKind.Reminder, $"curiste{i}@fontclaire.example")), (MailKind.SignIn, Ana)]);
        await AllSentAsync(portal);

        Assert.Equal([Ana], sink.Received[0].Recipients);
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Send_ClaimOfACopyThatDied_IsTakenUpWhenItRunsOut(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        await using var portal = Portal.On(engine).SendingTo(sink);
        var claimedUntil = portal.Clock.GetUtcNow().AddMinutes(2);

        await WriteLimitedAsync(portal, [(MailKind.Notice, Ana)], claimedUntil: claimedUntil.UtcDateTime);
        await WriteAsync(portal, (MailKind.Notice, Bob));
        await Soon.IsTrueAsync(async () => (await MailToAsync(portal, Bob)).State is MailState.Sent, "what is free is sent");
        Assert.Equal(MailState.Waiting, (await MailToAsync(portal, Ana)).State);

        portal.Clock.MoveTo(claimedUntil.AddSeconds(1));
        await AllSentAsync(portal);

        Assert.Equal([Bob, Ana], sink.Received.SelectMany(m => m.Recipients));
    }

    [Fact]
    public async Task Send_NoServer_WritesAFileThatAMailProgramReads()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        await WriteAsync(portal, (MailKind.Notice, Ana));
        await AllSentAsync(portal);

        var mail = Assert.Single(await portal.MailsAsync());
        var folder = Path.Combine(portal.Database.DataFolder, "courrier");
        Assert.Equal([$"{mail.Id:N}.eml"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName));
        var read = ReceivedMail.Read(await File.ReadAllTextAsync(Path.Combine(folder, $"{mail.Id:N}.eml"), Encoding.Latin1), []);
        Assert.Equal((mail.MessageId, mail.Subject, mail.TextBody), (read.MessageId, read.Subject, read.Text));
    }

    [Fact]
    public async Task Write_NotSaved_LeavesNothingBehind()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var desk = portal.Services.GetRequiredService<MailDesk>();

        await portal.WithDatabaseAsync(async database =>
        {
            await using var cause = await database.Database.BeginTransactionAsync();
            desk.Write(database, MailKind.Notice, Ana, "Bonjour", Letter);
            await database.SaveChangesAsync();
            await cause.RollbackAsync();
            return true;
        });

        Assert.Empty(await portal.MailsAsync());
    }

    [Fact]
    public async Task Send_WhateverComesOfIt_LogsNoAddress()
    {
        var log = new Lines();
        await using var sink = SmtpSink.Open();
        sink.Answer(Bob, $"550 5.1.1 <{Bob}> Unknown");
        sink.Answer("cleo@fontclaire.example", "450 4.2.1 <cleo@fontclaire.example> Later");
        await using var portal = Portal.On(DatabaseEngine.Sqlite).SendingTo(sink);
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(log)));
        watched.CreateClient();

        await WriteAsync(portal, (MailKind.Notice, Ana), (MailKind.Notice, Bob), (MailKind.Notice, "cleo@fontclaire.example"));
        await Soon.IsTrueAsync(async () => (await portal.MailsAsync()).All(m => m.State is not MailState.Waiting || m.Tries > 0), "all are dealt with");

        Assert.DoesNotContain(log.Written, l => l.Text.Contains("fontclaire.example", StringComparison.Ordinal));
    }

    /// <summary>
    /// Has two copies see the same mails as free: the first claims them once the second is about to, and the second once
    /// the first has read what it got.
    /// </summary>
    private sealed class Collision : DbCommandInterceptor
    {
        private readonly TaskCompletionSource _bothAreHere = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _firstHasRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _claims;

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.StartsWith("UPDATE \"Mails\"", StringComparison.Ordinal))
            {
                switch (Interlocked.Increment(ref _claims))
                {
                    case 1:
                        await _bothAreHere.Task.WaitAsync(cancellationToken);
                        break;
                    case 2:
                        _bothAreHere.SetResult();
                        await _firstHasRead.Task.WaitAsync(cancellationToken);
                        break;
                }
            }

            return result;
        }

        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            if (command.CommandText.Contains("\"ClaimedBy\" = ", StringComparison.Ordinal))
            {
                _firstHasRead.TrySetResult();
            }

            return ValueTask.FromResult(result);
        }
    }

    private static Task<TimeSpan> AllSentAsync(Portal portal) =>
        Soon.IsTrueAsync(async () => (await portal.MailsAsync()).All(m => m.State is MailState.Sent), "all mails are sent");

    private static async Task<OutgoingMail> MailToAsync(Portal portal, string address) => (await portal.MailsAsync()).Single(m => m.To == address);

    private static Task<int> WriteAsync(Portal portal, params (MailKind Kind, string To)[] mails) => WriteLimitedAsync(portal, mails);

    private static Task<int> WriteLimitedAsync(Portal portal, (MailKind Kind, string To)[] mails, DateTime? uselessAfter = null, DateTime? claimedUntil = null)
    {
        var desk = portal.Services.GetRequiredService<MailDesk>();

        return portal.WithDatabaseAsync(async database =>
        {
            foreach (var (kind, to) in mails)
            {
                var mail = desk.Write(database, kind, to, "Votre fiche d'été : à relire", Letter, uselessAfter);
                database.Entry(mail).Property(m => m.ClaimedUntil).CurrentValue = claimedUntil;
            }

            return await database.SaveChangesAsync();
        });
    }
}
