using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>Letters that come back: a mailbox that is gone ends its subscription, a full one does not.</summary>
public sealed class BounceReaderTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Read_WhatCameBack_EndsTheSubscriptionsOfMailboxesThatAreGone(DatabaseEngine engine)
    {
        var folder = Directory.CreateTempSubdirectory("fontclaire-retours");

        try
        {
            await using var portal = Portal.On(engine).With("Portal:Letter:BounceFolder", folder.FullName);
            await using var later = Portal.Beside(portal).With("Portal:Letter:BounceFolder", folder.FullName);
            later.Clock.MoveTo(portal.Clock.GetUtcNow().AddMinutes(2));
            var sendings = await FillAsync(portal);
            await Soon.IsTrueAsync(() => portal.WithDatabaseAsync(database => database.JobRecords.AnyAsync(r => r.Name == "BounceReader" && r.Runs == 1)), "the first reading is over");
            await DropAsync(folder, "gone", sendings[0], "5.1.1");
            await DropAsync(folder, "full", sendings[1], "5.2.2");
            await DropAsync(folder, "slow", sendings[1], "4.4.7");
            await DropAsync(folder, "stranger", Guid.CreateVersion7(), "5.1.1");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "holiday.eml"), "Subject: Absent\r\n\r\nStatus: en vacances.");

            _ = later.Services;
            await Soon.IsTrueAsync(() => folder.GetFiles().Length == 0, "everything is read");

            var states = await portal.WithDatabaseAsync(database => database.Subscribers.OrderBy(s => s.Email).Select(s => s.State).ToListAsync());
            var bounced = await portal.WithDatabaseAsync(database => database.LetterSendings.Where(s => s.BouncedAt != null).Select(s => s.Id).ToListAsync());
            Assert.Equal([SubscriberState.Bounced, SubscriberState.Confirmed], states);
            Assert.Equal([sendings[0]], bounced);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<List<Guid>> FillAsync(Portal portal) => portal.WithDatabaseAsync(async database =>
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var subscribers = Letters.SubscribersAt(now, 2);
        var issue = new LetterIssue { Id = Guid.CreateVersion7(), Number = 1 };
        issue.Write(new("La saison s’ouvre", "", "Les thermes ouvrent.", [], []), now);
        var sendings = subscribers.ConvertAll(s => new LetterSending { Id = Guid.CreateVersion7(), IssueId = issue.Id, SubscriberId = s.Id, State = SendingState.Taken, NextTryAt = now });
        database.Add(Letters.Wording(now));
        database.AddRange(subscribers);
        database.Add(issue);
        database.AddRange(sendings);
        await database.SaveChangesAsync();
        return sendings.ConvertAll(s => s.Id);
    });

    // As Postfix writes it, in short.
    private static Task DropAsync(DirectoryInfo folder, string name, Guid sending, string status) => File.WriteAllTextAsync(
        Path.Combine(folder.FullName, $"{name}.eml"),
        $"""
        From: MAILER-DAEMON@mx.fontclaire.example
        Message-ID: <20261124110000.4F@mx.fontclaire.example>
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; curiste@fontclaire.example
        Action: failed
        Status: {status}

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <{sending:N}@fontclaire.example>
        --b--
        """.ReplaceLineEndings("\r\n"));
}
