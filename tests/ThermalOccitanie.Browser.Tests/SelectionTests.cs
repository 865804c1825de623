using System.Text.Json;
using Microsoft.Playwright;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>The visitor's own list: kept on the device, by nothing but the visitor's own hand, whatever others put in a link.</summary>
public sealed class SelectionTests(OpenPortal portal)
{
    private const string Ax = "ax-les-thermes";
    private const string Balaruc = "balaruc-les-bains";
    private const string Stay = "sejours/balaruc-les-bains-mini-cure-de-cinq-jours";

    [Fact]
    public async Task Pointer_AddedOnASheet_IsCountedSaidAndShown()
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.OpenAsync($"/stations/{Balaruc}");
        Assert.Null(await KeptAsync(visitor));

        await Button(visitor, "Ajouter à ma sélection Balaruc-les-Bains").ClickAsync();

        await SeeAsync(visitor.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Balaruc-les-Bains est dans votre sélection." }), visible: false);
        await SeeAsync(Button(visitor, "Retirer de ma sélection Balaruc-les-Bains"));
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Ma sélection (1)" }).ClickAsync();
        await visitor.ArriveAsync("/ma-selection$");
        await SeeAsync(Item(visitor, Balaruc).GetByRole(AriaRole.Link, new() { Name = "Balaruc-les-Bains" }));
        Assert.Empty(await visitor.CookiesAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Theory]
    [InlineData("/stations")]
    [InlineData("/sejours")]
    public async Task Pointer_AddedThenRemovedOnACard_LeavesNothingBehind(string address)
    {
        await using var visitor = await portal.VisitorAsync(390, 844);
        await visitor.OpenAsync(address);
        var adding = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ajouter à ma sélection" });
        Assert.True(await adding.CountAsync() > 5);

        await adding.Nth(2).ClickAsync();
        Assert.Single(await IdsAsync(visitor));
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Retirer de ma sélection" }).ClickAsync();

        Assert.Null(await KeptAsync(visitor));
        await SeeAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Ma sélection", Exact = true }));
    }

    [Fact]
    public async Task KeyboardOnly_AddedNotedMovedRemovedAndPutBack()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax);
        await visitor.OpenAsync($"/stations/{Balaruc}");
        await Focus.MoveToAsync(visitor.Page, "Ajouter à ma sélection Balaruc-les-Bains");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.OpenAsync("/ma-selection");
        await SeeAsync(Item(visitor, Balaruc));

        await Focus.MoveToAsync(visitor.Page, "Ma note Balaruc-les-Bains");
        await visitor.Page.Keyboard.TypeAsync("Demander un studio");
        await Focus.MoveToAsync(visitor.Page, "Monter Balaruc-les-Bains");
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal([Balaruc, Ax], await IdsAsync(visitor));
        // First now: there is no way up, and the keyboard is not thrown out of the list.
        Assert.Equal("Descendre Balaruc-les-Bains", (await Focus.HereAsync(visitor.Page))?.Name);

        await Focus.MoveToAsync(visitor.Page, "Retirer Balaruc-les-Bains");
        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal([Ax], await IdsAsync(visitor));
        Assert.Equal("Annuler", (await Focus.HereAsync(visitor.Page))?.Name);
        await visitor.Page.Keyboard.PressAsync("Enter");

        Assert.Equal([Balaruc, Ax], await IdsAsync(visitor));
        Assert.Equal("Demander un studio", await visitor.Page.GetByLabel("Ma note Balaruc-les-Bains").InputValueAsync());
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Note_HostileWords_StayWords()
    {
        const string Words = "<img src=x onerror=\"document.title='pris'\"> </textarea><script>1</script>";
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax);
        await visitor.OpenAsync("/ma-selection");

        await visitor.Page.GetByLabel("Ma note").FillAsync(Words);
        await visitor.OpenAsync("/ma-selection?encore");

