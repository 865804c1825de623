using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Data.Tests;

public sealed class MailsTests
{
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_Mail_ComesBackAsItWas(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var mail = New();

        await AddAsync(copy, mail);

        Assert.Equivalent(mail, await copy.AskAsync(portal => portal.Mails.SingleAsync()), strict: true);
    }

    // A mail that failed is asked for again twice; meanwhile it was sent.
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_RetryOfWhatWasSentMeanwhile_IsRefusedByTheDatabase(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        var mail = New();
        mail.GiveUp("Adresse refusée.");
        await AddAsync(copy, mail);

        await copy.DoAsync(async late =>
        {
            var old = await late.Mails.SingleAsync();
            await copy.DoAsync(async portal =>
            {
                var current = await portal.Mails.SingleAsync();
                Assert.Null(current.Retry(Fontclaire.Now));
                await portal.SaveChangesAsync();
                current.MarkSent(Fontclaire.Now);
                await portal.SaveChangesAsync();
            });
            Assert.Null(old.Retry(Fontclaire.Now));
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
        });

        Assert.Equal(MailState.Sent, await copy.AskAsync(portal => portal.Mails.Select(m => m.State).SingleAsync()));
    }

    // A copy of the program that took too long comes to say that it sent a mail, which another has claimed since.
    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Save_OutcomeUnderAClaimThatRanOut_IsRefusedByTheDatabase(DatabaseEngine engine)
    {
        await using var database = TestDatabase.On(engine);
        await using var copy = await ProgramCopy.StartedOnAsync(database.Choice);
        await AddAsync(copy, New());
        var claim = Guid.CreateVersion7();

        await copy.DoAsync(async late =>
        {
            var old = await late.Mails.SingleAsync();
            await copy.DoAsync(portal => portal.Mails.ExecuteUpdateAsync(set => set.SetProperty(m => m.ClaimedBy, claim)));
            old.MarkSent(Fontclaire.Now);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
        });

        Assert.Equal((MailState.Waiting, claim), await copy.AskAsync(async portal =>
        {
            var mail = await portal.Mails.SingleAsync();
            return (mail.State, mail.ClaimedBy!.Value);
        }));
    }

    private static Task AddAsync(ProgramCopy copy, OutgoingMail mail) => copy.DoAsync(async portal =>
    {
        portal.Add(mail);
        await portal.SaveChangesAsync();
    });

    private static OutgoingMail New() => OutgoingMail.Write(
        MailKind.Incident, "ana@fontclaire.example", "Été", "Bonjour,\n\nà bientôt", "<p>Bonjour,</p>", "fontclaire.example", Fontclaire.Now, Fontclaire.Now.AddHours(1));
}
