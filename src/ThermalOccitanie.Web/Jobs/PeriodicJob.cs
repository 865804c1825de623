using ThermalOccitanie.Domain.Jobs;

namespace ThermalOccitanie.Web.Jobs;

/// <summary>
/// A background task that runs again and again whatever happens to it, and whose runs are noted. Once at the start, then
/// at its pace; where one copy of the program at a time may run it, once for all of them.
/// </summary>
public abstract class PeriodicJob(JobBook book, TimeProvider clock, ILogger logger) : BackgroundService
{
    /// <summary>A task that runs every second is noted once a minute, and when it begins or ceases to fail.</summary>
    private static readonly TimeSpan NotePace = TimeSpan.FromMinutes(1);

    private readonly Tally _tally = new();
    private long? _notedAt;
    private bool _wasNotedFailing;
    private bool _isBookLost;

    /// <summary>The key of its record.</summary>
    public string Name => GetType().Name;

    /// <summary>What it does, in French, for the page of tasks.</summary>
    public abstract string Title { get; }

    /// <summary>From the beginning of a run to that of the next.</summary>
    public abstract TimeSpan Pace { get; }

    /// <summary>Whether it must not run twice, however many copies of the program there are.</summary>
    protected virtual bool IsForOneCopy => false;

    /// <summary>How long such a task may run: it is stopped after this time, so that another copy can take over from one that died.</summary>
    protected virtual TimeSpan LongestRun => TimeSpan.FromMinutes(10);

    protected TimeProvider Clock => clock;

    protected abstract Task RunOnceAsync(CancellationToken cancellationToken);

    /// <summary>Waits until it is time again.</summary>
    protected virtual Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) => Task.Delay(longest, clock, cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The others' copies are asked about once a minute, so that a task whose copy died does not wait for another day.
        var pause = IsForOneCopy && Pace > NotePace ? NotePace : Pace;

        try
        {
            await book.WaitForStartAsync(stoppingToken);

            while (!stoppingToken.IsCancellationRequested)
            {
                await TakeTurnAsync(stoppingToken);
                await WaitAsync(pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }

    private async Task TakeTurnAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (!IsForOneCopy || await book.TryTakeAsync(Name, LongestRun, stoppingToken))
            {
                await RunAsync(stoppingToken);
                await NoteAsync(stoppingToken);
            }

            _isBookLost = false;
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // A job that ends badly would take the site with it. What could not be noted will be with the next run.
            if (!_isBookLost)
            {
                logger.LogWarning("Runs of the task {Job} not noted: {Failure}", Name, failure.GetType().Name);
            }

            _isBookLost = true;
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var startedAt = clock.GetUtcNow().UtcDateTime;
        using var end = IsForOneCopy ? new CancellationTokenSource(LongestRun, clock) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, stoppingToken);
        Exception? failure = null;

        try
        {
            await RunOnceAsync(either.Token);
        }
        catch (Exception caught) when (!stoppingToken.IsCancellationRequested)
        {
            failure = caught;
        }

        SayIfItChanged(failure);
        _tally.Add(failure, startedAt, clock.GetUtcNow().UtcDateTime);
    }

    private void SayIfItChanged(Exception? failure)
    {
        if (failure is not null && (!_tally.IsFailing || Pace >= NotePace))
        {
            logger.LogError(failure, "Task {Job} failed", Name);
        }
        else if (failure is null && _tally.IsFailing)
        {
            logger.LogInformation("Task {Job} runs well again", Name);
        }
    }

    private async Task NoteAsync(CancellationToken stoppingToken)
    {
        var isTime = Pace >= NotePace || _notedAt is not { } notedAt || clock.GetElapsedTime(notedAt) >= NotePace;

        if (isTime || _tally.IsFailing != _wasNotedFailing)
        {
            await book.NoteAsync(this, _tally.ToRuns(Pace), stoppingToken);
            _notedAt = clock.GetTimestamp();
            _wasNotedFailing = _tally.IsFailing;
            _tally.Clear();
        }
    }

    /// <summary>The runs that are not noted yet.</summary>
    private sealed class Tally
    {
        private int _count;
        private int _failuresAtTheEnd;
        private string? _lastFailure;
        private DateTime _lastStartedAt;
        private DateTime _lastEndedAt;

        /// <summary>Whether the last run failed, noted or not.</summary>
        public bool IsFailing { get; private set; }

        public void Add(Exception? failure, DateTime startedAt, DateTime endedAt)
        {
            _count++;
            IsFailing = failure is not null;
            _failuresAtTheEnd = IsFailing ? _failuresAtTheEnd + 1 : 0;

            // A message may hold what a person typed: the log has it, the page has its kind.
            _lastFailure = failure is null ? _lastFailure : $"Échec inattendu ({failure.GetType().Name}) ; le journal du serveur en dit plus.";
            (_lastStartedAt, _lastEndedAt) = (startedAt, endedAt);
        }

        public JobRuns ToRuns(TimeSpan pace) => new(_count, _failuresAtTheEnd, _lastStartedAt, _lastEndedAt, _lastStartedAt + pace, _lastFailure);

        public void Clear() => (_count, _failuresAtTheEnd, _lastFailure) = (0, 0, null);
    }
}
