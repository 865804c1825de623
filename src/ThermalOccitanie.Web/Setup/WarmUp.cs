using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Setup;

/// <summary>
/// Has the main pages made in short bursts before the program says that it is ready. In the pauses the runtime compiles
/// again, and better, what they use most; under load from the first second it would not come to it for a long while.
/// </summary>
internal sealed class WarmUp(IServiceScopeFactory scopes, CatalogueKeeper keeper, PortalSettings settings, TimeProvider clock, ILogger<WarmUp> logger)
{
    private const int Bursts = 4;
    private const int TimesABurst = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private volatile bool _isOver = !settings.WarmUp;

    public bool IsOver => _isOver;

    /// <param name="make">What makes pages.</param>
    public async Task RunAsync(RequestDelegate make, CancellationToken cancellationToken)
    {
        if (_isOver)
        {
            return;
        }

        try
        {
            var started = clock.GetTimestamp();

            for (var burst = 0; burst < Bursts; burst++)
            {
                // First of all too: who is waiting already goes first.
                await Task.Delay(Pause, clock, cancellationToken);

                foreach (var (path, query) in MainPages().SelectMany(page => Enumerable.Repeat(page, TimesABurst)))
                {
                    cancellationToken.ThrowIfCancellationRequested();

                    if (clock.GetElapsedTime(started) < Longest)
                    {
                        await MakeAsync(make, path, query);
                    }
                }
            }

            logger.LogInformation("Main pages warmed up in {ElapsedMilliseconds} ms", (int)clock.GetElapsedTime(started).TotalMilliseconds);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // A page that cannot be made will say so to its first visitor too.
            logger.LogWarning(failure, "Main pages not warmed up");
        }
        finally
        {
            _isOver = true;
        }
    }

    private IEnumerable<(string Path, string Query)> MainPages()
    {
        var catalogue = keeper.Current;

        return
        [
            (Link.Home, ""), (Link.Stations, ""), (Link.Stations, "?q=arthrose%20montagne"), (Link.Search, "?q=arthrsoe%20mer"), (Link.Calendar, ""),
            .. catalogue.Stations.Take(1).Select(s => (Link.Station(s.Slug), "")),
            .. catalogue.Orientations.Take(1).Select(o => (Link.Orientation(o.Slug), "")),
            .. catalogue.Stays.Take(1).Select(s => (Link.Stay(s.Slug), "")),
        ];
    }

    private async Task MakeAsync(RequestDelegate make, string path, string query)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var nobody = new MemoryStream();
        var context = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            Request = { Method = HttpMethods.Get, Scheme = "http", Host = new("localhost"), Path = path, QueryString = new(query), Headers = { AcceptEncoding = "br" } },
            Response = { Body = nobody },
        };

        PageCache.WishOnce(context);
        await make(context);
    }
}
