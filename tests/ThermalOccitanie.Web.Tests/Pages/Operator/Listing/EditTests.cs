using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Operator.Listing;

/// <summary>A station writes its listing, a section at a time; the federation decides on what makes claims.</summary>
public sealed class EditTests
{
    private const string Summary = "Présentation de la station";
    private const string NewSummary = "Une présentation nouvelle, écrite par la station pour ses visiteurs.";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    public static TheoryData<string> Sections => [.. ListingSectionKinds.All.Select(kind => kind.Slug())];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Journey_WriteReturnWriteAgainPublishRestore(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var federation = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);

        // The station writes, looks, submits.
        var page = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation");
        var preview = await page.Fill(Summary, NewSummary).PressAsync("Enregistrer et voir l’aperçu");
        Assert.Contains(NewSummary, preview.Main, StringComparison.Ordinal);
        Assert.NotNull(preview.Document.QuerySelector("ins"));
        await preview.PressAsync("Transmettre à la fédération");

        // The federation returns it.
        var queue = await HtmlPage.OpenAsync(federation.Browser, "/federation");
        Assert.Contains("5 jours ouvrés pour décider", queue.Main, StringComparison.Ordinal);
        var review = await HtmlPage.OpenAsync(federation.Browser, queue.Addresses().First(a => a.StartsWith("/federation/relecture/", StringComparison.Ordinal)));
        var refused = await review.Fill("Motif", "Court.").PressAsync("Renvoyer avec ce motif", 400);
        Assert.Equal("Expliquez ce qu’il faut changer, en 10 caractères au moins.", refused.Error("Motif"));
        Assert.Equal("Court.", refused.Value("Motif"));
        await refused.Fill("Motif", "Dites aussi où se trouve la source.").PressAsync("Renvoyer avec ce motif");

