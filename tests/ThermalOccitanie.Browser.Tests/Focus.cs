using Microsoft.Playwright;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>One stop of the Tab key.</summary>
public sealed record Stop
{
    /// <summary>Its words: label, or own text.</summary>
    public string Name { get; set; } = "";

    /// <summary>Whether an outline of 2 px or more shows where one is.</summary>
    public bool IsRinged { get; set; }

    /// <summary>Whether it stands inside the window.</summary>
    public bool IsInView { get; set; }
}

/// <summary>Where the keyboard is.</summary>
public static class Focus
{
    private const int MaxStops = 400;

    private const string Look =
        """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body || at === document.documentElement) return null;
          const words = node => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
          const ringed = node => {
            if (!node) return false;
            const style = getComputedStyle(node);
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          };
          const box = at.getBoundingClientRect();
          const name = at.labels?.length ? words(at.labels[0]) : at.getAttribute('aria-label') ?? words(at);
          return {
            name,
            isRinged: ringed(at) || ringed(at.closest('.row')),
            isInView: box.width > 0 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
          };
        }
        """;

    public static Task<Stop?> HereAsync(IPage page) => page.EvaluateAsync<Stop?>(Look);

    /// <summary>Presses Tab until the stop of this name; a count after a comma does not belong to it.</summary>
    /// <exception cref="InvalidOperationException">The Tab key never reaches it.</exception>
    public static async Task MoveToAsync(IPage page, string name)
    {
        for (var presses = 0; presses < MaxStops; presses++)
        {
            await page.Keyboard.PressAsync("Tab");

            if (await HereAsync(page) is { } stop && stop.Name.Split(',')[0] == name)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The Tab key never reaches « {name} ».");
    }

    /// <summary>Every stop from the top of the page until the focus leaves it.</summary>
    public static async Task<IReadOnlyList<Stop>> TourAsync(IPage page)
    {
        var stops = new List<Stop>();

        while (stops.Count < MaxStops)
        {
            await page.Keyboard.PressAsync("Tab");

            if (await HereAsync(page) is not { } stop)
            {
                break;
            }

            stops.Add(stop);
        }

        return stops;
    }
}
