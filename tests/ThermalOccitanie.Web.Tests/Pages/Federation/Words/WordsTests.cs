using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Words;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Pages.Federation.Words;

namespace ThermalOccitanie.Web.Tests.Pages.Federation.Words;

/// <summary>The federation teaches the search box its visitors' words.</summary>
public sealed class WordsTests
{
    private const string List = "/federation/vocabulaire";
    private const string Rheumatology = $"{List}/orientation-rh";
    private const string French = "Mots en français";
    private const string Spanish = "Mots en espagnol";
    private const string Save = "Enregistrer les mots";
    private const string Try = "Voir l’effet";

    public static TheoryData<DatabaseEngine> Engines => [.. Enum.GetValues<DatabaseEngine>()];

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_AWord_IsSuggestedOnEachCopyAndIsInTheJournal(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await EditorAsync(portal);
        await using var other = Portal.Beside(portal);
        Assert.Empty(await FoundAsync(other, "zinzolin"));
        var page = await HtmlPage.OpenAsync(editor.Browser, Rheumatology);

        var saved = await page.Fill(French, $"{page.Value(French)}\r\nZinzolin\r\n").PressAsync(Save);

        Assert.Contains("Les mots sont enregistrés", saved.Main, StringComparison.Ordinal);
        Assert.EndsWith("\nZinzolin", saved.Value(French), StringComparison.Ordinal);
        await Soon.IsTrueAsync(async () => (await FoundAsync(other, "zinzolin")).Contains("Rhumatologie"), "visitors are suggested the orientation");
        Assert.Equal("A changé les mots de « Rhumatologie » : ajouté « Zinzolin » (français).", Assert.Single(await EntriesAsync(portal)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_WithoutAWord_NoLongerLeadsThere(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await EditorAsync(portal);
        await TeachAsync(portal, WordKind.Setting, "mer", new() { Fr = ["plage", "zinzolin"] });
        await Soon.IsTrueAsync(async () => (await FoundAsync(portal, "zinzolin")).Count > 0, "the word leads to the sea");

        await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/paysage-mer")).Fill(French, "plage").PressAsync(Save);

        await Soon.IsTrueAsync(async () => (await FoundAsync(portal, "zinzolin")).Count == 0, "the word leads nowhere");
        Assert.Contains("retiré « zinzolin » (français)", Assert.Single(await EntriesAsync(portal)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_TheFirstNamesOfAStation_FindsIt(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await EditorAsync(portal);
        await portal.FontclaireAsync();

        await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/station-{Fontclaire.Slug}")).Fill("Autres noms", "Zinzolin-sur-Claire").PressAsync(Save);

        await Soon.IsTrueAsync(async () => (await FoundAsync(portal, "zinzolin sur claire")) is ["Fontclaire-les-Bains", ..], "the station is found by its other name");
    }

    [Theory]
    [InlineData("zinzolin\nzinzolins", "zinzolin")]
    [InlineData("zinzolins\nzinzolin", "zinzolins")]
    public async Task Save_TwoSpellingsOfOneWord_VisitorsReadTheFirst(string words, string read)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);

        await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/paysage-mer")).Fill(French, words).PressAsync(Save);

        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        Assert.All(portal.Catalogue.Search.FindEverything(portal.Catalogue.Search.Read("zinzolin"), new(2026, 11, 24)), hit => Assert.Equal([$"{read} : paysage mer"], hit.Matched));
        Assert.NotEmpty(await FoundAsync(portal, "zinzolin"));
    }

    [Theory]
    [InlineData("Eczéma\npeau\neczema", "Retirez « eczema » ou « Eczéma » : la recherche les lit de la même façon, sans majuscule, accent ni trait d’union.")]
    [InlineData("peau\npeau", "Retirez l’une des deux lignes « peau ».")]
    [InlineData("peau\n« — »", "Retirez « « — » » : sans lettre ni chiffre, la recherche ne peut pas le rencontrer.")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "Raccourcissez « aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa… » : un mot ou une expression compte au plus 80 caractères.")]
    public async Task Save_WhatCannotBe_SaysSoOnTheFieldAndKeepsAll(string words, string sentence)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);

        var refused = await (await HtmlPage.OpenAsync(editor.Browser, Rheumatology)).Fill(French, words).Fill(Spanish, "zinzolin").PressAsync(Save, 400);

        Assert.Equal(sentence, refused.Error(French));
        Assert.Equal((words, "zinzolin"), (refused.Value(French), refused.Value(Spanish)));
        Assert.Empty(await EntriesAsync(portal));
    }

    [Fact]
    public async Task Save_MoreWordsThanAListHolds_SaysWhichIsTheFirstTooMany()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);