        // The station reads why, writes again, submits again; the federation publishes.
        var home = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}");
        Assert.Contains("« Présentation » vous est renvoyée", home.Main, StringComparison.Ordinal);
        var again = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation");
        Assert.Equal(NewSummary, again.Value(Summary));
        Assert.Contains("Dites aussi où se trouve la source.", again.Main, StringComparison.Ordinal);
        await again.Fill(Summary, NewSummary + " La source est au fond de la vallée.").PressAsync("Transmettre à la fédération");
        review = await HtmlPage.OpenAsync(federation.Browser, (await HtmlPage.OpenAsync(federation.Browser, "/federation")).Addresses().First(a => a.StartsWith("/federation/relecture/", StringComparison.Ordinal)));
        await review.PressAsync("Publier");

        // Visitors read it, with who vouches for it.
        await Soon.IsTrueAsync(async () => (await HtmlPage.OpenAsync(portal.Visitor(), $"/stations/{Fontclaire.Slug}")).Main.Contains("La source est au fond de la vallée.", StringComparison.Ordinal), "the new text is before visitors");
        var sheet = await HtmlPage.OpenAsync(portal.Visitor(), $"/stations/{Fontclaire.Slug}");
        Assert.Contains($"Vérifié le 24 novembre 2026 par {author.Organisation.Name}", sheet.Main, StringComparison.Ordinal);

        // History tells it all, and the old text can come back.
        var history = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/historique");
        Assert.Contains(federation.Signature, history.Main, StringComparison.Ordinal);
        Assert.Contains("Dites aussi où se trouve la source.", history.Main, StringComparison.Ordinal);
        var published = await HtmlPage.OpenAsync(author.Browser, history.Addresses().Last(a => a.Contains("/historique/", StringComparison.Ordinal)));
        var restored = await published.PressAsync("Rétablir le texte d’avant");
        Assert.Contains("guillemets", HtmlPage.Words(restored.Document.GetElementById("apercu")), StringComparison.Ordinal);

        Assert.Equal(
            ["A publié « Présentation ».", "A renvoyé « Présentation » : Dites aussi où se trouve la source.", "A repris un texte antérieur de « Présentation » en brouillon.", "A transmis « Présentation » à la fédération.", "A transmis « Présentation » à la fédération."],
            await portal.WithDatabaseAsync(database => database.JournalEntries.Where(e => e.StationId == station.Id).Select(e => e.Sentence).Order().ToListAsync()));
        Assert.Equal(
            ["Fontclaire-les-Bains : un texte attend votre relecture", "Fontclaire-les-Bains : un texte est à revoir", "Fontclaire-les-Bains : votre texte est en ligne"],
            (await portal.WithDatabaseAsync(database => database.Mails.Select(m => m.Subject).Distinct().ToListAsync())).ConvertAll(s => s.Replace('\u00a0', ' ').Replace('\u202f', ' ')).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task Open_EachSection_HoldsWhatIsLiveAndSaysThatNothingChanged(string section)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);

        var page = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/{section}");
        var answer = await page.PressAsync("Enregistrer le brouillon", 400);

        Assert.Contains("Rien n’a changé : le texte en ligne dit déjà cela.", answer.Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_ASectionThatIsNotModerated_IsLiveAtOnceAndListedForSampling(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var federation = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var page = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/contacts");

        await page.Fill("Office de tourisme", "Office du Val").PressAsync("Mettre en ligne");

        await Soon.IsTrueAsync(async () => (await HtmlPage.OpenAsync(portal.Visitor(), $"/stations/{Fontclaire.Slug}")).Main.Contains("Office du Val", StringComparison.Ordinal), "the new text is before visitors");
        var home = await HtmlPage.OpenAsync(federation.Browser, "/federation");
        var review = await HtmlPage.OpenAsync(federation.Browser, home.Addresses().First(a => a.StartsWith("/federation/relecture/", StringComparison.Ordinal)));
        var after = await review.PressAsync("J’ai relu ce texte");
        Assert.Contains("Rien n’a été mis en ligne sans vous", after.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AWrongValue_SaysSoOnTheFieldAndKeepsWhatWasTyped()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var page = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation");

        var refused = await page.Fill("Altitude", "haute").Fill(Summary, NewSummary).PressAsync("Transmettre à la fédération", 400);

        Assert.Equal("Saisissez l’altitude en mètres, entre 0 et 2 800.", refused.Error("Altitude"));
        Assert.Equal("haute", refused.Value("Altitude"));
        Assert.Equal(NewSummary, refused.Value(Summary));
        Assert.Contains("#presentation_altitude", refused.Addresses(".error-summary a"));
        Assert.Equal(0, await portal.WithDatabaseAsync(database => database.ListingRevisions.CountAsync()));
    }

    [Fact]
    public async Task Post_AfterAColleague_ShowsBothTexts()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var first = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var second = await portal.ColleagueAsync(first.Organisation, AccountRole.Editor);
        var address = $"/espace-station/{Fontclaire.Slug}/fiche/presentation";
        var (one, other) = (await HtmlPage.OpenAsync(first.Browser, address), await HtmlPage.OpenAsync(second.Browser, address));

        await one.Fill(Summary, "Le texte de la première personne.").PressAsync("Enregistrer le brouillon");
        var both = await other.Fill(Summary, "Le texte de la seconde personne.").PressAsync("Enregistrer le brouillon", 409);

        Assert.Contains("Le texte de la première personne.", both.Main, StringComparison.Ordinal);
        Assert.Equal("Le texte de la seconde personne.", both.Value(Summary));
        await both.PressAsync("Enregistrer le brouillon");
        Assert.Equal("Le texte de la seconde personne.", (await HtmlPage.OpenAsync(first.Browser, address)).Value(Summary));
    }

    [Fact]
    public async Task Post_AfterThePublicationOfAnother_ShowsBothTexts()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var address = $"/espace-station/{Fontclaire.Slug}/fiche/contacts";
        var (one, other) = (await HtmlPage.OpenAsync(author.Browser, address), await HtmlPage.OpenAsync(author.Browser, address));

        await one.Fill("Office de tourisme", "Office du Val").PressAsync("Mettre en ligne");
        var both = await other.Fill("Office de tourisme", "Office du Mont").PressAsync("Mettre en ligne", 409);

        Assert.Contains("Office du Val", both.Main, StringComparison.Ordinal);
        Assert.Equal("Office du Mont", both.Value("Office de tourisme"));
    }

    // Acceptance 3 of the issue: nothing is lost silently.
    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Post_TwoHundredAtOnce_IsStoredOrAnsweredWithBothTexts(DatabaseEngine engine)
    {
        const int saves = 200;
        await using var portal = Portal.On(engine);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var page = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation");
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var version = page.Document.QuerySelector("input[name=Version]")!.GetAttribute("value")!;

        var answers = await Task.WhenAll(Enumerable.Range(0, saves).Select(async number =>
        {
            var response = await author.Browser.PostAsync($"/espace-station/{Fontclaire.Slug}/fiche/presentation", new FormUrlEncodedContent(
                [new("__RequestVerificationToken", token), new("Version", version), new("Acte", "brouillon"), new("presentation.resume", $"Le texte numéro {number}, fin.")]));
            return (Number: number, response.StatusCode, Body: await response.Content.ReadAsStringAsync());
        }));

        var stored = Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Redirect);
        var kept = await portal.WithDatabaseAsync(database => database.ListingRevisions.SingleAsync());
        Assert.Equal($"Le texte numéro {stored.Number}, fin.", kept.Proposed.Presentation.Summary);
        Assert.All(answers.Where(a => a != stored), a =>
        {
            Assert.Equal(HttpStatusCode.Conflict, a.StatusCode);
            Assert.Contains($"Le texte numéro {a.Number}, fin.", a.Body, StringComparison.Ordinal);
            Assert.Contains($"Le texte numéro {stored.Number}, fin.", a.Body, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Post_WhenTheSessionHasEnded_HandsBackWhatWasTyped()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var page = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation");
        await portal.WithDatabaseAsync(database => database.AccountSessions.ExecuteDeleteAsync());

        var kept = await page.Fill(Summary, NewSummary).PressAsync("Enregistrer le brouillon", 401);

        Assert.Equal("Votre envoi n’est pas perdu", kept.Heading);
        Assert.Contains(NewSummary, kept.Main, StringComparison.Ordinal);

        // Signed in again in another tab of the same browser, they send it again, and confirm.
        var back = portal.Browser(await portal.SessionAsync(author.Account));
        var fields = kept.Document.QuerySelectorAll("form[action$=presentation] input").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!)).Append(KeyValuePair.Create("Acte", "brouillon"));
        var again = await HtmlPage.ReadAsync(back, await back.PostAsync($"/espace-station/{Fontclaire.Slug}/fiche/presentation", new FormUrlEncodedContent(fields)), 400);
        await again.PressAsync("Envoyer à nouveau");

        Assert.Equal(NewSummary, (await portal.WithDatabaseAsync(database => database.ListingRevisions.SingleAsync())).Proposed.Presentation.Summary);
    }

    [Fact]
    public async Task Confirm_NothingChanged_MovesTheDateThatVisitorsRead()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);

        await (await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/eau")).PressAsync("Rien n’a changé");

        var water = (await portal.WithDatabaseAsync(database => database.Stations.SingleAsync(s => s.Id == station.Id))).Listing.Water;
        Assert.Equal((new DateOnly(2026, 11, 24), author.Organisation.Name, 365), (water.CheckedOn, water.CheckedBy, water.GoodForDays));
        Assert.Equal("sulfatée", water.Type);
    }

    [Fact]
    public async Task Publish_WithASmallCorrection_KeepsBothTexts()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var federation = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var page = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation");
        await page.Fill(Summary, "Une présentacion avec une faute.").PressAsync("Transmettre à la fédération");
        var id = (await portal.WithDatabaseAsync(database => database.ListingRevisions.SingleAsync())).Id;

        var review = await HtmlPage.OpenAsync(federation.Browser, $"/federation/relecture/{id}");
        await review.Fill(Summary, "Une présentation avec une faute.").PressAsync("Publier avec ma correction");

        var kept = await portal.WithDatabaseAsync(database => database.ListingRevisions.OrderBy(r => r.StartedAt).ThenBy(r => r.Id).ToListAsync());
        Assert.Equal(["Une présentacion avec une faute.", "Une présentation avec une faute."], kept.Select(r => r.Proposed.Presentation.Summary));
        Assert.Equal(id, kept[1].CorrectsId);
        Assert.Equal("Une présentation avec une faute.", (await portal.WithDatabaseAsync(database => database.Stations.SingleAsync(s => s.Id == station.Id))).Listing.Presentation.Summary);
    }

    [Fact]
    public async Task Post_ByTheFederation_IsShownAsSuchAndMailedToTheStation()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var federation = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);

        await (await HtmlPage.OpenAsync(federation.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/contacts")).Fill("Office de tourisme", "Office du Val").PressAsync("Mettre en ligne");

        Assert.Contains("par la fédération", (await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/historique")).Main, StringComparison.Ordinal);
        Assert.Equal([author.Email], await portal.WithDatabaseAsync(database => database.Mails.Select(m => m.To).ToListAsync()));
    }

    [Fact]
    public async Task Preview_TheWholeSheet_ShowsTheDraftMarkedInItsPlaceAndVisitorsSeeNothingOfIt()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        await (await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation")).Fill(Summary, NewSummary).PressAsync("Enregistrer le brouillon");

        var sheet = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/presentation/apercu/fiche");

        var presentation = HtmlPage.Words(sheet.Document.GetElementById("presentation"));
        Assert.Contains(NewSummary, presentation, StringComparison.Ordinal);
        Assert.Contains($"Modifié ici : « {Summary} ».", presentation.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Single(sheet.Document.QuerySelectorAll("main p"), p => HtmlPage.Words(p).StartsWith("Modifié ici", StringComparison.Ordinal));
        Assert.DoesNotContain(sheet.Document.QuerySelectorAll("#voisines a"), a => HtmlPage.Words(a) == station.Name);

        // Every section of the public sheet is there, and none of the draft is on it.
        var live = await HtmlPage.OpenAsync(portal.Visitor(), $"/stations/{Fontclaire.Slug}");
        Assert.Equal(Sections(live), Sections(sheet));
        Assert.DoesNotContain(NewSummary, live.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Modifié ici", live.Main, StringComparison.Ordinal);

        static List<string?> Sections(HtmlPage page) => [.. page.Document.QuerySelectorAll("main section").Select(s => s.Id)];
    }

    [Fact]
    public async Task Preview_OtherOrientations_ShowsThemByName()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        var skin = portal.Catalogue.FindOrientation("DER")!.Name;
        await portal.WithDatabaseAsync(async database =>
        {
            var draft = ListingRevision.Start(await database.Stations.SingleAsync(s => s.Id == station.Id), ListingSectionKind.Orientations, new(author.Account.Id, author.Signature, IsThirdParty: false), portal.Clock.GetUtcNow().UtcDateTime);
            draft.Proposed.Orientations.Codes = ["DER"];
            database.ListingRevisions.Add(draft);
            return await database.SaveChangesAsync();
        });

        var sheet = await HtmlPage.OpenAsync(author.Browser, $"/espace-station/{Fontclaire.Slug}/fiche/orientations/apercu/fiche");

        Assert.Equal([skin], sheet.Document.QuerySelectorAll("#soins .points a").Select(a => HtmlPage.Words(a).Replace('\u00a0', ' ')));
    }

    [Fact]
    public async Task Preview_TheWholeSheetWithoutADraft_LeadsToWhatIsLive()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);

        var response = await author.Browser.GetAsync($"/espace-station/{Fontclaire.Slug}/fiche/eau/apercu/fiche");

        Assert.Equal((HttpStatusCode.Redirect, $"/espace-station/{Fontclaire.Slug}/fiche/eau/apercu"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Open_TheListingOfAnotherStation_IsNotFound()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        await portal.FontclaireAsync();
        var other = await portal.WithDatabaseAsync(database => database.Stations.Where(s => s.Slug != Fontclaire.Slug).Select(s => s.Id).FirstAsync());
        var stranger = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Owner, [other]);

        foreach (var address in new[] { "", "/fiche", "/fiche/presentation", "/fiche/presentation/apercu", "/historique" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetAsync($"/espace-station/{Fontclaire.Slug}{address}")).StatusCode);
        }
    }

    [Fact]
    public async Task Open_AsAReader_OffersNothingToChange()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var reader = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Reader, [station.Id]);

        Assert.Equal(HttpStatusCode.NotFound, (await reader.Browser.GetAsync($"/espace-station/{Fontclaire.Slug}/fiche/presentation")).StatusCode);
        Assert.DoesNotContain("Modifier", (await HtmlPage.OpenAsync(reader.Browser, $"/espace-station/{Fontclaire.Slug}/fiche")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AfterTheStationWasTakenAway_IsNotFound()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = await portal.FontclaireAsync();
        var author = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station.Id]);
        await portal.WithDatabaseAsync(async database =>
        {
            (await database.StationAttachments.SingleAsync(a => a.StationId == station.Id)).End(new(2026, 11, 23), new(2026, 11, 24));
            return await database.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await author.Browser.GetAsync($"/espace-station/{Fontclaire.Slug}")).StatusCode);
    }
}
