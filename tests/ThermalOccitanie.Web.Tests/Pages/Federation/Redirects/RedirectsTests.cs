using System.Net;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.TestKit;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Redirects;

/// <summary>The federation leads addresses of old where visitors should go.</summary>
public sealed class RedirectsTests
{
    private const string List = "/federation/redirections";
    private const string Old = "Ancienne adresse";
    private const string New = "Nouvelle adresse";
    private const string Gone = "La page a disparu, rien ne la remplace";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Add_AnAddress_LeadsVisitorsOnEachCopyAndIsInTheJournal(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await using var other = Portal.Beside(portal);
        var visitor = other.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/fontclaire-d-antan")).StatusCode);

        var list = await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/nouvelle")).Fill(Old, "/Fontclaire-d-antan/").Fill(New, "/stations").PressAsync("Ajouter");

        Assert.Contains("/fontclaire-d-antan", list.Main, StringComparison.Ordinal);
        await Soon.IsTrueAsync(async () => (await visitor.GetAsync("/fontclaire-d-antan")).Headers.Location?.ToString() is "/stations", "visitors are led there");
        Assert.Contains("/fontclaire-d-antan mène à /stations", (await EntriesAsync(portal)).Single(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_ToNothing_SaysThatThePageIsGone(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await AddAsync(editor);
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false });

        await (await OpenAsync(portal, editor)).Fill(New, "").Fill(Gone, "true").PressAsync("Enregistrer");

        await Soon.IsTrueAsync(async () => (await visitor.GetAsync("/fontclaire-d-antan")).StatusCode is HttpStatusCode.Gone, "visitors read that it is gone");
        Assert.Contains("/Fontclaire-d-antan a disparu", (await HtmlPage.OpenAsync(editor.Browser, $"{List}?essai=/Fontclaire-d-antan")).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/stations", Old, "Saisissez l’ancienne adresse : « /ancienne-page ».")]
    [InlineData("ancienne-page", "/stations", Old, "Saisissez le chemin d’une page, sans le nom du site : « /ancienne-page ».")]
    [InlineData("/ancienne-page", "", New, "Saisissez la nouvelle adresse, ou cochez « La page a disparu ».")]
    [InlineData("/ancienne-page", "https://fontclaire.example/", New, "Saisissez le chemin d’une page de ce site : « /stations ». Une redirection ne mène jamais ailleurs.")]
    [InlineData("/ancienne-page", "//fontclaire.example/", New, "Saisissez le chemin d’une page de ce site : « /stations ». Une redirection ne mène jamais ailleurs.")]
    [InlineData("/ancienne-page", "/ancienne-page", New, "Suivie jusqu’au bout, cette adresse ramène à l’ancienne : choisissez-en une autre.")]
    [InlineData("/fontclaire-d-antan", "/sejours", Old, "Cette ancienne adresse mène déjà quelque part : modifiez plutôt cette redirection-là.")]
    public async Task Add_WhatCannotBe_SaysSoOnTheFieldAndKeepsIt(string old, string to, string field, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await AddAsync(editor);

        var refused = await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/nouvelle")).Fill(Old, old).Fill(New, to).PressAsync("Ajouter", 400);

        Assert.Equal(sentence, refused.Error(field)?.Replace('\u00a0', ' '));
        Assert.Equal((old, to), (refused.Value(Old), refused.Value(New)));
        Assert.Single(await EntriesAsync(portal));
    }

    [Fact]
    public async Task Change_ToNothingAndSomethingAtOnce_AsksWhich()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await AddAsync(editor);

        var refused = await (await OpenAsync(portal, editor)).Fill(Gone, "true").PressAsync("Enregistrer", 400);

        Assert.Equal("Effacez la nouvelle adresse, ou décochez « La page a disparu ».", refused.Error(New)?.Replace('\u00a0', ' '));
        Assert.Equal("/stations", refused.Value(New));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_WhatSomeoneElseJustChanged_ShowsBothAndLosesNothing(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var colleague = await portal.ColleagueAsync(editor.Organisation, AccountRole.Editor);
        await AddAsync(editor);
        var mine = (await OpenAsync(portal, editor)).Fill(New, "/orientations");
        await (await OpenAsync(portal, colleague)).Fill(New, "/sejours").PressAsync("Enregistrer");

        var overtaken = await mine.PressAsync("Enregistrer", 409);

        Assert.Contains("/fontclaire-d-antan mène à /sejours", overtaken.Main, StringComparison.Ordinal);
        Assert.Equal("/orientations", overtaken.Value(New));
        await overtaken.PressAsync("Enregistrer");
        Assert.Equal("/orientations", await portal.WithDatabaseAsync(d => d.Redirects.Where(r => r.OldPath == "/fontclaire-d-antan").Select(r => r.NewPath).SingleAsync()));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Remove_WhatSomebodySet_FreesTheAddress(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await AddAsync(editor);
        var visitor = portal.CreateClient(new() { AllowAutoRedirect = false });
        await Soon.IsTrueAsync(async () => (await visitor.GetAsync("/fontclaire-d-antan")).StatusCode is HttpStatusCode.MovedPermanently, "it leads somewhere");

        var form = await OpenAsync(portal, editor);
        var link = form.Document.QuerySelectorAll("a").Single(a => HtmlPage.Words(a) == "Retirer cette redirection");
        var list = await (await HtmlPage.OpenAsync(editor.Browser, link.GetAttribute("href")!)).PressAsync("Retirer");

        Assert.Contains("La redirection de /fontclaire-d-antan est retirée.", list.Main, StringComparison.Ordinal);
        await Soon.IsTrueAsync(async () => (await visitor.GetAsync("/fontclaire-d-antan")).StatusCode is HttpStatusCode.NotFound, "it leads nowhere again");
        Assert.Contains(await EntriesAsync(portal), entry => entry.Contains("A retiré une redirection : /fontclaire-d-antan mène à /stations.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remove_WhatTheReferenceCatalogueHolds_IsNotOffered()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        var ofTheReference = await portal.WithDatabaseAsync(database => database.Redirects.Where(r => r.SeedFingerprint != null).Select(r => r.Id).FirstAsync());

        Assert.DoesNotContain("Retirer cette redirection", (await HtmlPage.OpenAsync(editor.Browser, $"{List}/{ofTheReference}")).Main, StringComparison.Ordinal);
        await HtmlPage.OpenAsync(editor.Browser, $"{List}/{ofTheReference}/retirer", 404);
    }

    [Fact]
    public async Task Open_TheList_FindsAndTriesAndSaysWhenThereIsNothing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);
        await AddAsync(editor);
        var reader = await portal.ColleagueAsync(editor.Organisation, AccountRole.Reader);

        Assert.Contains("/fontclaire-d-antan", (await HtmlPage.OpenAsync(reader.Browser, $"{List}?texte=FONTCLAIRE")).Main, StringComparison.Ordinal);
        Assert.Contains("Rien ne répond à cette recherche.", (await HtmlPage.OpenAsync(reader.Browser, $"{List}?texte=nulle-part")).Main, StringComparison.Ordinal);
        Assert.Contains("/nulle-part n’est pas redirigée", (await HtmlPage.OpenAsync(reader.Browser, $"{List}?essai=/nulle-part")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Ajouter une redirection", (await HtmlPage.OpenAsync(reader.Browser, List)).Main, StringComparison.Ordinal);
    }

    private static async Task AddAsync(Person editor) =>
        await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/nouvelle")).Fill(Old, "/fontclaire-d-antan").Fill(New, "/stations").PressAsync("Ajouter");

    private static async Task<HtmlPage> OpenAsync(Portal portal, Person editor)
    {
        var id = await portal.WithDatabaseAsync(database => database.Redirects.Where(r => r.OldPath == "/fontclaire-d-antan").Select(r => r.Id).SingleAsync());
        return await HtmlPage.OpenAsync(editor.Browser, $"{List}/{id}");
    }

    private static Task<List<string>> EntriesAsync(Portal portal) =>
        portal.WithDatabaseAsync(database => database.JournalEntries.Where(e => e.Subject == JournalSubject.Redirect).Select(e => e.Sentence).ToListAsync());
}
