using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ThermalOccitanie.Data;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Incidents;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Pages.Operator.Incidents;

namespace ThermalOccitanie.Web.Tests.Pages.Operator.Incidents;

/// <summary>From what a station says on a phone to what visitors read, and back to nothing.</summary>
public sealed class IncidentsTests
{
    private const string Room = $"/espace-station/{Fontclaire.Slug}/incidents";
    private const string Sheet = $"/stations/{Fontclaire.Slug}";
    private const string Sentence = "La pompe <b>du forage</b> est en panne, les soins sont à l’arrêt.";
    private const string Encoded = "La pompe &lt;b&gt;du forage&lt;/b&gt; est en panne, les soins sont à l’arrêt.";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Incident_OpenedChangedClosed_IsReadByVisitorsMeanwhile(DatabaseEngine engine)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(engine));
        var (editor, federation) = (await OperatorAsync(portal, AccountRole.Editor), await portal.PersonAsync(OrganisationKind.Federation));
        var visitor = portal.Visitor();
        Assert.Contains(Fontclaire.Slug, await OpenOnAsync(visitor, "2026-11-24"), StringComparison.Ordinal);

        // Opened, in two screens.
        var opened = await OpenAsync(editor.Browser, Sentence, end: "2026-11-26");
        Assert.Equal("Les soins de cure sont arrêtés", opened.Heading);
        await IsSoonReadAsync(visitor, Sheet, Encoded, engine);
        Assert.Contains(Encoded, await visitor.GetStringAsync("/stations"), StringComparison.Ordinal);
        Assert.Contains(Encoded, await visitor.GetStringAsync("/calendrier"), StringComparison.Ordinal);
        Assert.DoesNotContain("Ouverte jusqu’au 20 décembre", (await HtmlPage.OpenAsync(visitor, Sheet)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Fontclaire.Slug, await OpenOnAsync(visitor, "2026-11-24"), StringComparison.Ordinal);
        Assert.DoesNotContain(Fontclaire.Slug, await OpenOnAsync(visitor, "2026-11-26"), StringComparison.Ordinal);
        Assert.Contains(Fontclaire.Slug, await OpenOnAsync(visitor, "2026-11-27"), StringComparison.Ordinal);
        Assert.Equal(["cure 2026-11-26"], await ApiAsync(visitor));
        Assert.Contains("Thermal cures suspended for now", await visitor.GetStringAsync("/en" + Sheet), StringComparison.Ordinal);
        Assert.Contains($"<span lang=\"fr\">{Encoded}</span>", await visitor.GetStringAsync("/en" + Sheet), StringComparison.Ordinal);
        Assert.Contains("Curas termales suspendidas por ahora", await visitor.GetStringAsync("/es" + Sheet), StringComparison.Ordinal);

        // The end moves.
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddDays(1));
        var changed = await (await HtmlPage.OpenAsync(editor.Browser, opened.Response.RequestMessage!.RequestUri!.PathAndQuery))
            .Fill("Fin prévue", "2026-12-05").Fill("Phrase pour les visiteurs", "La pompe arrive vendredi.").PressAsync("Annoncer ce changement");
        Assert.Contains("Les visiteurs lisent le nouveau texte", changed.Main, StringComparison.Ordinal);
        await IsSoonReadAsync(visitor, Sheet, "La pompe arrive vendredi.", engine);
        Assert.DoesNotContain(Encoded, await visitor.GetStringAsync(Sheet), StringComparison.Ordinal);
        Assert.Equal(["cure 2026-12-05"], await ApiAsync(visitor));

        // Closed.
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddDays(2));
        var closed = await (await HtmlPage.OpenAsync(editor.Browser, $"{changed.Response.RequestMessage!.RequestUri!.PathAndQuery}/fin"))
            .Fill("Ce qui s’est passé", "La pompe a été changée.").PressAsync("Terminer l’incident");
        Assert.Contains("Rien n’est fermé ni réduit.", closed.Main, StringComparison.Ordinal);
        Assert.Contains("La pompe a été changée.", closed.Main, StringComparison.Ordinal);
        await Soon.IsTrueAsync(async () => !(await visitor.GetStringAsync(Sheet)).Contains("La pompe arrive", StringComparison.Ordinal), $"no incident on {engine}");
        Assert.DoesNotContain("La pompe arrive", await visitor.GetStringAsync("/stations") + await visitor.GetStringAsync("/calendrier"), StringComparison.Ordinal);
        Assert.Contains("Ouverte jusqu’au 20 décembre", (await HtmlPage.OpenAsync(visitor, Sheet)).Main, StringComparison.Ordinal);
        Assert.Contains(Fontclaire.Slug, await OpenOnAsync(visitor, "2026-11-27"), StringComparison.Ordinal);
        Assert.Empty(await ApiAsync(visitor));

        // Each day says what was true then.
        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddDays(1));
        Assert.Equal((false, false), await ToldOnAsync(visitor, "2026-11-23"));
        Assert.Equal((true, false), await ToldOnAsync(visitor, "2026-11-24"));
        Assert.Equal((true, true), await ToldOnAsync(visitor, "2026-11-25"));
        Assert.Equal((false, true), await ToldOnAsync(visitor, "2026-11-26"));
        Assert.Equal((false, true), await ToldOnAsync(visitor, "2026-11-27"));
        Assert.Equal((false, false), await ToldOnAsync(visitor, "2026-11-28"));
        Assert.DoesNotContain("La pompe a été changée", await visitor.GetStringAsync($"{Sheet}/etat?le=2026-11-27"), StringComparison.Ordinal);

        // The federation was told each time, and the journal knows.
        Assert.Equal(
            ["Fontclaire-les-Bains : incident modifié", "Fontclaire-les-Bains : incident terminé", "Fontclaire-les-Bains : les soins de cure sont arrêtés"],
            (await MailsAsync(portal, federation.Email)).Select(HtmlWords).Order(StringComparer.Ordinal));
        Assert.Equal([editor.Signature, editor.Signature, editor.Signature], await portal.WithDatabaseAsync(database => database.JournalEntries.Select(e => e.By).ToListAsync()));
    }

    [Fact]
    public async Task Screens_GoingBack_KeepWhatWasTyped()
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);

        var second = await FirstScreenAsync(editor.Browser, end: "2026-11-30");
        Assert.Equal(
            "Les soins de cure sont arrêtés depuis le 24 novembre 2026 à 12 h 00. Appelez-nous avant de venir.",
            second.Value("Votre phrase").Replace('\u00a0', ' '));
        var first = await second.Fill("Votre phrase", "Mes mots à moi, gardés.").PressAsync("Revenir à l’écran 1");
        Assert.Equal(("2026-11-24", "12:00", "2026-11-30"), (first.Value("Depuis quel jour"), first.Value("À quelle heure"), first.Value("Fin prévue")));
        Assert.True(first.Control("Les soins de cure sont arrêtés").HasAttribute("checked"));

        var again = await first.Fill("Fin prévue", "").PressAsync("Écrire la phrase");
        Assert.Equal("Mes mots à moi, gardés.", again.Value("Votre phrase"));
        Assert.Contains("Date de fin non communiquée", again.Main, StringComparison.Ordinal);
        Assert.Equal(0, await portal.WithDatabaseAsync(database => database.Incidents.CountAsync()));
    }

    [Theory]
    [InlineData("Depuis quel jour", "hier", "Indiquez le jour où cela a commencé, sous la forme 24/11/2026.")]
    [InlineData("Depuis quel jour", "2026-11-25", "Cela n’a pas encore commencé : indiquez un moment passé. Une fermeture prévue se dit dans la saison.")]
    [InlineData("Depuis quel jour", "2025-11-22", "Cela aurait commencé il y a plus d’un an : vérifiez l’année.")]
    [InlineData("À quelle heure", "midi", "Indiquez l’heure où cela a commencé, sous la forme 8:30.")]
    [InlineData("Fin prévue", "2026-11-23", "Ce jour est passé : indiquez aujourd’hui, un jour à venir, ou laissez vide si vous ne savez pas.")]
    [InlineData("Fin prévue", "bientôt", "Indiquez le dernier jour sous la forme 30/11/2026, ou laissez vide si vous ne savez pas.")]
    public async Task FirstScreen_Wrong_SaysSoOnTheField(string field, string typed, string sentence)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);

        var refused = await (await HtmlPage.OpenAsync(editor.Browser, $"{Room}/nouveau")).Fill("Le service est réduit", "reduit").Fill(field, typed).PressAsync("Écrire la phrase", 400);

        Assert.Equal(sentence, refused.Error(field));
        Assert.Equal(typed, refused.Value(field));
    }

    [Fact]
    public async Task FirstScreen_NothingChosen_SaysSo()
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);

        var refused = await (await HtmlPage.OpenAsync(editor.Browser, $"{Room}/nouveau")).PressAsync("Écrire la phrase", 400);

        Assert.Contains("Choisissez ce qui est fermé ou réduit.", refused.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Écrivez une phrase pour les visiteurs.")]
    [InlineData("Fermé.", "Écrivez une phrase d’au moins 10 caractères.")]
    public async Task SecondScreen_SentenceTooShort_SaysSoAndTellsNobody(string sentence, string expected)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);

        var refused = await (await FirstScreenAsync(editor.Browser)).Fill("Votre phrase", sentence).PressAsync("Prévenir les visiteurs", 400);

        Assert.Equal(expected, refused.Error("Votre phrase"));
        Assert.Equal(sentence, refused.Value("Votre phrase"));
        Assert.Equal(0, await portal.WithDatabaseAsync(database => database.Incidents.CountAsync()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?quoi=tout&jour=2026-11-24&heure=8:30")]
    public async Task SecondScreen_WithoutTheFirst_LeadsToIt(string query)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);

        var response = await editor.Browser.GetAsync($"{Room}/nouveau/phrase{query}");

        Assert.Equal($"{Room}/nouveau{query}", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task SecondScreen_SentTwice_OpensOneIncident(DatabaseEngine engine)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(engine));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        var screen = (await FirstScreenAsync(editor.Browser)).Fill("Votre phrase", Sentence);

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => screen.SendAsync("Prévenir les visiteurs")));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Single(answers.Select(answer => answer.Headers.Location).Distinct());
        Assert.Equal(1, await portal.WithDatabaseAsync(database => database.Incidents.CountAsync()));
    }

    [Fact]
    public async Task Change_NothingNew_SaysSo()
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);

        var refused = await (await OpenAsync(editor.Browser, Sentence)).PressAsync("Annoncer ce changement", 400);

        Assert.Contains("Les visiteurs lisent déjà exactement cela", refused.Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_WhileAnotherDoes_ShowsBothTexts(DatabaseEngine engine)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(engine));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        var colleague = await portal.ColleagueAsync(editor.Organisation, AccountRole.Owner);
        var mine = await OpenAsync(editor.Browser, Sentence);
        var address = mine.Response.RequestMessage!.RequestUri!.PathAndQuery;

        await (await HtmlPage.OpenAsync(colleague.Browser, address)).Fill("Phrase pour les visiteurs", "La pompe arrive vendredi.").PressAsync("Annoncer ce changement");
        var told = await mine.Fill("Phrase pour les visiteurs", "La pompe arrive samedi.").PressAsync("Annoncer ce changement", 409);

        Assert.Contains($"{colleague.Signature} a annoncé autre chose", told.Main, StringComparison.Ordinal);
        Assert.Contains("La pompe arrive vendredi.", told.Main, StringComparison.Ordinal);
        Assert.Equal("La pompe arrive samedi.", told.Value("Phrase pour les visiteurs"));
        Assert.Contains("Les visiteurs lisent le nouveau texte", (await told.PressAsync("Annoncer ce changement")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Dites ce qui s’est passé.")]
    [InlineData("Réglé.", "Dites ce qui s’est passé, en 10 caractères au moins.")]
    public async Task Close_WithoutSayingWhatHappened_IsRefused(string note, string expected)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        var incident = await OpenAsync(editor.Browser, Sentence);

        var refused = await (await HtmlPage.OpenAsync(editor.Browser, $"{incident.Response.RequestMessage!.RequestUri!.PathAndQuery}/fin"))
            .Fill("Ce qui s’est passé", note).PressAsync("Terminer l’incident", 400);

        Assert.Equal(expected, refused.Error("Ce qui s’est passé"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Close_ByTwoAtOnce_TellsTheSecondWhatTheFirstSaid(DatabaseEngine engine)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(engine));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        var colleague = await portal.ColleagueAsync(editor.Organisation, AccountRole.Owner);
        var address = $"{(await OpenAsync(editor.Browser, Sentence)).Response.RequestMessage!.RequestUri!.PathAndQuery}/fin";
        HtmlPage[] pages =
        [
            (await HtmlPage.OpenAsync(editor.Browser, address)).Fill("Ce qui s’est passé", "La pompe est changée, dit l’une."),
            (await HtmlPage.OpenAsync(colleague.Browser, address)).Fill("Ce qui s’est passé", "La pompe est changée, dit l’autre."),
        ];

        var answers = await Task.WhenAll(pages.Select(page => page.SendAsync("Terminer l’incident")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        var told = await answers.Single(a => a.StatusCode is HttpStatusCode.Conflict).Content.ReadAsStringAsync();
        Assert.Contains("a déjà terminé cet incident", told, StringComparison.Ordinal);
        Assert.Contains("dit l’une", told, StringComparison.Ordinal);
        Assert.Contains("dit l’autre", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OnceClosed_IsRefusedAndHandsTheTextBack()
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        var mine = await OpenAsync(editor.Browser, Sentence);
        await (await HtmlPage.OpenAsync(editor.Browser, $"{mine.Response.RequestMessage!.RequestUri!.PathAndQuery}/fin"))
            .Fill("Ce qui s’est passé", "La pompe a été changée.").PressAsync("Terminer l’incident");

        var told = await mine.Fill("Phrase pour les visiteurs", "La pompe arrive samedi.").PressAsync("Annoncer ce changement", 409);

        Assert.Contains("La pompe arrive samedi.", told.Main, StringComparison.Ordinal);
        Assert.Equal(1, await portal.WithDatabaseAsync(async database => (await database.Incidents.SingleAsync()).Versions.Count));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task EndPassed_WhileOpen_IsToConfirmByPhone(DatabaseEngine engine)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(engine));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        var visitor = portal.Visitor();
        await OpenAsync(editor.Browser, Sentence, end: "2026-11-25");
        await IsSoonReadAsync(visitor, Sheet, Encoded, engine);
        Assert.DoesNotContain("à confirmer par téléphone", (await HtmlPage.OpenAsync(visitor, Sheet)).Main, StringComparison.Ordinal);

        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddDays(2));

        Assert.Contains("Fin annoncée le 25 novembre 2026, à confirmer par téléphone.", (await HtmlPage.OpenAsync(visitor, Sheet)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Fontclaire.Slug, await OpenOnAsync(visitor, "2026-11-26"), StringComparison.Ordinal);
        Assert.Contains(Fontclaire.Slug, await OpenOnAsync(visitor, "2026-11-27"), StringComparison.Ordinal);
        Assert.Contains("La fin annoncée est passée", (await HtmlPage.OpenAsync(editor.Browser, Room)).Main, StringComparison.Ordinal);
        var reminder = await portal.WithDatabaseAsync(async database => await OpenIncident.OfAsync(
            database, (await database.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug)).Id, new(2026, 11, 26), TestContext.Current.CancellationToken));
        Assert.True(Assert.Single(reminder).IsEndPassed);
    }

    [Fact]
    public async Task Open_ByTheFederation_IsMailedToTheStation()
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var (owner, editor, reader) = (await OperatorAsync(portal, AccountRole.Owner), await OperatorAsync(portal, AccountRole.Editor), await OperatorAsync(portal, AccountRole.Reader));
        var federation = await portal.PersonAsync(OrganisationKind.Federation);
        var stranger = await portal.PersonAsync(OrganisationKind.Commune);

        await OpenAsync(federation.Browser, Sentence);

        Assert.Single(await MailsAsync(portal, owner.Email));
        Assert.Single(await MailsAsync(portal, editor.Email));
        Assert.Empty(await MailsAsync(portal, reader.Email));
        Assert.Empty(await MailsAsync(portal, federation.Email));
        Assert.Empty(await MailsAsync(portal, stranger.Email));
        Assert.Contains(federation.Signature, (await HtmlPage.OpenAsync(owner.Browser, await FirstIncidentAsync(portal))).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfWhomTheyAreNotFor_AreNotThere()
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        var mine = await OpenAsync(editor.Browser, Sentence);
        var incident = await FirstIncidentAsync(portal);
        var (other, reader, partner) = (await portal.PersonAsync(OrganisationKind.Commune), await OperatorAsync(portal, AccountRole.Reader), await portal.PersonAsync(OrganisationKind.RegionalBoard));
        string[] reading = [Room, incident];
        string[] writing = [$"{Room}/nouveau", $"{Room}/nouveau/phrase?quoi=cure&jour=2026-11-24&heure=8:30&fin=", $"{incident}/fin"];

        foreach (var address in reading.Concat(writing))
        {
            Assert.StartsWith("/connexion", (await portal.Browser().GetAsync(address)).Headers.Location!.OriginalString, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync(address)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await partner.Browser.GetAsync(address)).StatusCode);
        }

        foreach (var address in reading)
        {
            Assert.Empty((await HtmlPage.OpenAsync(reader.Browser, address)).Document.QuerySelectorAll("main form, main a.button[href$=nouveau]"));
        }

        foreach (var address in writing)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await reader.Browser.GetAsync(address)).StatusCode);
        }

        // Nobody writes by sending what they were not offered, nor under another station's address.
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(reader.Browser, incident, mine)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(other.Browser, incident, mine)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Browser.GetAsync($"{Room}/{Guid.CreateVersion7()}")).StatusCode);
        var elsewhere = (await portal.WithDatabaseAsync(database => database.Stations.Where(s => s.Slug != Fontclaire.Slug).OrderBy(s => s.Slug).Select(s => new { s.Id, s.Slug }).FirstAsync()))!;
        var neighbour = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Owner, [elsewhere.Id]);
        Assert.Equal(HttpStatusCode.NotFound, (await neighbour.Browser.GetAsync(incident.Replace(Fontclaire.Slug, elsewhere.Slug, StringComparison.Ordinal))).StatusCode);
        Assert.Equal(1, await portal.WithDatabaseAsync(async database => (await database.Incidents.SingleAsync()).Versions.Count));
    }

    [Fact]
    public async Task Pages_EachOne_SendsAtMostSixCommands()
    {
        var counted = new Commands();
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));
        var editor = await OperatorAsync(portal, AccountRole.Editor);
        await OpenAsync(editor.Browser, Sentence);
        var incident = await FirstIncidentAsync(portal);
        await using var watched = portal.WithWebHostBuilder(host => host.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(counted))));
        var browser = watched.CreateDefaultClient(People.Home, new CookieContainerHandler(await portal.SessionAsync(editor.Account)));
        await browser.GetAsync(Room);

        foreach (var address in new[] { Room, incident, $"{incident}/fin", $"{Room}/nouveau", $"{Room}/nouveau/phrase?quoi=cure&jour=2026-11-24&heure=8:30&fin=" })
        {
            counted.Sent.Clear();
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(address)).StatusCode);

            // Jobs of the background ask for their own tables, whoever reads.
            Assert.InRange(counted.Sent.Count(text => !text.Contains("\"CatalogueVersions\"", StringComparison.Ordinal) && !text.Contains("\"Mails\"", StringComparison.Ordinal) && !text.Contains("\"JobRecords\"", StringComparison.Ordinal)), 1, 6);
        }
    }

    [Theory]
    [InlineData("2026-11-25", "Le 25 novembre 2026 n’est pas encore passé : choisissez un jour jusqu’à aujourd’hui.")]
    [InlineData("avant-hier", "Indiquez un jour passé sous la forme 15/04/2026.")]
    public async Task State_OfADayThatCannotBeAnswered_SaysSoAndShowsToday(string day, string sentence)
    {
        await using var portal = await WithFontclaireAsync(Portal.On(DatabaseEngine.Sqlite));

        var page = await HtmlPage.OpenAsync(portal.Visitor(), $"{Sheet}/etat?le={day}");

        Assert.Contains(sentence, page.Main, StringComparison.Ordinal);
        Assert.Equal("Ce qui est annoncé aujourd’hui", page.Heading);
        Assert.Equal("2026-11-24", page.Value("Un autre jour"));
    }

    [Fact]
    public async Task State_OfAStationThatIsNot_IsNotFound()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visitor().GetAsync("/stations/nulle-part/etat")).StatusCode);
    }

    private static async Task<Portal> WithFontclaireAsync(Portal portal)
    {
        await portal.WithDatabaseAsync(database =>
        {
            var station = Fontclaire.Station();
            station.Status = StationStatus.Open;
            station.Listing.Season.Put(new() { Year = 2026, IsConfirmed = true, OpensOn = new(2026, 3, 23), ClosesOn = new(2026, 12, 20) });
            database.Add(station);
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        return portal;
    }

    private static async Task<Person> OperatorAsync(Portal portal, AccountRole role) =>
        await portal.PersonAsync(OrganisationKind.Commune, role, [await portal.WithDatabaseAsync(database => database.Stations.Where(s => s.Slug == Fontclaire.Slug).Select(s => s.Id).SingleAsync())]);

    private static async Task<HtmlPage> FirstScreenAsync(HttpClient browser, string end = "") =>
        await (await HtmlPage.OpenAsync(browser, $"{Room}/nouveau")).Fill("Les soins de cure sont arrêtés", "cure").Fill("Fin prévue", end).PressAsync("Écrire la phrase");

    private static async Task<HtmlPage> OpenAsync(HttpClient browser, string sentence, string end = "") =>
        await (await FirstScreenAsync(browser, end)).Fill("Votre phrase", sentence).PressAsync("Prévenir les visiteurs");

    private static async Task<string> FirstIncidentAsync(Portal portal) =>
        $"{Room}/{await portal.WithDatabaseAsync(database => database.Incidents.Select(i => i.Id).FirstAsync())}";

    // The promise is two seconds. It is measured and written, never asserted: the machine may be busy with something else.
    private static async Task IsSoonReadAsync(HttpClient visitor, string address, string words, DatabaseEngine engine)
    {
        var took = await Soon.IsTrueAsync(async () => (await visitor.GetStringAsync(address)).Contains(words, StringComparison.Ordinal), $"« {words} » on {address}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{engine}: « {words} » on {address} after {took.TotalMilliseconds:0} ms");
    }

    private static Task<string> OpenOnAsync(HttpClient visitor, string day) => visitor.GetStringAsync($"/api/v1/stations?ouverte-le={day}&pageSize=100");

    private static async Task<IReadOnlyList<string>> ApiAsync(HttpClient visitor)
    {
        using var station = JsonDocument.Parse(await visitor.GetStringAsync($"/api/v1{Sheet}"));
        using var list = JsonDocument.Parse(await visitor.GetStringAsync("/api/v1/stations?q=fontclaire"));
        using var calendar = JsonDocument.Parse(await visitor.GetStringAsync("/api/v1/calendrier"));
        var own = Incidents(station.RootElement);
        Assert.Equal(own, Incidents(list.RootElement.GetProperty("items")[0]));
        Assert.Equal(own, Incidents(calendar.RootElement.GetProperty("items").EnumerateArray().Single(s => s.GetProperty("slug").GetString() == Fontclaire.Slug)));
        return own;

        static List<string> Incidents(JsonElement station) =>
            [.. station.GetProperty("incidents").EnumerateArray().Select(i => $"{i.GetProperty("scope").GetString()} {i.GetProperty("expectedEnd").GetString()}")];
    }

    private static async Task<(bool First, bool Second)> ToldOnAsync(HttpClient visitor, string day)
    {
        var html = await visitor.GetStringAsync($"{Sheet}/etat?le={day}");
        return (html.Contains(Encoded, StringComparison.Ordinal), html.Contains("La pompe arrive vendredi.", StringComparison.Ordinal));
    }

    private static Task<List<string>> MailsAsync(Portal portal, string to) =>
        portal.WithDatabaseAsync(database => database.Mails.Where(m => m.Kind == MailKind.Incident && m.To == to).Select(m => m.Subject).ToListAsync());

    private static string HtmlWords(string text) => text.Replace('\u00a0', ' ');

    // Sends someone else's form, with the sender's own right to send.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient browser, string address, HtmlPage form)
    {
        var token = (await HtmlPage.OpenAsync(browser, "/mon-compte")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Form.Scope"] = "station",
            ["Form.Sentence"] = "Un texte que personne ne doit lire.",
            ["Form.Token"] = form.Document.QuerySelector("input[name='Form.Token']")!.GetAttribute("value")!,
            ["__RequestVerificationToken"] = token,
        }));
    }

    private sealed class Commands : DbCommandInterceptor
    {
        public ConcurrentQueue<string> Sent { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Sent.Enqueue(command.CommandText);
            return ValueTask.FromResult(result);
        }
    }
}
