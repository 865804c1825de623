using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Mails;

/// <summary>What the outbox holds, without what the mails say; what failed is tried again.</summary>
public sealed class MailsTests
{
    private const string List = "/federation/courriels";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Retry_AFailedMail_HasItTriedAgain(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var mail = await FailedAsync(portal);

        var page = await HtmlPage.OpenAsync(editor.Browser, $"{List}?etat=echoues");
        var after = await page.PressAsync("Réessayer : Sources fermées, pour attendue@fontclaire.example");

        Assert.Contains("Le serveur a refusé.", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.Main, StringComparison.Ordinal);
        Assert.Contains("est réessayé tout de suite", after.Main, StringComparison.Ordinal);
        Assert.NotEqual(MailState.Failed, await portal.WithDatabaseAsync(database => database.Mails.Where(m => m.Id == mail).Select(m => m.State).SingleAsync()));
        Assert.Contains("A fait réessayer le courriel « Sources fermées » à attendue@fontclaire.example.", await portal.WithDatabaseAsync(database => database.JournalEntries.Select(e => e.Sentence).ToListAsync()));
    }

    [Fact]
    public async Task Retry_WhatIsOfNoUseAnyMore_SaysSo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await FailedAsync(portal, uselessAfter: portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(15));
        var page = await HtmlPage.OpenAsync(editor.Browser, List);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddMinutes(20));

        var after = await page.PressAsync("Réessayer : Sources fermées, pour attendue@fontclaire.example");

        Assert.Contains("ne sert plus à rien aujourd’hui", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ByState_ShowsThatStateAlone()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        await FailedAsync(portal);

        var failed = await HtmlPage.OpenAsync(reader.Browser, $"{List}?etat=echoues");
        var waiting = await HtmlPage.OpenAsync(reader.Browser, $"{List}?etat=en-attente");

        Assert.Contains("Sources fermées", failed.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Sources fermées", waiting.Main, StringComparison.Ordinal);
        Assert.Empty(failed.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Retry_WhatIsNotThere_IsNotFound()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await FailedAsync(portal);
        var page = await HtmlPage.OpenAsync(editor.Browser, List);
        page.Document.QuerySelector("main form")!.SetAttribute("action", $"{List}/{Guid.Empty}/reessayer");

        Assert.Equal(HttpStatusCode.NotFound, (await page.SendAsync("Réessayer : Sources fermées, pour attendue@fontclaire.example")).StatusCode);
    }

    private static Task<Guid> FailedAsync(Portal portal, DateTime? uselessAfter = null) => portal.WithDatabaseAsync(async database =>
    {
        var now = portal.Clock.GetUtcNow().UtcDateTime;
        var mail = OutgoingMail.Write(MailKind.Incident, "attendue@fontclaire.example", "Sources fermées", "secret", "<p>secret</p>", "fontclaire.example", now, uselessAfter);
        mail.GiveUp("Le serveur a refusé.");
        database.Add(mail);
        await database.SaveChangesAsync();
        return mail.Id;
    });
}