        Assert.Equal(Words, await visitor.Page.GetByLabel("Ma note").InputValueAsync());
        Assert.Equal(0, await visitor.Page.Locator("img[src=x]").CountAsync());
        Assert.DoesNotContain("pris", await visitor.Page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pas du JSON")]
    [InlineData("{\"id\":\"ax-les-thermes\"}")]
    [InlineData("[null,1,\"ax-les-thermes\",{\"id\":\"../../x\"},{\"id\":\"<b>\"},{\"id\":7},{\"note\":\"seule\"}]")]
    public async Task Kept_NotOurs_IsAnEmptySelection(string kept)
    {
        await using var visitor = await portal.VisitorAsync();
        await PutAsync(visitor, kept);
        await visitor.OpenAsync("/ma-selection?encore");

        await SeeAsync(visitor.Page.GetByText("Votre sélection est vide. Ajoutez une station depuis sa fiche"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task Kept_TooMuch_IsCutToTheRules()
    {
        await using var visitor = await portal.VisitorAsync();
        await PutAsync(visitor, JsonSerializer.Serialize(Enumerable.Range(0, 40).Select(n => new { id = $"essai-{n}", note = new string('n', 9_000) })));
        await visitor.OpenAsync("/ma-selection?encore");

        await SeeAsync(visitor.Page.GetByText("12 éléments dans votre sélection"));
        Assert.Equal(500, (await visitor.Page.GetByLabel("Ma note").First.InputValueAsync()).Length);
    }

    [Fact]
    public async Task Add_WhenTwelveAreKept_SaysSoAndKeepsThem()
    {
        await using var visitor = await portal.VisitorAsync();
        var twelve = Enumerable.Range(0, 12).Select(n => $"essai-{n}").ToArray();
        await KeepAsync(visitor, twelve);
        await visitor.OpenAsync($"/stations/{Ax}");

        await Button(visitor, "Ajouter à ma sélection Ax-les-Thermes").ClickAsync();

        await SeeAsync(visitor.Page.Locator("main").GetByText("Votre sélection compte déjà 12 éléments"));
        Assert.Equal(twelve, await IdsAsync(visitor));
    }

    [Theory]
    [InlineData("Storage.prototype.setItem = () => { throw new DOMException('plein', 'QuotaExceededError'); };")]
    [InlineData("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('interdit', 'SecurityError'); } });")]
    public async Task Add_BrowserDoesNotKeep_SaysSo(string refusal)
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.Page.AddInitScriptAsync(refusal);
        await visitor.OpenAsync($"/stations/{Ax}");

        await Button(visitor, "Ajouter à ma sélection Ax-les-Thermes").ClickAsync();

        await SeeAsync(visitor.Page.Locator("main").GetByText("Votre navigateur ne garde pas cette liste"));
        await SeeAsync(Button(visitor, "Ajouter à ma sélection Ax-les-Thermes"));
        Assert.Empty(visitor.Complaints);
    }

    [Fact]
    public async Task SharedLink_Opened_ChangesNothingUntilItIsKept()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax);

        await visitor.OpenAsync($"/ma-selection?encore#s={Ax},{Stay},<b>,{Balaruc}&n=&n=Pour+maman");
        var list = visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Une liste que l’on vous a envoyée" }).Locator("xpath=..");
        await SeeAsync(list.GetByRole(AriaRole.Link, new() { Name = "Mini-cure de cinq jours" }));
        Assert.Equal(3, await list.Locator("ol > li").CountAsync());
        await SeeAsync(list.GetByText("Pour maman"));
        Assert.Equal([Ax], await IdsAsync(visitor));

        await list.GetByRole(AriaRole.Button, new() { Name = "Garder dans ma sélection" }).ClickAsync();

        await SeeAsync(visitor.Page.GetByText("2 éléments ont rejoint votre sélection."));
        Assert.Equal([Ax, Stay, Balaruc], await IdsAsync(visitor));
        Assert.DoesNotContain('#', visitor.Page.Url);
        Assert.False(await list.IsVisibleAsync());
    }

    [Fact]
    public async Task SharedLink_Declined_LeavesTheOwnList()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax);
        await visitor.OpenAsync($"/ma-selection?encore#s={Balaruc}");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Ne pas garder" }).ClickAsync();
        await visitor.ArriveAsync("/ma-selection$");

