using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ThermalOccitanie.Data.Starting;
using ThermalOccitanie.Domain.Jobs;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.TestKit;
using ThermalOccitanie.Web.Jobs;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Tests.Jobs;

/// <summary>What becomes of a background task: noted, told when it goes wrong, run by one copy where it must be.</summary>
public sealed class PeriodicJobTests
{
    private const string Administrator = "ana@fontclaire.example";

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Run_FailsTwiceInARow_TellsTheAdministratorsOnce(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine).With("Portal:Mail:Administrators", Administrator);
        using var job = new SteppedJob(portal, TimeSpan.FromHours(1)) { Fails = true };

        await job.FirstAsync();
        Assert.Empty(await portal.MailsAsync());

        await job.StepAsync();
        await job.StepAsync();
        var mail = Assert.Single(await portal.MailsAsync());
        Assert.Equal((MailKind.Notice, Administrator), (mail.Kind, mail.To));
        Assert.Contains("Essai des tests", mail.TextBody);
        Assert.DoesNotContain("secret", mail.TextBody);
        Assert.Equal((3, 3L), await FailuresAndRunsAsync(portal));

        job.Fails = false;
        await job.StepAsync();
        Assert.Equal((0, 4L), await FailuresAndRunsAsync(portal));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Run_EverySecond_IsNotedWhenItBeginsOrCeasesToFail(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        using var job = new SteppedJob(portal, TimeSpan.FromSeconds(1));

        await job.FirstAsync();
        Assert.Equal((0, 1L), await FailuresAndRunsAsync(portal));
        await job.StepAsync();
        await job.StepAsync();
        job.Fails = true;
        await job.StepAsync();
        Assert.Equal((1, 4L), await FailuresAndRunsAsync(portal));

        await job.StepAsync();
        job.Fails = false;
        await job.StepAsync();
        Assert.Equal((0, 6L), await FailuresAndRunsAsync(portal));
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Run_ForOneCopy_RunsOnceForAllOfThemEachTime(DatabaseEngine engine)
    {
        await using var one = Portal.On(engine);
        await using var other = Portal.Beside(one);
        SteppedJob[] jobs = [.. new[] { one, other }.Select(portal => new SteppedJob(portal, TimeSpan.FromHours(1), isForOneCopy: true))];

        await Task.WhenAll(jobs.Select(job => job.FirstAsync()));
        await Task.WhenAll(jobs.Select(job => job.StepAsync()));
        Assert.Equal(1, jobs.Sum(job => job.Runs));

        one.Clock.MoveTo(one.Clock.GetUtcNow().AddHours(1));
        other.Clock.MoveTo(one.Clock.GetUtcNow());
        await Task.WhenAll(jobs.Select(job => job.StepAsync()));
        Assert.Equal(2, jobs.Sum(job => job.Runs));

        foreach (var job in jobs)
        {
            job.Dispose();
        }
    }

    [Theory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.Postgres)]
    public async Task Run_ForOneCopyThatDied_IsTakenOverWhenItsTurnIsOver(DatabaseEngine engine)
    {
        await using var portal = Portal.On(engine);
        var book = portal.Services.GetRequiredService<JobBook>();
        using var job = new SteppedJob(portal, TimeSpan.FromHours(1), isForOneCopy: true);
        Assert.True(await book.TryTakeAsync(job.Name, TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken));

        await job.FirstAsync();
        Assert.Equal(0, job.Runs);

        portal.Clock.MoveTo(portal.Clock.GetUtcNow().AddMinutes(10).AddSeconds(1));
        await job.StepAsync();
        Assert.Equal(1, job.Runs);
    }

    private static Task<(int Failures, long Runs)> FailuresAndRunsAsync(Portal portal) => portal.WithDatabaseAsync(async database =>
    {
        var record = await database.JobRecords.SingleAsync(r => r.Name == nameof(SteppedJob));
        return (record.FailuresInARow, record.Runs);
    });

    /// <summary>A task that runs when the test says so.</summary>
    private sealed class SteppedJob(Portal portal, TimeSpan pace, bool isForOneCopy = false)
        : PeriodicJob(portal.Services.GetRequiredService<JobBook>(), portal.Clock, NullLogger.Instance)
    {
        private readonly SemaphoreSlim _go = new(0);
        private readonly SemaphoreSlim _waits = new(0);

        public override string Title => "Essai des tests";

        public override TimeSpan Pace => pace;

        public bool Fails { get; set; }

        public int Runs { get; private set; }

        protected override bool IsForOneCopy => isForOneCopy;

        /// <summary>Starts it, and waits until it has had its first turn.</summary>
        public async Task FirstAsync()
        {
            await StartAsync(TestContext.Current.CancellationToken);
            await WaitsAsync();
        }

        /// <summary>Lets it have one more turn, and waits until that is over.</summary>
        public async Task StepAsync()
        {
            _go.Release();
            await WaitsAsync();
        }

        public override void Dispose()
        {
            base.Dispose();
            _go.Dispose();
            _waits.Dispose();
        }

        protected override async Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
        {
            _waits.Release();
            await _go.WaitAsync(cancellationToken);
        }

        protected override Task RunOnceAsync(CancellationToken cancellationToken)
        {
            Runs++;
            return Fails ? throw new InvalidOperationException("secret") : Task.CompletedTask;
        }

        private async Task WaitsAsync() => Assert.True(await _waits.WaitAsync(TimeSpan.FromSeconds(120)), "The task did not end its turn.");
    }
}