        var refused = await (await HtmlPage.OpenAsync(editor.Browser, Rheumatology)).Fill(French, string.Join('\n', Enumerable.Range(1, WordList.MostWords + 1).Select(n => $"mot{n}"))).PressAsync(Save, 400);

        Assert.Equal($"Gardez au plus 2000 lignes ; la première de trop est « mot{WordList.MostWords + 1} ».", refused.Error(French));
    }

    [Fact]
    public async Task Save_WhatIsThere_SaysThatNothingChanged()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);

        var page = await (await HtmlPage.OpenAsync(editor.Browser, Rheumatology)).PressAsync(Save);

        Assert.Contains("Rien n’a changé", page.Main, StringComparison.Ordinal);
        Assert.Empty(await EntriesAsync(portal));
        Assert.Null((await ListAsync(portal, WordKind.Orientation, "RH")).EditedAt);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_WhatSomeoneElseJustSaved_ShowsBothAndLosesNothing(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await EditorAsync(portal);
        var colleague = await portal.ColleagueAsync(editor.Organisation, AccountRole.Editor);
        var mine = (await HtmlPage.OpenAsync(editor.Browser, Rheumatology)).Fill(French, "mon mot");
        await (await HtmlPage.OpenAsync(colleague.Browser, Rheumatology)).Fill(French, "leur mot").PressAsync(Save);

        var overtaken = await mine.PressAsync(Save, 409);

        Assert.Contains("Ses motsleur mot", overtaken.Main, StringComparison.Ordinal);
        Assert.Contains("Vos motsmon mot", overtaken.Main, StringComparison.Ordinal);
        Assert.Equal("mon mot", overtaken.Value(French));
        Assert.Equal(["leur mot"], (await ListAsync(portal, WordKind.Orientation, "RH")).Words.Fr);
        await overtaken.Fill(French, "leur mot\nmon mot").PressAsync(Save);
        Assert.Equal(["leur mot", "mon mot"], (await ListAsync(portal, WordKind.Orientation, "RH")).Words.Fr);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Save_TheFirstWordsOfOneThingTwiceAtOnce_ShowsBoth(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var editor = await EditorAsync(portal);
        await portal.FontclaireAsync();
        var first = (await HtmlPage.OpenAsync(editor.Browser, $"{List}/station-{Fontclaire.Slug}")).Fill("Autres noms", "Premier nom");
        var second = (await HtmlPage.OpenAsync(editor.Browser, $"{List}/station-{Fontclaire.Slug}")).Fill("Autres noms", "Second nom");

        var answers = await Task.WhenAll(first.SendAsync(Save), second.SendAsync(Save));

        Assert.Equal([302, 409], answers.Select(a => (int)a.StatusCode).Order());
    }

    [Fact]
    public async Task Try_AnAddedWord_ShowsBothAnswersAndStoresNothing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);
        var page = await HtmlPage.OpenAsync(editor.Browser, Rheumatology);
        var words = $"{page.Value(French)}\nzinzolin";

        var effect = await page.Fill(French, words).PressAsync(Try);

        Assert.Contains("« zinzolin » ajouté, en français Aujourd’hui, 0 réponse Avec votre liste, ", effect.Main, StringComparison.Ordinal);
        Assert.Contains("Rhumatologie (orientation)", effect.Main, StringComparison.Ordinal);
        Assert.Equal(words, effect.Value(French));
        Assert.Null((await ListAsync(portal, WordKind.Orientation, "RH")).EditedAt);
        Assert.Empty(await EntriesAsync(portal));
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await FoundAsync(portal, "zinzolin"));

        // What was tried is saved from the same page.
        await effect.PressAsync(Save);
        Assert.Contains("zinzolin", (await ListAsync(portal, WordKind.Orientation, "RH")).Words.Fr);
    }

    [Fact]
    public async Task Try_ARemovedWord_ShowsWhatVisitorsWouldNoLongerFind()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);
        await TeachAsync(portal, WordKind.Orientation, "RH", new() { Fr = ["zinzolin", "lumbago"] });
        await portal.Keeper.LookAsync(TestContext.Current.CancellationToken);

        var effect = await (await HtmlPage.OpenAsync(editor.Browser, Rheumatology)).Fill(French, "lumbago").PressAsync(Try);

        Assert.Matches("« zinzolin » retiré, en français Aujourd’hui, \\d+ réponses.+Avec votre liste, 0 réponse", effect.Main);
    }

    [Fact]
    public async Task Try_AQuestionInAnotherLanguage_AsksItThere()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);
        var page = await HtmlPage.OpenAsync(editor.Browser, Rheumatology);

        var effect = await page.Fill(Spanish, $"{page.Value(Spanish)}\nzinzolina").Fill("Essayer aussi une question", "tengo zinzolina").Fill("Langue de la question", "es").PressAsync(Try);

        Assert.Contains("« tengo zinzolina » votre question, en espagnol Aujourd’hui, 0 réponse Avec votre liste, ", effect.Main, StringComparison.Ordinal);
        Assert.Contains("Reumatología (orientation)", effect.Main, StringComparison.Ordinal);
        Assert.Equal("tengo zinzolina", effect.Value("Essayer aussi une question"));
    }

    [Fact]
    public async Task Try_AWordOfAnotherThingOrAnOrdinaryOne_SaysSo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);

        var effect = await (await HtmlPage.OpenAsync(editor.Browser, $"{List}/paysage-mer")).Fill(French, "plage\neczéma\ndepuis").PressAsync(Try);

        Assert.Contains("Ce mot mène aussi à Dermatologie", effect.Main, StringComparison.Ordinal);
        Assert.Contains($"{List}/orientation-der", effect.Addresses("main a[href]"));
        Assert.Contains("Ce mot n’est jamais lu : tous ses mots sont parmi les mots courants.", effect.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_AThing_SaysWhichOfItsWordsLeadElsewhereToo()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var reader = await portal.PersonAsync(OrganisationKind.Federation, AccountRole.Reader);

        var page = await HtmlPage.OpenAsync(reader.Browser, Rheumatology);

        Assert.Contains("« dos » (français) mène aussi à Dos", page.Main, StringComparison.Ordinal);
        Assert.Contains($"{List}/theme-de-sejour-dos", page.Addresses("main a[href]"));
        Assert.DoesNotContain(Save, page.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orientation-zz")]
    [InlineData("rh")]
    public async Task Open_NothingThere_IsNotFound(string target)
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);

        await HtmlPage.OpenAsync(editor.Browser, $"{List}/{target}", 404);
    }

    [Fact]
    public async Task Open_TheList_FindsByWordAndSaysWhenThereIsNothing()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var editor = await EditorAsync(portal);
        var reader = await portal.ColleagueAsync(editor.Organisation, AccountRole.Reader);
        var rheumatology = Reference.Stations.Count(s => s.GetProperty("orientations").EnumerateArray().Any(o => o.GetString() == "RH"));

        var all = await HtmlPage.OpenAsync(reader.Browser, List);
        var found = await HtmlPage.OpenAsync(reader.Browser, $"{List}?texte=SCIATIQ");

        Assert.Contains($"{rheumatology} stations", all.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Fusionner", all.Main, StringComparison.Ordinal);
        Assert.Contains("nerf sciatique", found.Main, StringComparison.Ordinal);
        Assert.Contains("Rhumatologie", found.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Dermatologie", found.Main, StringComparison.Ordinal);
        Assert.Contains("Aucun sujet ni mot ne contient ce texte.", (await HtmlPage.OpenAsync(reader.Browser, $"{List}?texte=nulle-part")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_EachHasAnAddressOfItsOwnAndEveryListHasATarget()
    {
        await using var portal = Portal.On(DatabaseEngine.Sqlite);
        var targets = TargetSheet.All(portal.Catalogue);
        var lists = await portal.WithDatabaseAsync(database => database.WordLists.AsNoTracking().ToListAsync());

        Assert.Equal(targets.Count, targets.Select(t => t.Slug).Distinct().Count());
        Assert.Empty(lists.Select(l => l.Target).Except(targets.Select(t => t.Target)));
    }

    private static Task<Person> EditorAsync(Portal portal) => portal.PersonAsync(OrganisationKind.Federation, AccountRole.Editor);

    /// <summary>What the search box suggests.</summary>
    private static async Task<IReadOnlyList<string>> FoundAsync(Portal portal, string query) =>
        [.. (await portal.Visitor().GetFromJsonAsync<JsonElement>($"/api/v1/recherche?q={Uri.EscapeDataString(query)}")).GetProperty("items").EnumerateArray().Select(hit => hit.Text("title"))];

    private static Task<int> TeachAsync(Portal portal, WordKind kind, string key, LocalisedWords words) => portal.WithDatabaseAsync(async database =>
    {
        Assert.Empty((await database.WordLists.SingleAsync(l => l.Kind == kind && l.Key == key)).Teach(words, portal.Clock.GetUtcNow().UtcDateTime));
        return await database.SaveChangesAsync();
    });

    private static Task<WordList> ListAsync(Portal portal, WordKind kind, string key) =>
        portal.WithDatabaseAsync(database => database.WordLists.AsNoTracking().SingleAsync(l => l.Kind == kind && l.Key == key));

    private static Task<List<string>> EntriesAsync(Portal portal) => portal.WithDatabaseAsync(async database =>
        (await database.JournalEntries.Where(e => e.Subject == JournalSubject.Vocabulary).Select(e => e.Sentence).ToListAsync()).ConvertAll(s => s.Replace('\u00a0', ' ')));
}
