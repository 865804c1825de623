using System.Text;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Plan;

/// <summary>From the year's budget to the money that came in, as the federation and a funder see it.</summary>
public sealed class PlanTests
{
    private const string Year = "/federation/plan/2026";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Plan_FromBudgetToMoneyReceived_AddsUpForTheFederationAndItsFunder(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        await portal.FontclaireAsync();
        var owner = await portal.PersonAsync(OrganisationKind.Federation);
        var board = await portal.PersonAsync(OrganisationKind.RegionalBoard, AccountRole.Reader);

        var page = await (await HtmlPage.OpenAsync(owner.Browser, "/federation/plan/nouveau")).Fill("Année", "2026").Fill("Budget, en euros TTC", "150 000").PressAsync("Ouvrir l’année");
        Assert.Contains("Aucune action n’est inscrite", page.Main, StringComparison.Ordinal);

        page = await (await HtmlPage.OpenAsync(owner.Browser, $"{Year}/actions/nouvelle"))
            .Fill("Titre", "Les Thermalies").Fill("Canal", "salon").Fill("Premier jour", "2026-01-22").Fill("Dernier jour", "2026-01-25").Fill("Stations qui participent > Fontclaire", "choisie")
            .PressAsync("Inscrire l’action");
        Assert.Equal("Les Thermalies", page.Heading);
        Assert.Contains("Fontclaire", page.Main, StringComparison.Ordinal);

        await AddLineAsync("Location du stand", "Prévu", "60000", "72 000,01");
        await AddLineAsync("Facture du stand", "Payé", "50000", "60000");
        await (await HtmlPage.OpenAsync(owner.Browser, $"{Year}/actions/1/conventions/nouvelle"))
            .Fill("Financeur", board.Organisation.Id.ToString()).Fill("Référence de la convention", "CRTL-2026-4").Fill("Taux, en %", "33,3333").PressAsync("Ajouter la convention");
        var agreement = await portal.WithDatabaseAsync(database => database.Agreements.AsNoTracking().SingleAsync());
        page = await (await HtmlPage.OpenAsync(owner.Browser, $"{Year}/actions/1/conventions/{agreement.Id}/appels")).Fill("Échéances, une par ligne", "31/03/2026 50\n30/06/2026 30\n15/12/2026 20").PressAsync("Établir les appels");

        // 33.3333 % of 72 000.01 € is 23 999.979… €: 23 999.98 €, in parts of 50, 30 and 20 of a hundred.
        var calls = await portal.WithDatabaseAsync(database => database.FundsCalls.AsNoTracking().OrderBy(c => c.Number).ToListAsync());
        Assert.Equal([1_199_999, 719_999, 480_000], calls.Select(c => c.Cents));
        Assert.DoesNotContain("à appeler", page.Main, StringComparison.Ordinal);

        page = await HtmlPage.OpenAsync(board.Browser, $"/partenaire/plan/{agreement.Id}");
        Assert.Contains("Rien ne vous a encore été demandé.", page.Main, StringComparison.Ordinal);
        await (await HtmlPage.OpenAsync(owner.Browser, $"{Year}/actions/1")).PressAsync($"Envoyer l’appel 1 à {board.Organisation.Name}");
        page = await HtmlPage.OpenAsync(board.Browser, $"/partenaire/plan/{agreement.Id}");
        Assert.Contains("11 999,99 € appelés", Plain(page), StringComparison.Ordinal);
        Assert.Contains(await portal.MailsAsync(), mail => mail.To == board.Account.Email && mail.Subject.Contains("Appel de fonds", StringComparison.Ordinal));

        await (await HtmlPage.OpenAsync(owner.Browser, $"{Year}/actions/1/appels/{calls[0].Id}/recevoir")).Fill("Reçu le", "2026-11-20").PressAsync("Noter le versement");
        Assert.Contains("11 999,99 € reçus", Plain(await HtmlPage.OpenAsync(board.Browser, $"/partenaire/plan/{agreement.Id}")), StringComparison.Ordinal);

        page = await HtmlPage.OpenAsync(owner.Browser, Year);
        Assert.Contains("72 000,01 € prévus sur un budget de 150 000,00 €", Plain(page), StringComparison.Ordinal);
        Assert.Contains(board.Organisation.Name, page.Main, StringComparison.Ordinal);
        Assert.Contains("Part propre de la fédération", page.Main, StringComparison.Ordinal);
        Assert.Contains("Location du stand", Encoding.UTF8.GetString(await owner.Browser.GetByteArrayAsync($"{Year}/csv")), StringComparison.Ordinal);
        Assert.Equal(8, await portal.WithDatabaseAsync(database => database.JournalEntries.CountAsync(e => e.Subject == JournalSubject.Plan)));

        async Task AddLineAsync(string label, string stage, string net, string gross) =>
            await (await HtmlPage.OpenAsync(owner.Browser, $"{Year}/actions/1/lignes/nouvelle"))
                .Fill("Libellé", label).Fill($"Étape > {stage}", "choisi").Fill("Jour", "2026-01-20").Fill("Montant HT, en euros", net).Fill("Montant TTC, en euros", gross).PressAsync("Ajouter la ligne");
    }

