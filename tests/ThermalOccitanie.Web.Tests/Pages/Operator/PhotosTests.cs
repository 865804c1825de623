using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Photos;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Tests.Photos;

namespace ThermalOccitanie.Web.Tests.Pages.Operator;

/// <summary>The photos of a station: sent, described, ordered, withdrawn, shown to visitors while their right lasts.</summary>
public sealed class PhotosTests
{
    private const string List = $"/espace-station/{Fontclaire.Slug}/photos";
    private const string Sheet = $"/stations/{Fontclaire.Slug}";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Send_APhoto_IsOnTheSheetTheListAndTheApiWithItsCredit(DatabaseEngine engine)
    {
        PhotoDesk.SkipWithoutDeveloper();
        await using var portal = Portal.On(engine);
        var person = await portal.EditorAsync();

        var sent = await person.SendAsync(Pictures.Jpeg(1000, 700, 3, Pictures.Exif(orientation: 6)), until: "2027-05-31");
        Assert.Contains("La photo est reçue", sent.Main, StringComparison.Ordinal);
        await portal.DevelopedAsync();

        var photo = Assert.Single(await portal.PhotosAsync());
        Assert.Equal((700, 1000), (photo.WidthPixels, photo.HeightPixels));
        Assert.False(File.Exists(portal.Shelf().OriginalOf(photo.Id)));
        var visitor = portal.Visitor();
        var sheet = await HtmlPage.OpenAsync(visitor, Sheet);
        var image = sheet.Document.QuerySelector(".sheet-head picture img")!;
        Assert.Equal((PhotoDesk.Text, "eager", "700", "1000", null), (image.GetAttribute("alt"), image.GetAttribute("loading"), image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("lang")));
        Assert.Contains("Photo : Anne Roux (CC BY)", HtmlPage.Words(sheet.Document.QuerySelector(".sheet-head figcaption")), StringComparison.Ordinal);

        // Never enlarged: 480 and 700 wide, the latter once.
        Assert.Equal($"/photos/{photo.Id}/480.webp 480w, /photos/{photo.Id}/960.webp 700w", sheet.Document.QuerySelector(".sheet-head source")!.GetAttribute("srcset"));

        var english = (await HtmlPage.OpenAsync(visitor, "/en" + Sheet)).Document.QuerySelector(".sheet-head picture img")!;
        Assert.Equal("fr", english.GetAttribute("lang"));
        Assert.Contains($"/photos/{photo.Id}/480.jpg", await visitor.GetStringAsync("/stations"), StringComparison.Ordinal);
        Assert.Contains($"\"photos\":[{{\"url\":\"/photos/{photo.Id}/1600.jpg\"", await visitor.GetStringAsync("/api/v1" + Sheet), StringComparison.Ordinal);
        Assert.DoesNotContain("\"photos\"", await visitor.GetStringAsync($"/api/v1/stations/{PublicAddresses.Station}"), StringComparison.Ordinal);

        // Whoever has it need not fetch it again; a HEAD has no body.
        var answer = await visitor.GetAsync($"/photos/{photo.Id}/960.webp");
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/photos/{photo.Id}/960.webp") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await visitor.SendAsync(again)).StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, $"/photos/{photo.Id}/960.webp");
        Assert.Empty(await (await visitor.SendAsync(head)).Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Send_WithoutAnything_SaysWhatIsMissingAndKeepsTheRest()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.EditorAsync();

        var page = await (await person.NewPhotoPageAsync()).Fill("Ce que montre la photo", "Trop court").Fill("Dernier jour", "2026-02-30").PressAsync("Envoyer la photo", 400);
        var tooShort = await (await person.NewPhotoPageAsync()).Words(text: "Court").PressAsync("Envoyer la photo", 400);

        Assert.Equal("Choisissez la photo sur votre appareil.", page.Error("Photo"));
        Assert.StartsWith("Saisissez le nom de l’auteur", page.Error("Crédit"), StringComparison.Ordinal);
        Assert.StartsWith("Choisissez à quel titre", page.Error("À quel titre"), StringComparison.Ordinal);
        Assert.StartsWith("Saisissez la date", page.Error("Dernier jour"), StringComparison.Ordinal);
        Assert.Equal("Trop court", page.Value("Ce que montre la photo"));
        Assert.StartsWith("Décrivez la photo en au moins", tooShort.Error("Ce que montre la photo"), StringComparison.Ordinal);
        Assert.Empty(await portal.PhotosAsync());
    }

    [Fact]
    public async Task Send_WithARightThatHasEnded_IsRefusedAndNothingIsKept()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.EditorAsync();

        var page = await person.SendAsync(Pictures.Jpeg(), until: "2026-11-23", expectedStatus: 400);

        Assert.StartsWith("Cette date est passée", page.Error("Dernier jour"), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(portal.Shelf().ReceivedFolder));
    }

