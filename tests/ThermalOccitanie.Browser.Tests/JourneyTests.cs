using Microsoft.Playwright;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>What people come for, with a mouse, with a keyboard only, and with script off.</summary>
public sealed class JourneyTests(OpenPortal portal)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Home_WordsTypedThenEnter_ShowsWhatWasFound(bool script)
    {
        await using var visitor = await portal.VisitorAsync(script: script);
        await visitor.Page.GotoAsync("/");

        await visitor.Page.GetByLabel("Que cherchez-vous").FillAsync("arthrose");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync(@"/recherche\?q=arthrose$");
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Rhumatologie", Exact = true }).ClickAsync();
        await visitor.ArriveAsync("/soigner/rhumatologie$");

        Assert.Equal("Rhumatologie", await HeadingAsync(visitor));
    }

    [Fact]
    public async Task Suggestions_ArrowsThenEnter_FollowOne()
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.Page.GotoAsync("/");
        var box = visitor.Page.GetByRole(AriaRole.Combobox, new() { Name = "Que cherchez-vous" });

        await box.PressSequentiallyAsync("cauter");
        await visitor.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        Assert.Equal("true", await box.GetAttributeAsync("aria-expanded"));
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        var chosen = visitor.Page.GetByRole(AriaRole.Option, new() { Selected = true });
        Assert.Equal(await chosen.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        Assert.StartsWith("Cauterets", await chosen.InnerTextAsync(), StringComparison.Ordinal);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync("/stations/cauterets$");

        Assert.Equal("Cauterets", await HeadingAsync(visitor));
    }

    [Fact]
    public async Task Suggestions_Escape_ClosesThemAndKeepsTheWords()
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.Page.GotoAsync("/recherche");
        var box = visitor.Page.GetByRole(AriaRole.Combobox);
        await box.PressSequentiallyAsync("rhum");
        await visitor.Page.GetByRole(AriaRole.Option).First.WaitForAsync();

        await visitor.Page.Keyboard.PressAsync("Escape");

        Assert.Equal(0, await visitor.Page.GetByRole(AriaRole.Option).CountAsync());
        Assert.Equal("rhum", await box.InputValueAsync());
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task Stations_Filtered_ThenACriterionRemovedByItsTag(int width, bool script)
    {
        await using var visitor = await portal.VisitorAsync(width, script: script);
        await visitor.OpenAsync("/stations");

        if (width < 1000 && script)
        {
            await visitor.Page.GetByText("Affiner", new() { Exact = true }).ClickAsync();
        }

        await visitor.Page.GetByLabel("Montagne").CheckAsync();
        await visitor.Page.GetByLabel("Première orientation").SelectOptionAsync("rhumatologie");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Voir les stations" }).ClickAsync();
        await visitor.ArriveAsync("cadre=montagne");
        Assert.Contains("orientation=rhumatologie", visitor.Place, StringComparison.Ordinal);
        var narrowed = await TallyAsync(visitor);
        Assert.Equal(await visitor.Page.Locator("ol > li h3 a").CountAsync(), narrowed);

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Retirer Montagne" }).ClickAsync();
        await visitor.ArriveAsync("/stations(?!.*montagne)");

        Assert.DoesNotContain("montagne", visitor.Place, StringComparison.Ordinal);
        Assert.True(await TallyAsync(visitor) > narrowed);
    }

    [Fact]
    public async Task Stations_NothingAnswers_ARelaxationLeadsToSome()
    {
        await using var visitor = await portal.VisitorAsync(script: false);
        await visitor.Page.GotoAsync("/stations?q=psoriasis&cadre=mer");
        Assert.Equal(0, await TallyAsync(visitor));

        await visitor.Page.GetByText("Voici ce qui s’en approche le plus").Locator("xpath=following-sibling::ul")
            .GetByRole(AriaRole.Link).First.ClickAsync();
        await visitor.ArriveAsync("/stations(?!.*psoriasis&cadre=mer)");

        Assert.True(await TallyAsync(visitor) > 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task KeyboardOnly_SkipLink_LeadsToTheContent(bool script)
    {
        await using var visitor = await portal.VisitorAsync(script: script);
        await visitor.Page.GotoAsync("/stations");

        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Aller au contenu", (await Focus.HereAsync(visitor.Page))?.Name);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync("#contenu$");
        await visitor.Page.Keyboard.PressAsync("Tab");

        // The first stop inside the content: the breadcrumb, not the menu.
        Assert.Equal("Accueil", (await Focus.HereAsync(visitor.Page))?.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task KeyboardOnly_FromHomeToAFilteredListToASheet(bool script)
    {
        await using var visitor = await portal.VisitorAsync(script: script);
        await visitor.Page.GotoAsync("/");

        await Focus.MoveToAsync(visitor.Page, "Stations");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync("/stations$");
        await Focus.MoveToAsync(visitor.Page, "Campagne");
        await visitor.Page.Keyboard.PressAsync("Space");
        await Focus.MoveToAsync(visitor.Page, "Première orientation");
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await Focus.MoveToAsync(visitor.Page, "Voir les stations");
        await visitor.Page.Keyboard.PressAsync("Space");
        await visitor.ArriveAsync("cadre=campagne");
        Assert.Contains("orientation=", visitor.Place, StringComparison.Ordinal);
        Assert.DoesNotContain("orientation=&", visitor.Place, StringComparison.Ordinal);

        var first = await visitor.Page.Locator("ol > li h3 a").First.InnerTextAsync();
        await Focus.MoveToAsync(visitor.Page, first);
        await visitor.Page.Keyboard.PressAsync("Enter");
        await visitor.ArriveAsync("/stations/[a-z-]+$");

        Assert.Equal(first, await HeadingAsync(visitor));
    }

    // Narrow too: that is what a keyboard user sees at 400 %.
    [Theory]
    [MemberData(nameof(Templates.OnEachWidth), MemberType = typeof(Templates))]
    public async Task KeyboardOnly_EachStopIsSeenAndTheTourEnds(string address, int width)
    {
        await using var visitor = await portal.VisitorAsync(width);
        await visitor.OpenAsync(address);

        var stops = await Focus.TourAsync(visitor.Page);

        Assert.True(stops.Count > 10, "The tour ended before the footer.");
        Assert.Equal(await visitor.Page.Locator(".site-footer a").Last.InnerTextAsync(), stops[^1].Name);
        Assert.DoesNotContain(stops, s => !s.IsRinged);
        Assert.DoesNotContain(stops, s => !s.IsInView);
    }

    [Fact]
    public async Task KeyboardOnly_TheTourCatchesOffenders()
    {
        await using var visitor = await portal.VisitorAsync();
        await visitor.OpenAsync("/soigner");
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const bare = Object.assign(document.createElement('a'), { href: '/', textContent: 'Sans contour' });
              bare.style.outline = 'none';
              const away = Object.assign(document.createElement('a'), { href: '/', textContent: 'Hors de vue' });
              away.style.cssText = 'position: fixed; left: -500px; top: 0';
              document.querySelector('main').append(bare, away);
            }
            """);

        var stops = await Focus.TourAsync(visitor.Page);

        Assert.Equal(["Sans contour"], stops.Where(s => !s.IsRinged).Select(s => s.Name));
        Assert.Equal(["Hors de vue"], stops.Where(s => !s.IsInView).Select(s => s.Name));
    }

    private static Task<string> HeadingAsync(Visitor visitor) => visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync();

    private static async Task<int> TallyAsync(Visitor visitor)
    {
        var words = await visitor.Page.GetByRole(AriaRole.Status).GetByRole(AriaRole.Heading).First.InnerTextAsync();
        return int.Parse(words.Split('\u00a0')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
