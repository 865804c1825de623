using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ThermalOccitanie.Browser.Tests;

/// <summary>Someone with a browser, and what that browser complains about on the way.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _home;
    private readonly List<string> _complaints = [];
    private readonly List<IResponse> _responses = [];

    private Visitor(IBrowserContext context, IPage page, Uri home)
    {
        _context = context;
        _home = home;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Path and query of the page shown.</summary>
    public string Place => new Uri(Page.Url).PathAndQuery;

    /// <summary>Errors and warnings of the console (broken content policy among them), exceptions, and requests to elsewhere.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints];

    /// <summary>What the portal answered so far.</summary>
    public IReadOnlyList<IResponse> Responses => [.. _responses];

    public static async Task<Visitor> ComeAsync(IBrowserContext context, Uri home)
    {
        var visitor = new Visitor(context, await context.NewPageAsync(), home);
        visitor.Listen();
        return visitor;
    }

    /// <summary>Opens an address of the portal, with all that can be folded unfolded if asked.</summary>
    public async Task OpenAsync(string address, bool unfolded = false)
    {
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        await Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");

        if (unfolded)
        {
            await Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(d => { d.open = true; })");
        }
    }

    /// <summary>Waits until the page shown has an address like this pattern.</summary>
    public async Task ArriveAsync(string pattern)
    {
        // Asked again and again: WaitForURLAsync looks once, then listens, and can miss an arrival in between.
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = OpenPortal.Patience });
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>The cookies that the portal left.</summary>
    public async Task<IReadOnlyList<string>> CookiesAsync() => [.. (await _context.CookiesAsync()).Select(c => c.Name)];

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            // The browser itself reports the status of an error page: that one is asked for.
            if (message.Type is "error" or "warning" && !(message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(Page.Url, StringComparison.Ordinal)))
            {
                _complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        Page.PageError += (_, failure) => _complaints.Add($"exception: {failure}");
        Page.Response += (_, response) => _responses.Add(response);
        Page.Request += (_, request) =>
        {
            var asked = new Uri(request.Url);

            if (asked.Scheme is not "data" && asked.GetLeftPart(UriPartial.Authority) != _home.GetLeftPart(UriPartial.Authority))
            {
                _complaints.Add($"elsewhere: {request.Url}");
            }
        };
    }
}
