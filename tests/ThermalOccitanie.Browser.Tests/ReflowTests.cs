using Microsoft.Playwright;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>Nothing is lost on a narrow screen, enlarged, or with the reader's own spacing; and everything is large enough to touch.</summary>
public sealed class ReflowTests(OpenPortal portal)
{
    private const int MinTarget = 44;

    // What sticks out of the window, and text that its own box cuts. Left out: the map (a picture with its text twin beside it),
    // what is hidden from sight on purpose, boxes that scroll by themselves, and fields, whose text moves within.
    private const string Lost =
        """
        () => {
          const found = [];
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth > width) found.push(`page: ${document.documentElement.scrollWidth} px wide in ${width}`);
          const say = node => `${node.tagName.toLowerCase()}.${node.className} « ${node.textContent.replace(/\s+/g, ' ').trim().slice(0, 60)} »`;
          for (const node of document.querySelectorAll('body *')) {
            if (node.closest('svg, .visually-hidden, .skip-link, input, select') || !node.checkVisibility()) continue;
            const style = getComputedStyle(node);
            if (/hidden|clip/.test(style.overflowX + style.overflowY) && !/auto|scroll/.test(style.overflowX + style.overflowY)
                && (node.scrollWidth > node.clientWidth + 1 || node.scrollHeight > node.clientHeight + 1)) found.push(`cut: ${say(node)}`);
            if (node.closest('.scroll')) continue;
            for (const child of node.childNodes) {
              if (child.nodeType !== Node.TEXT_NODE || child.textContent.trim() === '') continue;
              const range = document.createRange();
              range.selectNodeContents(child);
              for (const box of range.getClientRects()) {
                if (box.width > 0 && (box.right > width + 1 || box.left < -1)) { found.push(`outside: ${say(node)}`); break; }
              }
            }
          }
          return found;
        }
        """;

    // What one presses. A link within a sentence is as high as its line (WCAG 2.5.8, exception « inline »); a box is pressed by its label.
    private const string Small =
        """
        least => {
          const found = [];
          for (const node of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
            if (!node.checkVisibility({ visibilityProperty: true }) || node.closest('.skip-link')) continue;
            // The map of one department: the list right under it holds the same links, large enough.
            if (node.closest('.region-map.part')) continue;
            const own = getComputedStyle(node).display === 'inline' && !node.closest('svg');
            const sentence = own && [...node.parentNode.childNodes].some(n => n !== node && n.textContent.trim() !== '' && (n.nodeType === Node.TEXT_NODE || getComputedStyle(n).display === 'inline'));
            if (sentence) continue;
            const box = (node.matches('input[type=checkbox], input[type=radio]') ? node.closest('label') : node.closest('.search .row') ?? node).getBoundingClientRect();
            if (box.width === 0 && box.height === 0) continue;
            if (box.height + .5 < least || box.width < 24) found.push(`${node.tagName.toLowerCase()} « ${(node.textContent || node.name).replace(/\s+/g, ' ').trim().slice(0, 50)} » ${Math.round(box.width)} × ${Math.round(box.height)}`);
          }
          return found;
        }
        """;

    [Theory]
    [MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Page_ThreeHundredAndTwentyPixelsWide_LosesNothing(string address)
    {
        await using var visitor = await portal.VisitorAsync(320, 640);
        await visitor.OpenAsync(address, unfolded: true);

        Assert.Empty(await AskAsync(visitor.Page, Lost));
    }

    [Theory]
    [MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Page_EnlargedTwice_LosesNothing(string address)
    {
        await using var visitor = await portal.VisitorAsync(720, 450, scale: 2);
        await visitor.OpenAsync(address, unfolded: true);
        Assert.Empty(await AskAsync(visitor.Page, Lost));

        // Text alone, as in the settings of a browser.
        await visitor.Page.SetViewportSizeAsync(1280, 900);
        await visitor.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '225%'; }");
        Assert.Empty(await AskAsync(visitor.Page, Lost));

        // The spacing of WCAG 1.4.12.
        await visitor.Page.SetViewportSizeAsync(390, 800);
        await visitor.Page.EvaluateAsync(
            """
            () => {
              document.documentElement.style.fontSize = '';
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
              document.adoptedStyleSheets = [sheet];
            }
            """);
        Assert.Empty(await AskAsync(visitor.Page, Lost));
    }

    [Theory]
    [MemberData(nameof(Templates.Each), MemberType = typeof(Templates))]
    public async Task Page_OnATelephone_IsLargeEnoughToTouch(string address)
    {
        await using var visitor = await portal.VisitorAsync(390, 844);
        await visitor.OpenAsync(address, unfolded: true);

        Assert.Empty(await AskAsync(visitor.Page, Small, MinTarget));
    }

    [Fact]
    public async Task Page_TheChecksCatchOffenders()
    {
        await using var visitor = await portal.VisitorAsync(320, 640);
        await visitor.OpenAsync("/soigner");
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const make = (tag, words, style) => {
                const made = Object.assign(document.createElement(tag), { textContent: words });
                made.style.cssText = style;
                document.querySelector('main').append(made);
              };
              make('p', 'Trop large pour un téléphone', 'width: 400px');
              make('p', 'Une phrase que sa boîte coupe en deux', 'width: 60px; overflow: hidden; white-space: nowrap');
              make('button', 'Petit', 'height: 20px; padding: 0');
            }
            """);

        var lost = await AskAsync(visitor.Page, Lost);

        Assert.Contains(lost, l => l.StartsWith("page:", StringComparison.Ordinal));
        Assert.Contains(lost, l => l.StartsWith("cut:", StringComparison.Ordinal));
        Assert.Contains(await AskAsync(visitor.Page, Small, MinTarget), s => s.Contains("Petit", StringComparison.Ordinal));
    }

    internal static Task<string[]> LostAsync(IPage page) => AskAsync(page, Lost);

    internal static Task<string[]> SmallAsync(IPage page) => AskAsync(page, Small, MinTarget);

    private static Task<string[]> AskAsync(IPage page, string question, object? argument = null) => page.EvaluateAsync<string[]>(question, argument);
}
