using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Pages.Federation.Letter;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>A newsletter goes once to each who is subscribed when it begins, at the rate of the settings, and to nobody who left.</summary>
public sealed class LetterSenderTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Schedule_ALetter_SendsItOnceToEachWhoIsSubscribedThen(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        await using var portal = Portal.On(engine).SendingTo(sink);
        await using var beside = Portal.Beside(portal).SendingTo(sink);
        beside.Clock.MoveTo(portal.Clock.GetUtcNow());
        _ = beside.Services;
        var station = await portal.FontclaireAsync();
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var subscribers = await SubscribeAsync(portal, 120);
        await AskOnlyAsync(portal, "hesitant@fontclaire.example");

        var written = await (await HtmlPage.OpenAsync(editor.Browser, "/federation/lettre/nouvelle"))
            .Fill("Objet", "Les thermes s’ouvrent à Fontclaire").Fill("Accroche", "Et le marché reprend.").Fill("Texte", "Bonjour,\n\nLes thermes ouvrent lundi.").Fill("Fontclaire-les-Bains", "true")
            .PressAsync("Enregistrer le brouillon");
        var scheduling = await HtmlPage.OpenAsync(editor.Browser, $"{written.Response.RequestMessage!.RequestUri!.AbsolutePath}/programmer");
        var scheduled = await scheduling.Fill("Jour", "2026-11-25").Fill("Heure de Paris", "9:00").PressAsync("Programmer");
        var before = sink.Received.Count;
        foreach (var copy in new[] { portal, beside })
        {
            // Whichever copy sends it must know the station.
            await copy.Keeper.LookAsync(CancellationToken.None);
            copy.Clock.MoveTo(new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));
        }

        await Soon.IsTrueAsync(async () => (await LetterAsync(portal)).State is LetterState.Sent, "the letter is sent");

        Assert.Contains("La lettre partira le 25 novembre 2026", scheduled.Main.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(0, before);
        Assert.Equal(subscribers.Select(s => s.Email).Order(StringComparer.Ordinal), sink.Received.SelectMany(m => m.Recipients).Order(StringComparer.Ordinal));
        var mail = sink.Received.Single(m => m.Recipients[0] == subscribers[0].Email);
        var leave = $"/lettre/quitter?cle={subscribers[0].Key}&lettre=1";
        Assert.Equal("Les thermes s’ouvrent à Fontclaire", mail.Subject);
        Assert.EndsWith($"{leave}>", mail.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Contains(leave, mail.Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"fr\">", mail.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.Html, StringComparison.Ordinal);
        Assert.Contains(station.Name, mail.Text, StringComparison.Ordinal);

        using var left = await portal.Visitor().PostAsync(leave, new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]));
        var figures = await portal.WithDatabaseAsync(async database => await LetterFigures.ReadAsync(database, (await LetterAsync(portal)).Id, CancellationToken.None));
        Assert.Equal(new LetterFigures(120, 0, 120, 0, 0, 0, 0, 1), figures);

        await portal.Keeper.LookAsync(CancellationToken.None);
        var page = await HtmlPage.OpenAsync(portal.Visitor(), "/lettre/1");
        var feed = XDocument.Parse(await portal.Visitor().GetStringAsync("/actualites.atom"));
        await HtmlPage.OpenAsync(portal.Visitor(), "/lettre/2", 404);
        Assert.Equal("Les thermes s’ouvrent à Fontclaire", page.Heading);
        Assert.Contains("Les thermes ouvrent lundi.", page.Main, StringComparison.Ordinal);
        Assert.Equal("tag:occitanie-thermale.com,2026:lettre/1", feed.Descendants("{http://www.w3.org/2005/Atom}entry").First().Element("{http://www.w3.org/2005/Atom}id")!.Value);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Send_MoreThanTheRate_SendsNoMoreWithinAMinuteAndPausesWhenTold(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        await using var portal = Portal.On(engine).SendingTo(sink).With("Portal:Letter:PerMinute", "10");
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await SubscribeAsync(portal, 25);
        var address = $"/federation/lettre/{await BeginAsync(portal)}";

        await Soon.IsTrueAsync(() => sink.Received.Count == 10, "ten are sent");
        var paused = await (await HtmlPage.OpenAsync(editor.Browser, address)).PressAsync("Mettre en pause");
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddSeconds(61));
        await ThreeLooksAsync();
        var whilePaused = sink.Received.Count;
        var resumed = await (await HtmlPage.OpenAsync(editor.Browser, address)).PressAsync("Reprendre l’envoi");
        await Soon.IsTrueAsync(() => sink.Received.Count == 20, "ten more are sent");
        await ThreeLooksAsync();
        var withinTheMinute = sink.Received.Count;
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddSeconds(61));
        await Soon.IsTrueAsync(async () => (await LetterAsync(portal)).State is LetterState.Sent, "the letter is sent");

        Assert.Contains("L’envoi est arrêté.", paused.Main, StringComparison.Ordinal);
        Assert.Contains("L’envoi reprend", resumed.Main, StringComparison.Ordinal);
        Assert.Equal((10, 20, 25), (whilePaused, withinTheMinute, sink.Received.Count));
        Assert.Equal(25, sink.Received.SelectMany(m => m.Recipients).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Send_DifficultServer_RetriesWhatWasNotTakenAndLeavesWhatIsInDoubt(DatabaseEngine engine)
    {
        await using var sink = SmtpSink.Open();
        await using var portal = Portal.On(engine).SendingTo(sink);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var (busy, unknown, silent, lost, cut, gone) = ("curiste-0@fontclaire.example", "curiste-1@fontclaire.example", "curiste-2@fontclaire.example", "curiste-3@fontclaire.example", "curiste-4@fontclaire.example", "curiste-5@fontclaire.example");
        var cuts = 0;
        sink.Answer(busy, "450 4.2.1 Later");
        sink.Answer(unknown, "550 5.1.1 Unknown");
        sink.Answers = mail => mail.Recipients[0] == silent ? SinkAnswer.TakeInSilence : mail.Recipients[0] == lost ? SinkAnswer.Drop : SinkAnswer.Take;
        sink.Interrupts = line => line.Contains(cut, StringComparison.Ordinal) && Interlocked.Increment(ref cuts) == 1 ? "" : null;
        var subscribers = await SubscribeAsync(portal, 8);
        await portal.WithDatabaseAsync(async database =>
        {
            var issue = await database.LetterIssues.FindAsync(await BeginAsync(portal, isPaused: true));
            database.AddRange(subscribers.Select(s => new LetterSending { Id = Guid.CreateVersion7(), IssueId = issue!.Id, SubscriberId = s.Id, NextTryAt = issue.StartedAt!.Value }));
            (await database.Subscribers.SingleAsync(s => s.Email == gone)).Leave(issue!.StartedAt!.Value);
            issue.Resume(issue.StartedAt!.Value);
            return await database.SaveChangesAsync();
        });

        await Soon.IsTrueAsync(async () => (await FiguresAsync(portal)) is { InDoubt: 2, Refused: 1, Skipped: 1, Taken: 2, Waiting: 2 }, "all had their turn once");
        sink.Welcome(busy);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddSeconds(61));
        await Soon.IsTrueAsync(async () => (await LetterAsync(portal)).State is LetterState.Sent, "what could be retried is sent");
        Assert.Equal(new LetterFigures(8, 0, 4, 1, 2, 1, 0, 0), await FiguresAsync(portal));

        sink.Answers = _ => SinkAnswer.Take;
        var doubt = await HtmlPage.OpenAsync(editor.Browser, $"/federation/lettre/{(await LetterAsync(portal)).Id}/incertaines");
        var journal = string.Join('\n', sink.Received.Select(m => $"Nov 24 11:00:00 mx postfix/cleanup[12]: 4F: message-id={m.MessageId}"));
        var settled = await doubt.Fill("Ce que le journal du serveur en dit", journal).PressAsync("Renvoyer les autres");
        await Soon.IsTrueAsync(async () => (await FiguresAsync(portal)) is { Taken: 6, InDoubt: 0, Waiting: 0 }, "the one that was lost is sent again");

        Assert.Contains("2 messages", doubt.Main.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("1 lettre était partie, 1 repart.", settled.Main.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Equal(subscribers.Select(s => s.Email).Except([unknown, gone]).Order(StringComparer.Ordinal), sink.Received.SelectMany(m => m.Recipients).Order(StringComparer.Ordinal));
    }

    private static Task<LetterIssue> LetterAsync(Portal portal) => portal.WithDatabaseAsync(database => database.LetterIssues.AsNoTracking().SingleAsync());

    private static async Task<LetterFigures> FiguresAsync(Portal portal)
    {
        var letter = await LetterAsync(portal);
        return await portal.WithDatabaseAsync(database => LetterFigures.ReadAsync(database, letter.Id, CancellationToken.None));
    }

    // The sender looks once a second: after three looks it has had every occasion.
    private static Task ThreeLooksAsync() => Task.Delay(TimeSpan.FromSeconds(3));

    private static Task<Guid> BeginAsync(Portal portal, bool isPaused = false) => portal.WithDatabaseAsync(async database =>
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var issue = new LetterIssue { Id = Guid.CreateVersion7(), Number = 1 };
        issue.Write(new("La saison s’ouvre", "", "Les thermes ouvrent.", [], []), now);
        issue.Schedule(now, now);

        if (isPaused)
        {
            issue.Begin([], now);
            issue.MarkAddressed(now);
            issue.Pause(now);
        }

        database.Add(issue);
        await database.SaveChangesAsync();
        return issue.Id;
    });

    private static Task<List<Subscriber>> SubscribeAsync(Portal portal, int count) => portal.WithDatabaseAsync(async database =>
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var subscribers = Letters.SubscribersAt(now, count);
        database.Add(Letters.Wording(now));
        database.AddRange(subscribers);
        await database.SaveChangesAsync();
        return subscribers;
    });

    private static Task<int> AskOnlyAsync(Portal portal, string email) => portal.WithDatabaseAsync(database =>
    {
        database.Add(Subscriber.Ask(email, "cle", new("fr", Letters.WordingId, "/lettre", "condensé"), portal.Clock.GetUtcNow().UtcDateTime));
        return database.SaveChangesAsync();
    });
}

/// <summary>People who asked for the newsletter and confirmed.</summary>
internal static class Letters
{
    public static readonly Guid WordingId = Guid.CreateVersion7();

    public static ConsentWording Wording(DateTime now) => new() { Id = WordingId, Version = 1, Language = "fr", Text = "J’accepte.", Since = now };

    public static List<Subscriber> SubscribersAt(DateTime now, int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var subscriber = Subscriber.Ask($"curiste-{i}@fontclaire.example", $"cle-{i}", new("fr", WordingId, "/lettre", $"condensé-{i}"), now);
            subscriber.Confirm(now);
            return subscriber;
        }),
    ];
}