    [Fact]
    public async Task Send_TheTwentyFifth_IsRefused()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Photos:Developer", "vipsthumbnail");
        var station = (await portal.FontclaireAsync()).Id;
        var person = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station]);
        await AddAsync(portal, station, Photo.MostOfAStation);

        var page = await person.SendAsync(Pictures.Jpeg(), expectedStatus: 400);

        Assert.Contains($"Cette station a déjà {Photo.MostOfAStation} photos", page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "le réglage Portal:Photos:Developer est vide")]
    [InlineData("vipsthumbnail-nulle-part", "n’y est pas installé")]
    public async Task Open_WhereNoneCanBeMade_SaysWhyAndTakesNone(string developer, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite).With("Portal:Photos:Developer", developer);
        var person = await portal.EditorAsync();

        Assert.Contains(sentence, (await HtmlPage.OpenAsync(person.Browser, List)).Main, StringComparison.Ordinal);
        Assert.Contains(sentence, (await person.SendAsync(Pictures.Jpeg(), expectedStatus: 400)).Main, StringComparison.Ordinal);
        Assert.Empty(await portal.PhotosAsync());
    }

    [Fact]
    public async Task Open_ByAStrangerAReaderOrAnotherStation_IsClosed()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = (await portal.FontclaireAsync()).Id;
        var photo = (await AddAsync(portal, station, 1)).Single();
        var reader = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Reader, [station]);
        var other = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Owner, [await portal.WithDatabaseAsync(d => d.Stations.Where(s => s.Id != station).Select(s => s.Id).FirstAsync())]);
        string[] writing = [$"{List}/nouvelle", $"{List}/{photo.Id}", $"{List}/{photo.Id}/retirer"];

        foreach (var address in (string[])[List, .. writing])
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await other.Browser.GetAsync(address)).StatusCode));
            Assert.StartsWith("/connexion?retour=", (await portal.Browser().GetAsync(address)).Headers.Location?.ToString(), StringComparison.Ordinal);
        }

        foreach (var address in writing)
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await reader.Browser.GetAsync(address)).StatusCode));
        }

        var page = await HtmlPage.OpenAsync(reader.Browser, List);
        Assert.DoesNotContain(page.Addresses(), a => a.Contains("nouvelle", StringComparison.Ordinal) || a.Contains("retirer", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.GetAsync($"/espace-station/{PublicAddresses.Station}/photos/{photo.Id}")).StatusCode);
    }

    [Fact]
    public async Task Save_OtherWords_AreKeptAndNoted()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = (await portal.FontclaireAsync()).Id;
        var person = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station]);
        var photo = (await AddAsync(portal, station, 1)).Single();

        var page = (await HtmlPage.OpenAsync(person.Browser, $"{List}/{photo.Id}")).Words("Le hall des Grands Thermes, sous sa verrière").Fill("Depuis la gauche", "20").Fill("Depuis le haut", "84");
        var saved = await page.PressAsync("Enregistrer");
        var now = Assert.Single(await portal.PhotosAsync());

        Assert.Contains("La photo est modifiée.", saved.Main, StringComparison.Ordinal);
        Assert.Equal(("Le hall des Grands Thermes, sous sa verrière", 20, 84), (now.AlternativeText, now.FocusX, now.FocusY));
        Assert.Contains(await portal.WithDatabaseAsync(d => d.JournalEntries.Where(e => e.Subject == JournalSubject.Photo).Select(e => e.Sentence).ToListAsync()), s => s.StartsWith("A modifié la photo « Le hall", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("moitié")]
    public async Task Save_APointOutsideThePicture_IsRefusedOnItsField(string typed)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = (await portal.FontclaireAsync()).Id;
        var person = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station]);
        var photo = (await AddAsync(portal, station, 1)).Single();

        var page = await (await HtmlPage.OpenAsync(person.Browser, $"{List}/{photo.Id}")).Fill("Depuis le haut", typed).PressAsync("Enregistrer", 400);

        Assert.Equal("Saisissez un nombre de 0 à 100.", page.Error("Depuis le haut"));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_AfterSomeoneElse_ShowsBothAndLosesNothing(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = (await portal.FontclaireAsync()).Id;
        var person = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station]);
        var photo = (await AddAsync(portal, station, 1)).Single();
        var slow = (await HtmlPage.OpenAsync(person.Browser, $"{List}/{photo.Id}")).Words("La version de la seconde personne");
        await (await HtmlPage.OpenAsync(person.Browser, $"{List}/{photo.Id}")).Words("La version de la première personne").PressAsync("Enregistrer");

        var both = await slow.PressAsync("Enregistrer", 409);
        Assert.Contains("La version de la première personne", both.Main, StringComparison.Ordinal);
        Assert.Equal("La version de la seconde personne", both.Value("Ce que montre la photo"));

        await both.PressAsync("Enregistrer");
        Assert.Equal("La version de la seconde personne", Assert.Single(await portal.PhotosAsync()).AlternativeText);
    }

    [Fact]
    public async Task Press_MonterAndDescendre_ChangeTheOrderOfTheSheet()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var station = (await portal.FontclaireAsync()).Id;
        var person = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station]);
        await AddAsync(portal, station, 3);

        await (await HtmlPage.OpenAsync(person.Browser, List)).PressAsync("Monter la photo 3");
        Assert.Equal(["Photo numéro 1", "Photo numéro 3", "Photo numéro 2"], (await portal.PhotosAsync()).Select(p => p.AlternativeText));
        await (await HtmlPage.OpenAsync(person.Browser, List)).PressAsync("Descendre la photo 1");
        Assert.Equal(["Photo numéro 3", "Photo numéro 1", "Photo numéro 2"], (await portal.PhotosAsync()).Select(p => p.AlternativeText));
    }

    [Fact]
    public async Task Withdraw_AskedOnceMore_TakesItOffTheSiteWithItsFiles()
    {
        PhotoDesk.SkipWithoutDeveloper();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.EditorAsync();
        await person.SendAsync(Pictures.Jpeg());
        await portal.DevelopedAsync();
        var photo = Assert.Single(await portal.PhotosAsync());

        var asked = await HtmlPage.OpenAsync(person.Browser, $"{List}/{photo.Id}/retirer");
        Assert.Contains(PhotoDesk.Text, asked.Main, StringComparison.Ordinal);
        await asked.PressAsync("Retirer définitivement");
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal(PhotoState.Withdrawn, Assert.Single(await portal.PhotosAsync()).State);
        Assert.Empty(Directory.EnumerateFiles(portal.Shelf().Folder));
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Visitor().GetAsync($"/photos/{photo.Id}/480.jpg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Browser.GetAsync($"{List}/{photo.Id}/retirer")).StatusCode);
        Assert.NotNull((await HtmlPage.OpenAsync(portal.Visitor(), Sheet)).Document.QuerySelector(".sheet-head img[src*='affiche']"));
    }

    [Fact]
    public async Task Visit_TheDayAfterTheLast_FindsThePosterAndNoFile()
    {
        PhotoDesk.SkipWithoutDeveloper();
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var person = await portal.EditorAsync();
        await person.SendAsync(Pictures.Jpeg(), until: "2026-11-24");
        await portal.DevelopedAsync();
        var address = $"/photos/{Assert.Single(await portal.PhotosAsync()).Id}/480.webp";
        var visitor = portal.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);
        Assert.NotNull((await HtmlPage.OpenAsync(visitor, Sheet)).Document.QuerySelector(".sheet-head picture"));

        portal.Clock.MoveTo(new(2026, 11, 25, 0, 0, 1, TimeSpan.FromHours(1)));

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(address)).StatusCode);
        Assert.Null((await HtmlPage.OpenAsync(visitor, Sheet)).Document.QuerySelector(".sheet-head picture"));
        Assert.DoesNotContain("\"photos\"", await visitor.GetStringAsync("/api/v1" + Sheet), StringComparison.Ordinal);
        Assert.Contains("la photo n’est plus montrée", (await HtmlPage.OpenAsync(person.Browser, List)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Wait_AMonthBeforeTheEnd_WritesOnceToEditorsAndOwners(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = (await portal.FontclaireAsync()).Id;
        var editor = await portal.PersonAsync(OrganisationKind.Commune, AccountRole.Editor, [station]);
        await portal.PersonAsync(OrganisationKind.TouristOffice, AccountRole.Reader, [station]);
        await AddAsync(portal, station, 3, i => i switch { 1 => new(2026, 12, 24), 2 => new(2026, 12, 25), _ => null });

        // Another copy of the program, started once the photos are there: its watch runs at its start.
        await using var second = Portal.Beside(portal);
        await ForgetRunAsync(portal);
        _ = second.Services;
        await Soon.IsTrueAsync(() => portal.WithDatabaseAsync(d => d.Mails.AnyAsync()), "the station is told");
        await ForgetRunAsync(portal);
        await using var third = Portal.Beside(portal);
        _ = third.Services;
        await Soon.IsTrueAsync(() => portal.WithDatabaseAsync(d => d.JobRecords.AnyAsync(r => r.Name == nameof(PhotoRightsWatch))), "the watch has run again");

        var mail = Assert.Single(await portal.WithDatabaseAsync(d => d.Mails.AsNoTracking().ToListAsync()));
        Assert.Equal(editor.Email, mail.To);
        Assert.Contains("« Photo numéro 1 »", Plain(mail.TextBody), StringComparison.Ordinal);
        Assert.Contains("24 décembre 2026", Plain(mail.TextBody), StringComparison.Ordinal);
    }

    private static Task<int> ForgetRunAsync(Portal portal) => portal.WithDatabaseAsync(d => d.JobRecords.Where(r => r.Name == nameof(PhotoRightsWatch)).ExecuteDeleteAsync());

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    /// <summary>Photos that are ready, without files.</summary>
    private static async Task<List<Photo>> AddAsync(Portal portal, Guid station, int count, Func<int, DateOnly?>? until = null)
    {
        var photos = Enumerable.Range(1, count).Select(i =>
        {
            var photo = new Photo { Id = Guid.CreateVersion7(), StationId = station, Position = i, WidthPixels = 900, HeightPixels = 700, UploadedAt = Fontclaire.Now, UploadedBy = "Le test" };
            Assert.Null(photo.Describe($"Photo numéro {i}", "Anne Roux", PhotoLicence.CcBy, until?.Invoke(i), new(2026, 11, 24)));
            Assert.Null(photo.MarkReady(isTurned: false));
            return photo;
        }).ToList();

        await portal.WithDatabaseAsync(database =>
        {
            database.AddRange(photos);
            return database.SaveChangesAsync();
        });
        return photos;
    }
}
