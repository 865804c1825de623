using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Accounts;

/// <summary>Rights are offered, changed and taken back by the federation's owners; each act is in the journal and mailed.</summary>
public sealed partial class AccountsTests
{
    private const string Address = "attendue@fontclaire.example";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Invite_AStranger_LetsThemInOnce(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany));

        var list = await InviteAsync(owner, baths.Organisation, Address, "Rédaction");

        Assert.Contains($"L’invitation part à {Address}.", list.Main, StringComparison.Ordinal);
        Assert.Contains("Invitations en attente", list.Main, StringComparison.Ordinal);
        var browser = portal.Browser();
        var link = await LinkAsync(portal, Address);
        await (await HtmlPage.OpenAsync(browser, link)).Fill("Prénom et nom", "Anne Roux").PressAsync("Accepter et entrer");
        var again = await HtmlPage.OpenAsync(portal.Browser(), link);

        Assert.Equal("Cette invitation ne vaut plus", again.Heading);
        var rights = await HtmlPage.OpenAsync(owner.Browser, "/federation/comptes?q=anne");
        Assert.Contains("Anne Roux", rights.Main, StringComparison.Ordinal);
        Assert.Contains("rédaction", rights.Main, StringComparison.Ordinal);
        Assert.Contains(owner.Signature, rights.Main, StringComparison.Ordinal);
        Assert.Contains($"A invité {Address} dans {baths.Organisation.Name}, rôle « rédaction ».", await SentencesAsync(portal));
    }

    [Fact]
    public async Task Invite_SomebodyWithAnAccount_AddsToIt()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths, known) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany), await portal.PersonAsync(OrganisationKind.Commune));

        await InviteAsync(owner, baths.Organisation, known.Email.ToUpperInvariant(), "Lecture");
        var page = await HtmlPage.OpenAsync(portal.Browser(), await LinkAsync(portal, known.Email.ToUpperInvariant()));
        await page.PressAsync("Accepter et entrer");

        Assert.Equal(2, await portal.WithDatabaseAsync(database => database.Memberships.CountAsync(m => m.AccountId == known.Account.Id && m.EndedAt == null)));
    }

    [Theory]
    [InlineData("", "Rédaction", "Adresse électronique", "Saisissez une adresse électronique.")]
    [InlineData("Àë@fontclaire.example", "Rédaction", "Adresse électronique", "Saisissez l’adresse sous la forme nom@domaine.fr.")]
    public async Task Invite_WithAWrongAddress_SaysSoOnTheField(string email, string role, string label, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);

        var refused = await (await HtmlPage.OpenAsync(owner.Browser, "/federation/comptes/inviter"))
            .Fill("Adresse électronique", email).Fill(role, "").PressAsync("Envoyer l’invitation", 400);

        Assert.Equal(sentence, refused.Error(label));
        Assert.Equal(email, refused.Value(label));
    }

    [Fact]
    public async Task Invite_WithoutARole_SaysSo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var owner = await portal.PersonAsync(OrganisationKind.Federation);

        var refused = await (await HtmlPage.OpenAsync(owner.Browser, "/federation/comptes/inviter")).Fill("Adresse électronique", Address).PressAsync("Envoyer l’invitation", 400);

        Assert.Contains("Choisissez un rôle.", refused.Main, StringComparison.Ordinal);
        Assert.Contains("#Form_Role", refused.Addresses(".error-summary a"));
    }

    [Fact]
    public async Task Invite_SomebodyOfTheOrganisation_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany));

        var refused = await InviteAsync(owner, baths.Organisation, baths.Email, "Lecture", 400);

        Assert.Equal("Cette personne a déjà un droit dans cette organisation : changez plutôt son rôle.", refused.Error("Adresse électronique"));
    }

    [Fact]
    public async Task Invite_TwiceTheSameAddress_IsRefusedWhileTheFirstWaits()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany));
        await InviteAsync(owner, baths.Organisation, Address, "Lecture");

        var refused = await InviteAsync(owner, baths.Organisation, Address.ToUpperInvariant(), "Lecture", 400);

        Assert.StartsWith("Une invitation attend déjà à cette adresse", refused.Error("Adresse électronique"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAgain_AnInvitation_MakesANewLinkAndVoidsTheOldOne()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany));
        var list = await InviteAsync(owner, baths.Organisation, Address, "Lecture");
        var old = await LinkAsync(portal, Address);
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddMinutes(1));

        await list.PressAsync($"Renvoyer l’invitation de {Address}");

        Assert.Equal("Cette invitation ne vaut plus", (await HtmlPage.OpenAsync(portal.Browser(), old)).Heading);
        Assert.Equal(baths.Organisation.Name, (await HtmlPage.OpenAsync(portal.Browser(), await LinkAsync(portal, Address))).Heading);
    }

    [Fact]
    public async Task Cancel_AnInvitation_VoidsItsLinkAndTellsThePerson()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany));
        var list = await InviteAsync(owner, baths.Organisation, Address, "Lecture");
        var link = await LinkAsync(portal, Address);

        var after = await list.PressAsync($"Annuler l’invitation de {Address}");
        var late = await list.PressAsync($"Annuler l’invitation de {Address}");

        Assert.DoesNotContain("Invitations en attente", after.Main, StringComparison.Ordinal);
        Assert.DoesNotContain($"L’invitation de {Address} est annulée", late.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Cette invitation ne vaut plus", (await HtmlPage.OpenAsync(portal.Browser(), link)).Heading);
        Assert.Contains("Une invitation est retirée", await SubjectsAsync(portal, Address));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TakeBack_ARight_EndsItAtOnce(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = await portal.WithDatabaseAsync(database => database.Stations.Select(s => new { s.Id, s.Slug }).FirstAsync());
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany, AccountRole.Editor, [station.Id]));
        await HtmlPage.OpenAsync(baths.Browser, $"/espace-station/{station.Slug}");

        var list = await HtmlPage.OpenAsync(owner.Browser, "/federation/comptes");
        await (await HtmlPage.OpenAsync(owner.Browser, Act(list, baths, "retirer"))).PressAsync("Oui, retirer ce droit");

        Assert.Equal(HttpStatusCode.NotFound, (await baths.Browser.GetAsync($"/espace-station/{station.Slug}")).StatusCode);
        Assert.Contains("Vos droits ont pris fin", await SubjectsAsync(portal, baths.Email));
        Assert.Contains($"A retiré à {baths.Account.FullName} ses droits dans {baths.Organisation.Name}.", await SentencesAsync(portal));
    }

    [Fact]
    public async Task TakeBack_TheLastOwner_AsksForAnotherFirst()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany));
        await portal.ColleagueAsync(baths.Organisation, AccountRole.Editor);
        var list = await HtmlPage.OpenAsync(owner.Browser, "/federation/comptes");

        var kept = await (await HtmlPage.OpenAsync(owner.Browser, Act(list, baths, "retirer"))).PressAsync("Oui, retirer ce droit", 400);
        var same = await (await HtmlPage.OpenAsync(owner.Browser, Act(list, baths, "role"))).Fill("Lecture", "").PressAsync("Donner ce rôle", 400);

        Assert.Contains("C’est la seule personne responsable de cette organisation", kept.Main, StringComparison.Ordinal);
        Assert.Contains("C’est la seule personne responsable de cette organisation", same.Main, StringComparison.Ordinal);
        await HtmlPage.OpenAsync(baths.Browser, "/espace-station");
    }

    [Fact]
    public async Task ChangeRole_OfSomebody_SaysSoToThem()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, reader) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Reader));
        var list = await HtmlPage.OpenAsync(owner.Browser, "/federation/comptes");

        var after = await (await HtmlPage.OpenAsync(owner.Browser, Act(list, reader, "role"))).Fill("Responsable", "").PressAsync("Donner ce rôle");

        Assert.Contains($"{reader.Account.FullName} a le rôle « responsable ».", after.Main, StringComparison.Ordinal);
        Assert.Contains("Votre rôle a changé", await SubjectsAsync(portal, reader.Email));
        Assert.Equal(AccountRole.Owner, await portal.WithDatabaseAsync(database => database.Memberships.Where(m => m.AccountId == reader.Account.Id).Select(m => m.Role).SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task TakeBack_TwoOwnersEachTheOtherAtOnce_LeavesOne(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var first = await portal.PersonAsync(OrganisationKind.Commune);
        var second = await portal.ColleagueAsync(first.Organisation, AccountRole.Owner);
        var pages = new[]
        {
            await HtmlPage.OpenAsync(first.Browser, Act(await HtmlPage.OpenAsync(first.Browser, "/espace-station/equipe"), second, "retirer")),
            await HtmlPage.OpenAsync(second.Browser, Act(await HtmlPage.OpenAsync(second.Browser, "/espace-station/equipe"), first, "retirer")),
        };

        await Task.WhenAll(pages.Select(page => page.SendAsync("Oui, retirer ce droit")));

        Assert.Equal(1, await portal.WithDatabaseAsync(database => database.Memberships.CountAsync(m => m.OrganisationId == first.Organisation.Id && m.EndedAt == null)));
    }

    [Fact]
    public async Task Open_TheListAsAReader_OffersNoAct()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);

        var list = await HtmlPage.OpenAsync(reader.Browser, "/federation/comptes");

        Assert.DoesNotContain(list.Addresses(), a => a.Contains("/role", StringComparison.Ordinal) || a.Contains("/inviter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_TheListOfOneOrganisation_ShowsItsPeopleAlone()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var (owner, baths) = (await portal.PersonAsync(OrganisationKind.Federation), await portal.PersonAsync(OrganisationKind.OperatorCompany));

        var list = await HtmlPage.OpenAsync(owner.Browser, $"/federation/comptes?organisation={baths.Organisation.Id}");
        var none = await HtmlPage.OpenAsync(owner.Browser, "/federation/comptes?q=introuvable");

        Assert.Contains(baths.Email, list.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(owner.Email, list.Main, StringComparison.Ordinal);
        Assert.Contains("Aucun droit ne répond à cette recherche.", none.Main, StringComparison.Ordinal);
    }

    private static async Task<HtmlPage> InviteAsync(Person owner, Organisation organisation, string email, string role, int status = 200) =>
        await (await HtmlPage.OpenAsync(owner.Browser, $"/federation/comptes/inviter?organisation={organisation.Id}"))
            .Fill("Adresse électronique", email).Fill(role, "").PressAsync("Envoyer l’invitation", status);

    /// <summary>The address of an act on somebody's right, as the list offers it.</summary>
    private static string Act(HtmlPage list, Person person, string act) =>
        list.Document.QuerySelectorAll("tr").First(row => HtmlPage.Words(row).Contains(person.Email, StringComparison.Ordinal)).QuerySelector($"a[href$='/{act}']")!.GetAttribute("href")!;

    private static async Task<string> LinkAsync(Portal portal, string email) => new Uri(Link().Match(
        await portal.WithDatabaseAsync(database => database.Mails.Where(m => m.To == email).OrderByDescending(m => m.WrittenAt).Select(m => m.TextBody).FirstAsync())).Value).PathAndQuery;

    private static Task<List<string>> SubjectsAsync(Portal portal, string email) => portal.WithDatabaseAsync(database => database.Mails.Where(m => m.To == email).Select(m => m.Subject).ToListAsync());

    private static Task<List<string>> SentencesAsync(Portal portal) => portal.WithDatabaseAsync(database => database.JournalEntries.Select(e => e.Sentence).ToListAsync());

    [GeneratedRegex(@"https://\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
