namespace ThermalOccitanie.Web.Catalogue;

/// <summary>
/// Holds the picture of the catalogue that visitors read and puts a new one in its place when the database has moved on, or
/// when the hour of a stay has come. When the database cannot be read, the last good picture stays.
/// </summary>
public sealed class CatalogueKeeper(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CatalogueKeeper> logger) : IDisposable
{
    private readonly SemaphoreSlim _oneRebuild = new(1, 1);
    private readonly Lock _oneTurn = new();
    private volatile State? _state;
    private volatile string? _failure;
    private long _confirmedTicks;

    /// <summary>The picture of the moment. A request takes it once and keeps it to its end.</summary>
    /// <exception cref="InvalidOperationException">Asked before the program was ready.</exception>
    public PublishedCatalogue Current
    {
        get
        {
            var picture = (_state ?? throw new InvalidOperationException("The catalogue was asked for before its first picture was taken.")).Picture;
            return Now < picture.StandsUntil ? picture : Turn();
        }
    }

    public bool IsReady => _state is not null;

    /// <summary>When the picture was last known to be the database's own, in UTC.</summary>
    public DateTimeOffset? ConfirmedAt => Volatile.Read(ref _confirmedTicks) is > 0 and var ticks ? new(ticks, TimeSpan.Zero) : null;

    /// <summary>Why the last look at the database failed, or <see langword="null"/>.</summary>
    public string? Failure => _failure;

    /// <summary>Takes the first picture.</summary>
    public async Task StartAsync(CancellationToken cancellationToken) => await RebuildAsync(cancellationToken);

    /// <summary>Compares with the database and takes a new picture if it has moved on.</summary>
    /// <returns>Whether the database answered.</returns>
    public async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var version = await scope.ServiceProvider.GetRequiredService<CatalogueReader>().ReadVersionAsync(cancellationToken);

            if (version != _state?.Facts.Version)
            {
                await RebuildAsync(cancellationToken);
            }

            Recover();
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, be it a cancellation that nobody asked for, visitors keep the last good picture; said once, not at every look.
            if (_failure is null)
            {
                logger.LogError(failure, "Catalogue not refreshed: the last good picture stays");
            }

            _failure = failure.GetType().Name;
            return false;
        }
    }

    public void Dispose() => _oneRebuild.Dispose();

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Whoever asks first at that hour takes the next picture of the same facts; the others wait for it.
    private PublishedCatalogue Turn()
    {
        lock (_oneTurn)
        {
            var state = _state!;

            if (Now < state.Picture.StandsUntil)
            {
                return state.Picture;
            }

            var next = new State(state.Facts, state.Facts.At(Now));

            // Facts that were read meanwhile are newer.
            return Interlocked.CompareExchange(ref _state, next, state) is { } seen && seen != state ? seen.Picture : next.Picture;
        }
    }

    private async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await _oneRebuild.WaitAsync(cancellationToken);

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var started = clock.GetTimestamp();
            var facts = await scope.ServiceProvider.GetRequiredService<CatalogueReader>().ReadAsync(cancellationToken);
            var next = facts.At(Now);
            _state = new(facts, next);
            Volatile.Write(ref _confirmedTicks, clock.GetUtcNow().UtcTicks);
            logger.LogInformation(
                "Catalogue picture {Version} taken: {StationCount} stations, {ElapsedMilliseconds} ms",
                next.Version, next.Stations.Count, (int)clock.GetElapsedTime(started).TotalMilliseconds);
        }
        finally
        {
            _oneRebuild.Release();
        }
    }

    private void Recover()
    {
        Volatile.Write(ref _confirmedTicks, clock.GetUtcNow().UtcTicks);

        if (_failure is not null)
        {
            _failure = null;
            logger.LogInformation("Catalogue refreshed again: the database answers");
        }
    }

    private sealed record State(CatalogueFacts Facts, PublishedCatalogue Picture);
}