    [Theory]
    [InlineData("Libellé", "", "Saisissez ce que la somme paie.")]
    [InlineData("Jour", "hier", "Indiquez une date sous la forme 15/04/2027.")]
    [InlineData("Montant HT, en euros", "douze", "Saisissez un montant en euros, comme 72 000 ou 1 234,56, jusqu’à dix millions.")]
    [InlineData("Montant TTC, en euros", "99", "Le montant TTC ne peut pas être inférieur au montant HT.")]
    public async Task Post_ALineFilledInWrong_SaysSoOnItsFieldAndKeepsTheRest(string field, string typed, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await PlannedAsync(portal);
        var page = (await HtmlPage.OpenAsync(editor.Browser, $"{Year}/actions/1/lignes/nouvelle"))
            .Fill("Libellé", "Stand").Fill("Étape > Prévu", "prevu").Fill("Jour", "2026-01-20").Fill("Montant HT, en euros", "100").Fill("Montant TTC, en euros", "120").Fill(field, typed);

        page = await page.PressAsync("Ajouter la ligne", 400);

        Assert.Equal(sentence, page.Error(field));
        Assert.Equal(typed, page.Value(field));
    }

    [Fact]
    public async Task Post_TheSameYearTwice_SaysThatItIsOpen()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await PlannedAsync(portal);

        var page = await (await HtmlPage.OpenAsync(editor.Browser, "/federation/plan/nouveau")).Fill("Année", "2026").Fill("Budget, en euros TTC", "1").PressAsync("Ouvrir l’année", 400);

        Assert.Equal("L’année 2026 est déjà ouverte : choisissez-en une autre, ou ouvrez son plan depuis la liste.", page.Error("Année"));
    }

    [Fact]
    public async Task Get_AClosedYear_IsReadAndOffersNothingToChange()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await PlannedAsync(portal);
        await portal.WithDatabaseAsync(async database =>
        {
            (await database.Plans.SingleAsync(p => p.Year == 2026)).Close("Le test", portal.Clock.GetUtcNow().UtcDateTime);
            return await database.SaveChangesAsync();
        });

        Assert.Contains("elle se lit, mais ne change plus", (await HtmlPage.OpenAsync(editor.Browser, Year)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("/lignes/", string.Join(' ', (await HtmlPage.OpenAsync(editor.Browser, $"{Year}/actions/1")).Addresses()), StringComparison.Ordinal);
        await HtmlPage.OpenAsync(editor.Browser, $"{Year}/actions/1/lignes/nouvelle", 404);
        await HtmlPage.OpenAsync(editor.Browser, $"{Year}/actions/99", 404);
        await HtmlPage.OpenAsync(editor.Browser, "/federation/plan/2031", 404);
    }

    [Theory]
    [InlineData("demain", "Corrigez la ligne « demain » : une date, puis si vous voulez une part de 1 à 1000, comme « 31/03/2026 50 ».")]
    [InlineData("31/03/2026 0", "Corrigez la ligne « 31/03/2026 0 » : une date, puis si vous voulez une part de 1 à 1000, comme « 31/03/2026 50 ».")]
    [InlineData("", "Donnez au moins une échéance pour ce qui reste à appeler.")]
    public async Task Post_DatesThatAreNone_SaysWhichLine(string typed, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await PlannedAsync(portal);
        var agreement = await portal.WithDatabaseAsync(database => database.Agreements.Select(a => a.Id).SingleAsync());

        var page = await (await HtmlPage.OpenAsync(editor.Browser, $"{Year}/actions/1/conventions/{agreement}/appels")).Fill("Échéances, une par ligne", typed).PressAsync("Établir les appels", 400);

        Assert.Equal(sentence, Plain(page.Error("Échéances, une par ligne")!));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Get_APartner_SeesItsOwnActionsAndNothingOfAnotherFunder(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var (mine, other) = (await portal.PersonAsync(OrganisationKind.RegionalBoard, AccountRole.Reader), await portal.PersonAsync(OrganisationKind.DepartmentalBoard, AccountRole.Owner));
        var stored = await portal.WithDatabaseAsync(async database =>
        {
            var plan = database.AddPlan(mine.Organisation.Id, portal.Clock.GetUtcNow().UtcDateTime);
            await database.SaveChangesAsync();
            return plan;
        });

        Assert.Contains("Les Thermalies", (await HtmlPage.OpenAsync(mine.Browser, "/partenaire/plan")).Main, StringComparison.Ordinal);
        await HtmlPage.OpenAsync(mine.Browser, $"/partenaire/plan/{stored.Agreement.Id}");
        Assert.Contains("Aucune convention ne vous lie", (await HtmlPage.OpenAsync(other.Browser, "/partenaire/plan")).Main, StringComparison.Ordinal);
        await HtmlPage.OpenAsync(other.Browser, $"/partenaire/plan/{stored.Agreement.Id}", 404);
        await HtmlPage.OpenAsync(mine.Browser, Year, 404);
    }

    private static async Task<Person> PlannedAsync(Portal portal)
    {
        var board = await portal.PersonAsync(OrganisationKind.RegionalBoard, AccountRole.Reader);
        await portal.WithDatabaseAsync(async database =>
        {
            database.AddPlan(board.Organisation.Id, portal.Clock.GetUtcNow().UtcDateTime);
            return await database.SaveChangesAsync();
        });
        await portal.WithDatabaseAsync(database => database.FundsCalls.ExecuteDeleteAsync());
        return await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
    }

    private static string Plain(HtmlPage page) => Plain(page.Main);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
