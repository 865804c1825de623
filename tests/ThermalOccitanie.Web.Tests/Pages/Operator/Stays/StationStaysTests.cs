using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Operator.Stays;

/// <summary>A station writes its stays; visitors see each from its first minute to its last, on every copy of the program.</summary>
public sealed class StationStaysTests
{
    private const string Room = $"/espace-station/{Fontclaire.Slug}/sejours";
    private const string Page = $"/sejours/{Fontclaire.Slug}-parenthese-d-hiver";
    private const string Save = "Enregistrer et voir l’aperçu";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Journey_DraftPreviewPublish_IsBeforeVisitorsWithItsForcedLabel(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var author = await AuthorAsync(portal);
        var visitor = portal.Visitor();

        var preview = await (await FilledAsync(author)).PressAsync(Save);
        Assert.Contains("Brouillon : voici ce que les visiteurs liront.", Plain(preview.Main), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(Page)).StatusCode);

        await preview.PressAsync("Publier");

        await Soon.IsTrueAsync(async () => (await visitor.GetAsync(Page)).StatusCode is HttpStatusCode.OK, "the stay is before visitors");
        var page = Plain((await HtmlPage.OpenAsync(visitor, Page)).Main);
        Assert.Contains("Bien-être, hors cure conventionnée", page, StringComparison.Ordinal);
        Assert.Contains("Dès 199,50 €", page, StringComparison.Ordinal);
        Assert.Contains("chambre double", page, StringComparison.Ordinal);
        Assert.Contains("une nuit à l’hôtel", page, StringComparison.Ordinal);
        Assert.Contains("16 ans", page, StringComparison.Ordinal);
        Assert.Contains($"Vérifié le 24 novembre 2026 par {author.Organisation.Name}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("À confirmer", page, StringComparison.Ordinal);
        Assert.Contains("Parenthèse d’hiver", (await HtmlPage.OpenAsync(visitor, $"/stations/{Fontclaire.Slug}")).Main, StringComparison.Ordinal);
        Assert.Equal(
            ["A commencé le séjour « Parenthèse d’hiver ».", "A publié le séjour « Parenthèse d’hiver »."],
            await portal.WithDatabaseAsync(database => database.JournalEntries.OrderBy(e => e.Id).Select(e => e.Sentence).ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Hours_OfAStay_AreKeptToTheMinuteOnEveryCopyThoughNothingIsWritten(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        await using var beside = Portal.Beside(portal);
        var author = await AuthorAsync(portal);
        var form = (await FilledAsync(author))
            .Fill("À partir du", "25/11/2026").Fill("À partir de quelle heure", "8:30").Fill("Jusqu’au", "2026-11-26");
        await (await form.PressAsync(Save)).PressAsync("Publier");
        Portal[] copies = [portal, beside];
        var from = new DateTimeOffset(2026, 11, 25, 7, 30, 0, TimeSpan.Zero);
        var until = new DateTimeOffset(2026, 11, 26, 23, 0, 0, TimeSpan.Zero);

        foreach (var copy in copies)
        {
            var visitor = copy.Visitor();
            await copy.Keeper.LookAsync(TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.NotFound, false, false), await SeenAsync(visitor));
            var tag = (await visitor.GetAsync("/sejours")).Headers.ETag;
            var version = copy.Catalogue.Version;

            copy.Clock.MoveTo(from.AddMilliseconds(-1));
            Assert.Equal((HttpStatusCode.NotFound, false, false), await SeenAsync(visitor));

            copy.Clock.MoveTo(from);
            Assert.Equal((HttpStatusCode.OK, true, true), await SeenAsync(visitor));
            Assert.NotEqual(tag, (await visitor.GetAsync("/sejours")).Headers.ETag);

            copy.Clock.MoveTo(until.AddMilliseconds(-1));
            Assert.Equal((HttpStatusCode.OK, true, true), await SeenAsync(visitor));

            copy.Clock.MoveTo(until);
            Assert.Equal((HttpStatusCode.Gone, false, false), await SeenAsync(visitor));
            Assert.Equal(version, copy.Catalogue.Version);
        }

        static async Task<(HttpStatusCode Page, bool IsInTheList, bool IsInTheApi)> SeenAsync(HttpClient visitor) =>
            ((await visitor.GetAsync(Page)).StatusCode,
            (await visitor.GetStringAsync($"/sejours?station={Fontclaire.Slug}")).Contains(Page, StringComparison.Ordinal),
            (await visitor.GetStringAsync($"/api/v1/sejours?station={Fontclaire.Slug}")).Contains(Page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_AStayThatHasEnded_SaysSoAndOffersTheOthers()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        await portal.WithDatabaseAsync(database =>
        {
            var stay = Fontclaire.DraftStay(station.Id, portal.Clock.GetUtcNow().UtcDateTime);
            stay.Publish(portal.Clock.GetUtcNow().UtcDateTime);
            stay.Withdraw(portal.Clock.GetUtcNow().UtcDateTime);
            database.AddRange(stay, Fontclaire.Stay(station.Id));
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);

        var page = await HtmlPage.OpenAsync(portal.Visitor(), Page, 410);

        Assert.Equal("Ce séjour n’est plus proposé", page.Heading);
        Assert.Contains("Parenthèse d’hiver", page.Main, StringComparison.Ordinal);
        Assert.Contains($"/sejours/{Fontclaire.StaySlug}", page.Addresses());
        Assert.DoesNotContain("Parenthèse", (await HtmlPage.OpenAsync(portal.Visitor(), $"/en{Page}", 410)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_AfterItsLastDay_IsToBeAskedEverywhere()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        await (await (await FilledAsync(author)).Fill("Dernier jour de ces prix", "2026-11-25").PressAsync(Save)).PressAsync("Publier");
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        var visitor = portal.Visitor();
        Assert.Contains("valable jusqu’au 25 novembre 2026", Plain((await HtmlPage.OpenAsync(visitor, Page)).Main), StringComparison.Ordinal);

        portal.Clock.MoveTo(new(2026, 11, 25, 23, 0, 0, TimeSpan.Zero));

        var page = await HtmlPage.OpenAsync(visitor, Page);
        Assert.Contains("Le prix valait jusqu’au 25 novembre 2026 : à demander à la station", Plain(page.Main), StringComparison.Ordinal);
        Assert.DoesNotContain("199,50", page.Document.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("199.5", await visitor.GetStringAsync("/api/v1/sejours"), StringComparison.Ordinal);
        Assert.Contains("Un prix ne vaut plus", Plain((await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}")).Main), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nom", "", "Saisissez le nom sous lequel le séjour est vendu.")]
    [InlineData("Présentation", "Séjour pris en charge par l’assurance maladie.", "« pris en charge » laisse croire à un soin remboursé. Dites-le autrement : la mention « bien-être, hors cure conventionnée » est ajoutée d’elle-même.")]
    [InlineData("Formules", "Deux nuits", "Écrivez chaque formule sur sa ligne, suivie de deux points et de son prix : « Deux nuits, chambre double : 240 € ».")]
    [InlineData("Prix, en euros", "99", "Le prix « dès » est celui de la formule la moins chère : laissez le prix vide, ou corrigez les formules.")]
    [InlineData("Prix, en euros", "gratuit", "Saisissez un prix en euros, toutes taxes comprises : 125,50.")]
    [InlineData("Jours", "0", "Saisissez un nombre de 1 à 60, ou laissez vide.")]
    [InlineData("Page de réservation", "javascript:alert(1)", "Saisissez l’adresse d’une page, par exemple https://www.exemple.fr.")]
    [InlineData("Téléphone de réservation", "12", "Saisissez un numéro français à 10 chiffres, par exemple 04 67 00 00 00.")]
    [InlineData("Jusqu’à quelle heure", "8:30", "Indiquez l’heure sous la forme 8:30, avec son jour.")]
    public async Task Post_WhatCannotBe_SaysSoOnTheFieldAndKeepsIt(string field, string typed, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);

        var refused = await (await FilledAsync(author)).Fill(field, typed).PressAsync(Save, 400);

        Assert.Equal(sentence, Plain(refused.Error(field)!));
        Assert.Equal(typed, refused.Value(field));
        Assert.Empty(await StaysAsync(portal));
    }

    [Fact]
    public async Task Publish_WithoutAWayToBook_SaysWhatIsMissing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        var preview = await (await FilledAsync(author)).Fill("Téléphone de réservation", "").PressAsync(Save);

        var still = await preview.PressAsync("Publier");

        Assert.Contains("Donnez la page ou le téléphone où l’on réserve.", still.Main, StringComparison.Ordinal);
        Assert.Equal(StayState.Draft, (await StaysAsync(portal)).Single().State);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_AfterSomeoneElseSaved_ShowsBothAndLosesNothing(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var author = await AuthorAsync(portal);
        var colleague = await portal.ColleagueAsync(author.Organisation, AccountRole.Editor);
        await (await FilledAsync(author)).PressAsync(Save);
        var address = $"{Room}/{(await StaysAsync(portal)).Single().Id}";
        var mine = (await HtmlPage.OpenAsync(author.Browser, address)).Fill("Présentation", "Le texte de la première.");
        await (await HtmlPage.OpenAsync(colleague.Browser, address)).Fill("Présentation", "Le texte de la seconde.").PressAsync(Save);

        var overtaken = await mine.PressAsync(Save, 409);

        Assert.Contains("Le texte de la seconde.", overtaken.Main, StringComparison.Ordinal);
        Assert.Equal("Le texte de la première.", overtaken.Value("Présentation"));
        await overtaken.PressAsync(Save);
        Assert.Equal("Le texte de la première.", (await StaysAsync(portal)).Single().Summary);
    }

    [Fact]
    public async Task Edit_WithoutTouchingAnything_ChangesNothingOfIt()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        await (await FilledAsync(author)).Fill("À partir du", "2027-03-27").Fill("Jusqu’au", "2027-03-28").Fill("Dernier jour de ces prix", "2027-12-31").PressAsync(Save);
        var before = (await StaysAsync(portal)).Single();

        await (await HtmlPage.OpenAsync(author.Browser, $"{Room}/{before.Id}")).PressAsync(Save);

        var after = (await StaysAsync(portal)).Single();
        Assert.Equivalent(StayWords.Of(before), StayWords.Of(after), strict: true);
        Assert.NotEqual(before.ConcurrencyToken, after.ConcurrencyToken);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Copy_OfAStay_IsADraftUnderAnAddressOfItsOwn(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var author = await AuthorAsync(portal);
        var preview = await (await FilledAsync(author)).PressAsync(Save);

        var copy = await preview.PressAsync("Copier pour l’an prochain");

        Assert.Equal("Parenthèse d’hiver", copy.Value("Nom"));
        Assert.Equal([$"{Fontclaire.Slug}-parenthese-d-hiver", $"{Fontclaire.Slug}-parenthese-d-hiver-2"], (await StaysAsync(portal)).Select(s => s.Slug).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Confirm_AStayOfLastYear_TakesTheDoubtAway()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        await (await (await FilledAsync(author)).PressAsync(Save)).PressAsync("Publier");
        var stay = (await StaysAsync(portal)).Single();
        portal.Clock.MoveTo(new(2027, 2, 1, 12, 0, 0, TimeSpan.Zero));
        var session = portal.Browser(await portal.SessionAsync(author.Account));
        Assert.Contains("Un séjour à confirmer", Plain((await HtmlPage.OpenAsync(session, $"/espace-station/{Fontclaire.Slug}")).Main), StringComparison.Ordinal);

        await (await HtmlPage.OpenAsync(session, $"{Room}/{stay.Id}/apercu")).PressAsync("Rien n’a changé");

        Assert.Equal((2027, new DateOnly(2027, 2, 1)), ((await StaysAsync(portal)).Single().AsOfYear, (await StaysAsync(portal)).Single().CheckedOn));
        Assert.DoesNotContain("Un séjour à confirmer", Plain((await HtmlPage.OpenAsync(session, $"/espace-station/{Fontclaire.Slug}")).Main), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_ByTheFederation_IsToldToTheStation()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        await (await FilledAsync(author)).PressAsync(Save);
        Assert.Empty(await portal.MailsAsync());
        var federation = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);

        await (await HtmlPage.OpenAsync(federation.Browser, $"{Room}/{(await StaysAsync(portal)).Single().Id}")).Fill("Présentation", "Deux jours au grand calme.").PressAsync(Save);

        var mail = Assert.Single(await portal.MailsAsync());
        Assert.Equal(author.Email, mail.To);
        const string Told = "A modifié le séjour « Parenthèse d’hiver ». Présentation : « Deux jours au calme. » devient « Deux jours au grand calme. ».";
        Assert.Contains(Told, Plain(mail.TextBody).ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains(Told, Plain((await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/historique")).Main), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AsAReader_OffersNothingToChange()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);
        await (await FilledAsync(author)).PressAsync(Save);
        var reader = await portal.ColleagueAsync(author.Organisation, AccountRole.Reader);
        var stay = (await StaysAsync(portal)).Single();

        Assert.DoesNotContain("Proposer un séjour", (await HtmlPage.OpenAsync(reader.Browser, Room)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Publier", (await HtmlPage.OpenAsync(reader.Browser, $"{Room}/{stay.Id}/apercu")).Main, StringComparison.Ordinal);
        await HtmlPage.OpenAsync(reader.Browser, $"{Room}/{stay.Id}", 404);
    }

    [Fact]
    public async Task Open_TheRoomOfAStationWithoutStays_SaysWhatVisitorsRead()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var author = await AuthorAsync(portal);

        Assert.Contains("Aucun séjour", (await HtmlPage.OpenAsync(author.Browser, Room)).Main, StringComparison.Ordinal);
    }

    private static async Task<Person> AuthorAsync(Portal portal)
    {
        var station = await portal.FontclaireAsync();
        return await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
    }

    private static async Task<HtmlPage> FilledAsync(Person author) => (await HtmlPage.OpenAsync(author.Browser, $"{Room}/nouveau"))
        .Fill("Nom", "Parenthèse d’hiver").Fill("Ce qui est vendu", "sejour").Fill("Thème", "detente").Fill("Présentation", "Deux jours au calme.")
        .Fill("Ce qui est compris", "une nuit à l’hôtel\ndeux soins d’eau").Fill("Jours", "2").Fill("Nuits", "1").Fill("Âge minimum, en années", "16")
        .Fill("Formules", "chambre double : 240 €\nchambre simple : 199,50 €").Fill("Téléphone de réservation", "0400000002");

    private static Task<List<Stay>> StaysAsync(Portal portal) => portal.WithDatabaseAsync(async database =>
    {
        var station = await database.Stations.SingleAsync(s => s.Slug == Fontclaire.Slug);
        return await database.Stays.AsNoTracking().Where(s => s.StationId == station.Id).ToListAsync();
    });

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
