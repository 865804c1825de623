using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Jobs;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>What is kept of people goes when its time is over, and not a day before.</summary>
public sealed class RetentionKeeperTests
{
    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Clean_TheNextDay_RemovesWhatIsOverAndKeepsTheRest(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine).With("Portal:Retention:JournalDays", "200");
        await using var later = Portal.Beside(portal).With("Portal:Retention:JournalDays", "200");
        var person = await portal.PersonAsync(OrganisationKind.Commune);
        later.Clock.MoveTo(portal.Clock.GetUtcNow().AddDays(1));
        var then = later.Clock.GetUtcNow().UtcDateTime;
        await Soon.IsTrueAsync(() => RunsAsync(portal, 1), "the first cleaning is over");
        await portal.WithDatabaseAsync(async database =>
        {
            database.Add(Letters.Wording(then));

            foreach (var (name, days, row) in Rows(person))
            {
                database.AddRange(row($"{name} over", then.AddDays(-days).AddMinutes(-1)), row($"{name} kept", then.AddDays(-days).AddMinutes(1)));
            }

            return await database.SaveChangesAsync();
        });

        _ = later.Services;
        await Soon.IsTrueAsync(() => RunsAsync(portal, 2), "the next day's cleaning is over");

        var left = await portal.WithDatabaseAsync(LeftAsync);
        Assert.All(Rows(person), row => Assert.Contains($"{row.Name} kept", left));
        Assert.DoesNotContain(left, name => name.EndsWith(" over", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Show_TheRules_OnThePageOfTasks(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine).With("Portal:Retention:JournalDays", "200");
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);

        var page = await HtmlPage.OpenAsync(reader.Browser, "/federation/taches");

        Assert.Contains("200 jours", page.Main.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    private static IReadOnlyList<(string Name, int Days, Func<string, DateTime, object> Row)> Rows(Person person) =>
    [
        ("sent", 30, (name, at) => Handed(name, at)),
        ("failed", 90, (name, at) => GivenUp(name, at)),
        ("request", 1, (name, at) => new SignInRequest
        {
            Id = Guid.CreateVersion7(), EmailHash = name, TokenHash = name, CodeHash = "", BrowserHash = "", AskedAt = at, ExpiresAt = at + SignInRequest.Lifetime,
        }),
        ("session", 365, (name, at) => new AccountSession
        {
            Id = Guid.CreateVersion7(), AccountId = person.Account.Id, Device = name, DeviceHash = "", StartedAt = at.AddDays(-1), LastSeenAt = at,
        }),
        ("invitation", 180, (name, at) => new Invitation
        {
            Id = Guid.CreateVersion7(), Email = name, OrganisationId = person.Organisation.Id, Role = AccountRole.Reader, TokenHash = name, InvitedBy = "", InvitedAt = at.AddDays(-14), ExpiresAt = at,
        }),
        ("letter asked for", 7, (name, at) => Asking(name, at)),
        ("letter left", 1_095, (name, at) =>
        {
            var subscriber = Asking(name, at.AddYears(-1));
            subscriber.Confirm(at.AddYears(-1));
            subscriber.Leave(at);
            return subscriber;
        }),
        ("letter mail", 7, (name, at) => OutgoingMail.Write(MailKind.Letter, "curiste@fontclaire.example", name, "Texte", "<p>Texte</p>", "fontclaire.example", at, at.AddDays(-1))),
        ("entry", 200, (name, at) => new JournalEntry { Id = Guid.CreateVersion7(), At = at, Subject = JournalSubject.SignIn, By = "", Sentence = name }),
    ];

    private static async Task<List<string>> LeftAsync(PortalDbContext portal) =>
    [
        .. await portal.Mails.Select(m => m.Subject).ToListAsync(),
        .. await portal.SignInRequests.Select(r => r.EmailHash).ToListAsync(),
        .. await portal.AccountSessions.Select(s => s.Device).ToListAsync(),
        .. await portal.Invitations.Select(i => i.Email).ToListAsync(),
        .. await portal.JournalEntries.Select(e => e.Sentence).ToListAsync(),
        .. await portal.Subscribers.Select(s => s.Key).ToListAsync(),
    ];

    private static Subscriber Asking(string name, DateTime at) =>
        Subscriber.Ask($"{name.Replace(' ', '-')}@fontclaire.example", name, new("fr", Letters.WordingId, "/lettre", name), at);

    private static OutgoingMail Handed(string name, DateTime at)
    {
        var mail = Written(name, at);
        mail.MarkSent(at);
        return mail;
    }

    private static OutgoingMail GivenUp(string name, DateTime at)
    {
        var mail = Written(name, at);
        mail.GiveUp("Adresse refusée.");
        return mail;
    }

    private static OutgoingMail Written(string name, DateTime at) =>
        OutgoingMail.Write(MailKind.Notice, "ana@fontclaire.example", name, "Bonjour,", "<p>Bonjour,</p>", "fontclaire.example", at);

    private static Task<bool> RunsAsync(Portal portal, long runs) =>
        portal.WithDatabaseAsync(database => database.JobRecords.AnyAsync(r => r.Name == nameof(RetentionKeeper) && r.Runs == runs));
}