        await SeeAsync(Item(visitor, Ax));
        Assert.Equal([Ax], await IdsAsync(visitor));
    }

    [Fact]
    public async Task Link_ToSend_HasTheNotesOnlyWhenAsked()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax, Stay);
        await visitor.OpenAsync("/ma-selection?encore");
        await visitor.Page.GetByLabel("Ma note Ax-les-Thermes").FillAsync("À deux & au calme #1");
        var link = visitor.Page.GetByLabel("Lien à envoyer");
        Assert.EndsWith($"/ma-selection#s={Ax},{Stay}", await link.InputValueAsync(), StringComparison.Ordinal);

        await visitor.Page.GetByLabel("Joindre mes notes").CheckAsync();
        await using var friend = await portal.VisitorAsync();
        await friend.OpenAsync(new Uri(await link.InputValueAsync()).PathAndQuery + new Uri(await link.InputValueAsync()).Fragment);

        await SeeAsync(friend.Page.GetByText("À deux & au calme #1", new() { Exact = true }));
        await SeeAsync(friend.Page.GetByRole(AriaRole.Link, new() { Name = "Mini-cure de cinq jours" }));
        Assert.Null(await KeptAsync(friend));
    }

    // The list is worked out on the device: what is asked of the portal is the same for everyone.
    [Fact]
    public async Task Page_Opened_NeverAsksForTheList()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax, Balaruc);

        await visitor.OpenAsync($"/ma-selection?encore#s={Stay}");
        await SeeAsync(Item(visitor, Balaruc));

        Assert.DoesNotContain(visitor.Responses, r => !r.Url.Contains("affiche.svg", StringComparison.Ordinal) && (r.Url.Contains(Balaruc, StringComparison.Ordinal) || r.Url.Contains(Ax, StringComparison.Ordinal)));
        Assert.Contains(visitor.Responses, r => r.Url.EndsWith("/ma-selection/fiches.json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_TwoToFourStations_LeadsToTheirComparison()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax, Stay, Balaruc);
        await visitor.OpenAsync("/ma-selection?encore");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Comparer ces 2 stations" }).ClickAsync();
        await visitor.ArriveAsync($@"/comparer\?stations={Ax},{Balaruc}$");

        await SeeAsync(visitor.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Balaruc-les-Bains" }));
    }

    [Fact]
    public async Task Compare_MoreThanFourStations_WaitsForAChoice()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax, Balaruc, "lectoure", "luz-saint-sauveur", "le-boulou");
        await visitor.OpenAsync("/ma-selection?encore");
        await SeeAsync(visitor.Page.GetByText("Cochez de deux à quatre stations pour les comparer."));

        await visitor.Page.GetByLabel("Comparer Lectoure").CheckAsync();
        await visitor.Page.GetByLabel("Comparer Ax-les-Thermes").CheckAsync();

        Assert.EndsWith($"/comparer?stations={Ax},lectoure", await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Comparer ces 2 stations" }).GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emptied_ThenUndone_IsAsBefore()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax, Balaruc);
        await visitor.OpenAsync("/ma-selection?encore");

        await Button(visitor, "Vider ma sélection").ClickAsync();
        await SeeAsync(visitor.Page.GetByText("Ajoutez une station depuis sa fiche"));
        Assert.Null(await KeptAsync(visitor));
        await Button(visitor, "Annuler").ClickAsync();

        Assert.Equal([Ax, Balaruc], await IdsAsync(visitor));
    }

    [Fact]
    public async Task WithoutScript_ThePageSaysSoAndNoButtonIsDead()
    {
        await using var visitor = await portal.VisitorAsync(script: false);
        await visitor.Page.GotoAsync("/ma-selection");
        await SeeAsync(visitor.Page.GetByText("il lui faut JavaScript"));
        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Button).CountAsync());

        await visitor.Page.GotoAsync($"/stations/{Balaruc}");

        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "sélection" }).CountAsync());
    }

    [Theory]
    [InlineData("/en", "My selection (1)", "One item in your selection", "Remove Ax-les-Thermes")]
    [InlineData("/es", "Mi selección (1)", "Un elemento en su selección", "Quitar Ax-les-Thermes")]
    public async Task AnotherLanguage_SpeaksItOnTheSameList(string prefix, string menu, string count, string remove)
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax);

        await visitor.OpenAsync($"{prefix}/ma-selection");

        await SeeAsync(visitor.Page.GetByRole(AriaRole.Link, new() { Name = menu }));
        await SeeAsync(visitor.Page.GetByText(count));
        await SeeAsync(Button(visitor, remove));
        Assert.Equal($"{prefix}/stations/{Ax}", await Item(visitor, Ax).GetByRole(AriaRole.Link, new() { Name = "Ax-les-Thermes" }).GetAttributeAsync("href"));
    }

    [Theory]
    [InlineData(390, false)]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    [InlineData(1440, true)]
    public async Task Filled_OnEachScreen_HasNoViolation(int width, bool dark)
    {
        await using var visitor = await portal.VisitorAsync(width, dark: dark);
        await KeepAsync(visitor, Ax, Stay, "essai-perdu", Balaruc);
        await visitor.OpenAsync($"/ma-selection?encore#s={Balaruc}&n=Bonjour");
        await SeeAsync(Item(visitor, Balaruc));

        Assert.Empty(await AccessibilityTests.ViolationsAsync(visitor.Page));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task Filled_OnATelephone_LosesNothingAndIsLargeEnoughToTouch(int width)
    {
        await using var visitor = await portal.VisitorAsync(width, 844);
        await KeepAsync(visitor, Ax, Stay, Balaruc);
        await visitor.OpenAsync($"/ma-selection?encore#s={Balaruc}&n={new string('m', 200)}");
        await SeeAsync(Item(visitor, Balaruc));

        Assert.Empty(await ReflowTests.LostAsync(visitor.Page));
        Assert.Empty(await ReflowTests.SmallAsync(visitor.Page));
    }

    [Fact]
    public async Task Printed_ShowsTheNotesAndNoButton()
    {
        await using var visitor = await portal.VisitorAsync();
        await KeepAsync(visitor, Ax);
        await visitor.OpenAsync("/ma-selection?encore");
        await visitor.Page.GetByLabel("Ma note").FillAsync("Appeler en mars");

        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await SeeAsync(visitor.Page.Locator("main p").GetByText("Appeler en mars"));
        Assert.Equal(0, await visitor.Page.Locator("main").GetByRole(AriaRole.Button).CountAsync());
        Assert.False(await visitor.Page.GetByLabel("Ma note").IsVisibleAsync());
    }

    private static ILocator Button(Visitor visitor, string name) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Item(Visitor visitor, string id) => visitor.Page.Locator($"[data-part=list] > [data-id='{id}']");

    private static Task SeeAsync(ILocator locator, bool visible = true) => visible
        ? Assertions.Expect(locator).ToBeVisibleAsync(new() { Timeout = OpenPortal.Patience })
        : Assertions.Expect(locator).ToBeAttachedAsync(new() { Timeout = OpenPortal.Patience });

    private static Task<string?> KeptAsync(Visitor visitor) => visitor.Page.EvaluateAsync<string?>("() => localStorage.getItem('ma-selection')");

    private static async Task<string[]> IdsAsync(Visitor visitor)
    {
        using var list = JsonDocument.Parse(await KeptAsync(visitor) ?? "[]");
        return [.. list.RootElement.EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
    }

    private static Task KeepAsync(Visitor visitor, params string[] ids) => PutAsync(visitor, JsonSerializer.Serialize(ids.Select(id => new { id, note = "" })));

    /// <summary>What another day, or another program, left in the browser.</summary>
    private static async Task PutAsync(Visitor visitor, string kept)
    {
        await visitor.OpenAsync("/ma-selection");
        await visitor.Page.EvaluateAsync("kept => localStorage.setItem('ma-selection', kept)", kept);
    }
}
