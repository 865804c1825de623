using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.PersonalData;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.PersonalData;

/// <summary>What is held of one address is found wherever it stands, handed over, and erased where it may be.</summary>
public sealed class PersonalDataTests(SharedPortal shared)
{
    private const string Room = "/federation/donnees-personnelles";
    private const string Email = "Curiste@fontclaire.example";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    // A table that nobody wrote into the rules is one whose people nobody thought about.
    [Fact]
    public async Task Rules_NameEveryTable()
    {
        var tables = await shared.Portal.WithDatabaseAsync(database => Task.FromResult(database.Model.GetEntityTypes().Where(t => !t.IsOwned()).Select(t => t.ClrType).ToHashSet()));

        Assert.Equal(tables.Select(t => t.Name).Order(StringComparer.Ordinal), PersonalDataRules.All.Keys.Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Erase_AnAddress_LeavesNothingOfItAndATraceWithoutIt(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);
        await FillAsync(portal, owner.Organisation.Id);

        var found = await SearchAsync(owner, Email.ToLowerInvariant());
        var erased = await found.PressAsync("Effacer ce qui peut l’être");
        var again = await SearchAsync(owner, Email);
        var trace = await portal.WithDatabaseAsync(database => database.JournalEntries.AsNoTracking().OrderByDescending(e => e.Id).FirstAsync());
        var sending = await portal.WithDatabaseAsync(database => database.LetterSendings.AsNoTracking().SingleAsync());

        Assert.Equal(["Courriels 1", "Envois de la lettre 1", "Inscriptions à la lettre 1", "Invitations 1"], Rows(found).Order(StringComparer.Ordinal));
        Assert.Contains("Rien d’autre n’est gardé de cette adresse.", erased.Main, StringComparison.Ordinal);
        Assert.Contains("Le portail ne garde rien de cette adresse.", again.Main, StringComparison.Ordinal);
        Assert.Null(sending.SubscriberId);
        Assert.Contains("inscriptions à la lettre (1)", trace.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("fontclaire.example", trace.Sentence, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Erase_SomebodyWithRights_KeepsTheAccountUntilTheyAreTakenBack(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);
        var colleague = await portal.ColleagueAsync(owner.Organisation, AccountRole.Editor);

        var found = await SearchAsync(owner, colleague.Email);
        var refused = await found.PressAsync("Effacer ce qui peut l’être");
        await portal.WithDatabaseAsync(database => database.Memberships.Where(m => m.AccountId == colleague.Account.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.EndedAt, portal.Clock.GetUtcNow().UtcDateTime)));
        await (await SearchAsync(owner, colleague.Email)).PressAsync("Effacer ce qui peut l’être");
        var account = await portal.WithDatabaseAsync(database => database.Accounts.AsNoTracking().SingleAsync(a => a.Id == colleague.Account.Id));

        Assert.Contains("Ce compte a encore des droits", found.Main, StringComparison.Ordinal);
        Assert.Contains("restent gardées", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Personne effacée", account.FullName);
        Assert.DoesNotContain(colleague.Email, JsonSerializer.Serialize(account), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(account.ClosedAt);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Find_AnAddressThatEndsOrBeginsAnother_IsNotTakenForIt(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);
        await portal.WithDatabaseAsync(database =>
        {
            var now = portal.Clock.GetUtcNow().UtcDateTime;
            database.AddRange(new[] { $"marie.{Email}", $"{Email}.org" }.Select(other => OutgoingMail.Write(MailKind.Notice, other, "Objet", "Texte", "<p>Texte</p>", "fontclaire.example", now)));
            return database.SaveChangesAsync();
        });

        Assert.Contains("Le portail ne garde rien de cette adresse.", (await SearchAsync(owner, Email)).Main, StringComparison.Ordinal);
        Assert.Equal(["Courriels 1"], Rows(await SearchAsync(owner, $"marie.{Email}")));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Export_AnAddress_IsOneFileWithoutSecrets(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);
        await FillAsync(portal, owner.Organisation.Id);

        using var file = await (await SearchAsync(owner, Email)).SendAsync("Télécharger ces données");
        var text = await file.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text);

        Assert.Equal("application/json", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal(4, json.RootElement.GetProperty("tables").GetArrayLength());
        Assert.Contains(Email, text, StringComparison.Ordinal);
        Assert.DoesNotContain("cle-secrete", text, StringComparison.Ordinal);
        Assert.DoesNotContain("condensé", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoAddress_SaysSo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);

        var refused = await (await HtmlPage.OpenAsync(owner.Browser, Room)).Fill("Adresse électronique", "curiste").PressAsync("Chercher", 400);

        Assert.Equal("Saisissez l’adresse sous la forme nom@domaine.fr.", refused.Error("Adresse électronique"));
    }

    private static async Task<HtmlPage> SearchAsync(Person owner, string email) =>
        await (await HtmlPage.OpenAsync(owner.Browser, Room)).Fill("Adresse électronique", email).PressAsync("Chercher");

    private static IEnumerable<string> Rows(HtmlPage page) =>
        page.Document.QuerySelectorAll("tbody tr").Select(row => $"{HtmlPage.Words(row.QuerySelector("th"))} {HtmlPage.Words(row.QuerySelector("td"))}");

    private static Task<int> FillAsync(Portal portal, Guid organisationId) => portal.WithDatabaseAsync(database =>
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var wording = new ConsentWording { Id = Guid.CreateVersion7(), Version = 1, Language = "fr", Text = "J’accepte.", Since = now };
        var subscriber = Subscriber.Ask(Email, "cle-secrete", new("fr", wording.Id, "/lettre", "condensé"), now);
        subscriber.Confirm(now);
        var other = Subscriber.Ask("autre@fontclaire.example", "autre-cle", new("fr", wording.Id, "/lettre", "autre"), now);
        var issue = new LetterIssue { Id = Guid.CreateVersion7(), Number = 1 };
        issue.Write(new("La saison s’ouvre", "", "Les thermes ouvrent.", [], []), now);
        database.AddRange(wording, subscriber, other, issue);
        database.Add(new LetterSending { Id = Guid.CreateVersion7(), IssueId = issue.Id, SubscriberId = subscriber.Id, State = SendingState.Taken, NextTryAt = now });
        database.Add(OutgoingMail.Write(MailKind.Letter, Email.ToLowerInvariant(), "Objet", "Texte", "<p>Texte</p>", "fontclaire.example", now));
        database.Add(new Invitation { Id = Guid.CreateVersion7(), Email = Email, OrganisationId = organisationId, Role = AccountRole.Reader, TokenHash = "condensé", InvitedBy = "Le test", InvitedAt = now, ExpiresAt = now.AddDays(1) });
        return database.SaveChangesAsync();
    });
}
