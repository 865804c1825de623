using System.Buffers.Binary;
using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Domain.Promotion;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Links;

/// <summary>The federation hands out short addresses, and they lead where it says on every copy of the program.</summary>
public sealed class LinksTests
{
    private const string List = "/federation/liens";
    private const string Name = "Nom";
    private const string Target = "Page où il mène";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Create_ALink_LeadsVisitorsByBothCodesOnEachCopyAndIsInTheJournal(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = await portal.FontclaireAsync();
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await using var other = Portal.Beside(portal);
        var visitor = other.Visitor();

        var page = await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/nouveau"))
            .Fill(Name, "Affiche du salon").Fill(Target, $"https://localhost/stations/{Fontclaire.Slug}").Fill("Canal", "salon").Fill("Lieu ou support", "Hall 4").Fill("Station", Fontclaire.Slug)
            .PressAsync("Créer le lien");

        var link = await OnlyLinkAsync(portal);
        Assert.Equal(("Affiche du salon", $"/stations/{Fontclaire.Slug}", PromotionChannel.Fair, "Hall 4", station.Id), (page.Heading, link.Target, link.Channel, link.Place!, link.StationId!.Value));
        Assert.Contains($"https://localhost/l/{link.TypedCode}", page.Main, StringComparison.Ordinal);
        await Soon.IsTrueAsync(async () => (await visitor.GetAsync($"/l/{link.TypedCode}")).StatusCode is HttpStatusCode.Redirect, "visitors are led there");

        foreach (var code in new[] { link.TypedCode, link.TypedCode.ToUpperInvariant(), link.ScannedCode })
        {
            var answer = await visitor.GetAsync($"/l/{code}");
            Assert.Equal((HttpStatusCode.Redirect, link.Target, "no-store"), (answer.StatusCode, answer.Headers.Location?.ToString(), answer.Headers.CacheControl?.ToString()));
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Contains($"« Affiche du salon » mène à {link.Target}", (await EntriesAsync(portal)).Single(), StringComparison.Ordinal);
        Assert.Contains("Affiche du salon", (await HtmlPage.OpenAsync(editor.Browser, List)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/stations", "salon", Name, "Donnez un nom à ce lien : « Affiche des Thermalies ».")]
    [InlineData("Affiche", "/stations", "", "Canal", "Choisissez un canal.")]
    [InlineData("Affiche", "", "salon", Target, "Saisissez l’adresse d’une page de ce site : « /stations ».")]
    [InlineData("Affiche", "https://fontclaire.example/", "salon", Target, "Saisissez l’adresse d’une page de ce site : « /stations ». Un lien court ne mène ni ailleurs, ni à un autre lien court.")]
    [InlineData("Affiche", "/l/bcdfghj", "salon", Target, "Saisissez l’adresse d’une page de ce site : « /stations ». Un lien court ne mène ni ailleurs, ni à un autre lien court.")]
    [InlineData("Affiche", "/nulle-part", "salon", Target, "Rien ne répond à cette adresse sur le site : ouvrez d’abord la page, puis copiez son adresse ici.")]
    [InlineData("Affiche", "/stations/nulle-part", "salon", Target, "Rien ne répond à cette adresse sur le site : ouvrez d’abord la page, puis copiez son adresse ici.")]
    [InlineData("Affiche", "/en/stations/nulle-part", "salon", Target, "Rien ne répond à cette adresse sur le site : ouvrez d’abord la page, puis copiez son adresse ici.")]
    [InlineData("Affiche", "/federation", "salon", Target, "Rien ne répond à cette adresse sur le site : ouvrez d’abord la page, puis copiez son adresse ici.")]
    [InlineData("Affiche", "/connexion", "salon", Target, "Rien ne répond à cette adresse sur le site : ouvrez d’abord la page, puis copiez son adresse ici.")]
    public async Task Create_WhatCannotBe_SaysSoOnTheFieldAndKeepsIt(string name, string target, string channel, string field, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);

        var refused = await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/nouveau")).Fill(Name, name).Fill(Target, target).Fill("Canal", channel).PressAsync("Créer le lien", 400);

        Assert.Equal(sentence, refused.Error(field)?.Replace('\u00a0', ' '));
        Assert.Equal((name, target), (refused.Value(Name), refused.Value(Target)));
        Assert.False(await portal.WithDatabaseAsync(d => d.ShortLinks.AnyAsync()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_WhereItLeads_KeepsTheCodesAndTellsTheJournalWhereItLed(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var link = await GiveAsync(portal, Fontclaire.ShortLink(null, Fontclaire.Now));

        await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/{link.Id}/modifier")).Fill(Target, "/en/sejours?theme=dos").PressAsync("Enregistrer");

        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        Assert.Equal("/en/sejours?theme=dos", (await portal.Visitor().GetAsync($"/l/{link.ScannedCode}")).Headers.Location?.ToString());
        Assert.Equal("A modifié un lien court : « Affiche du salon » mène à /en/sejours?theme=dos ; il menait à /stations.", Assert.Single(await EntriesAsync(portal)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task End_ALink_ShowsTheWayOnInsteadOfDying(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var station = await portal.FontclaireAsync();
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var link = await GiveAsync(portal, Fontclaire.ShortLink(station.Id, Fontclaire.Now));

        var page = await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/{link.Id}/terminer")).Fill("Page qui prend la suite", "/sejours").PressAsync("Terminer ce lien");

        Assert.Contains("est terminé et propose /sejours", page.Main, StringComparison.Ordinal);
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        var led = await portal.Visitor().GetAsync($"/l/{link.TypedCode}");
        Assert.Equal((HttpStatusCode.Redirect, $"/l/{link.TypedCode}/suite"), (led.StatusCode, led.Headers.Location?.ToString()));
        var end = await HtmlPage.OpenAsync(portal.Visitor(), $"/l/{link.TypedCode}/suite");
        Assert.Equal("Ce que ce lien annonçait est terminé", end.Heading);
        Assert.Equal(["/sejours", $"/stations/{Fontclaire.Slug}", "/stations", "/"], end.Addresses("nav.doors a"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.Browser.GetAsync($"{List}/{link.Id}/modifier")).StatusCode);
    }

    // The station left, the stay ended: what is printed still leads somewhere.
    [Fact]
    public async Task Follow_ALinkWhosePageIsGone_ShowsTheWayOn()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var link = await GiveAsync(portal, Fontclaire.ShortLink(null, Fontclaire.Now, "/es/stations/une-station-partie"));

        var led = await portal.Visitor().GetAsync($"/l/{link.ScannedCode}");

        Assert.Equal($"/l/{link.ScannedCode}/suite", led.Headers.Location?.ToString());
        Assert.Equal(["/stations", "/"], (await HtmlPage.OpenAsync(portal.Visitor(), $"/l/{link.ScannedCode}/suite")).Addresses("nav.doors a"));
        Assert.Equal(["/en/stations", "/en"], (await HtmlPage.OpenAsync(portal.Visitor(), $"/en/l/{link.ScannedCode}/suite")).Addresses("nav.doors a"));
    }

    [Fact]
    public async Task Open_TheEndOfALinkThatLives_LeadsToItsPage()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var link = await GiveAsync(portal, Fontclaire.ShortLink(null, Fontclaire.Now));

        Assert.Equal("/stations", (await portal.Visitor().GetAsync($"/l/{link.TypedCode}/suite")).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/l/bcdfghj")]
    [InlineData("/l/bcdfghj/suite")]
    [InlineData("/l/Affiche")]
    public async Task Follow_ACodeThatNobodyHandedOut_IsNotFoundAndSaysWhatToDo(string address)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);

        var page = await HtmlPage.OpenAsync(portal.Visitor(), address, 404);

        Assert.Equal("Ce code ne mène nulle part", page.Heading);
        Assert.Contains("Relisez ses sept caractères", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_TheQrCode_IsThatOfTheScannedCodeDrawnOrInDots()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);
        var link = await GiveAsync(portal, Fontclaire.ShortLink(null, Fontclaire.Now));
        var picture = QrPicture.Of($"https://localhost/l/{link.ScannedCode}");

        var svg = await reader.Browser.GetAsync($"{List}/{link.Id}/qr");
        var png = await reader.Browser.GetAsync($"{List}/{link.Id}/qr?format=png");

        Assert.Equal(("image/svg+xml", "qr-affiche-du-salon.svg"), (svg.Content.Headers.ContentType?.MediaType, svg.Content.Headers.ContentDisposition?.FileName));
        Assert.Contains(picture.Path, await svg.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(("image/png", "qr-affiche-du-salon.png"), (png.Content.Headers.ContentType?.MediaType, png.Content.Headers.ContentDisposition?.FileName));

        // The width stands in the header of a PNG, at byte 16: as many modules, the margin of four on each side among them.
        var dots = BinaryPrimitives.ReadInt32BigEndian((await png.Content.ReadAsByteArrayAsync()).AsSpan(16));
        Assert.Equal(picture.Size * 32, dots);
    }

    private static async Task<ShortLink> GiveAsync(Portal portal, ShortLink link)
    {
        await portal.WithDatabaseAsync(database =>
        {
            database.Add(link);
            return database.SaveChangesAsync();
        });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        return link;
    }

    private static Task<ShortLink> OnlyLinkAsync(Portal portal) => portal.WithDatabaseAsync(d => d.ShortLinks.AsNoTracking().SingleAsync());

    private static Task<List<string>> EntriesAsync(Portal portal) =>
        portal.WithDatabaseAsync(d => d.JournalEntries.Where(e => e.Subject == JournalSubject.ShortLink).Select(e => e.Sentence).ToListAsync());
}
