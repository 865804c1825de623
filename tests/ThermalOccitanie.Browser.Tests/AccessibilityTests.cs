using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>axe finds nothing on any page: WCAG 2.0 to 2.2, levels A and AA, and the good practices.</summary>
public sealed class AccessibilityTests(OpenPortal portal)
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new()
        {
            Type = "tag",
            Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        },
        ResultTypes = [ResultType.Violations],
    };

    [Theory]
    [MemberData(nameof(Templates.OnEachScreen), MemberType = typeof(Templates))]
    public async Task Page_OnEachScreen_HasNoViolation(string address, int width, bool dark)
    {
        await using var visitor = await portal.VisitorAsync(width, dark: dark);
        await visitor.OpenAsync(address, unfolded: true);

        Assert.Empty(await ViolationsAsync(visitor.Page));
    }

    [Fact]
    public async Task Suggestions_Shown_HaveNoViolation()
    {
        await using var visitor = await portal.VisitorAsync(390);
        await visitor.OpenAsync("/recherche");
        await visitor.Page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("arthr");
        await visitor.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowDown");

        Assert.Empty(await ViolationsAsync(visitor.Page));
    }

    [Fact]
    public async Task Page_TheCheckCatchesAnOffender()
    {
        await using var visitor = await portal.VisitorAsync(390);
        await visitor.OpenAsync("/soigner");
        await visitor.Page.EvaluateAsync(
            """
            () => {
              const main = document.querySelector('main');
              main.append(document.createElement('input'));
              const pale = document.createElement('p');
              pale.textContent = 'Trop pâle';
              pale.style.color = '#ddd';
              main.append(pale);
              for (const [left, word] of [[0, 'a'], [9, 'b']]) {
                const dot = Object.assign(document.createElement('button'), { textContent: word });
                dot.style.cssText = `position: absolute; top: 0; left: ${left}px; width: 8px; height: 8px; padding: 0; overflow: hidden`;
                main.append(dot);
              }
            }
            """);

        var found = await ViolationsAsync(visitor.Page);

        Assert.Contains(found, f => f.StartsWith("label:", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("color-contrast:", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("target-size:", StringComparison.Ordinal));
    }

    internal static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))];
    }
}
