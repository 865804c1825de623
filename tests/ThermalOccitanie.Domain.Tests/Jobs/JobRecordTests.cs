using ThermalOccitanie.Domain.Jobs;

namespace ThermalOccitanie.Domain.Tests.Jobs;

public sealed class JobRecordTests
{
    private static readonly DateTime Now = new(2026, 11, 24, 11, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Note_Runs_CountsThemAndKeepsTheLast()
    {
        var record = New();

        record.Note(Well(count: 60));
        record.Note(Well());

        Assert.Equal((61L, 0, Now, Now.AddSeconds(2), Now.AddMinutes(1)), (record.Runs, record.FailuresInARow, record.LastStartedAt, record.LastEndedAt, record.NextRunAt));
    }

    [Fact]
    public void Note_SecondFailureInARow_AsksToTellOnce()
    {
        var record = New();

        Assert.False(record.Note(Badly()));
        Assert.True(record.Note(Badly()));
        Assert.False(record.Note(Badly()));
        Assert.Equal((3, "Panne."), (record.FailuresInARow, record.LastFailure!));
    }

    [Fact]
    public void Note_WellBetweenTwoFailures_TellsNobody()
    {
        var record = New();

        Assert.False(record.Note(Badly()));
        Assert.False(record.Note(Well()));
        Assert.False(record.Note(Badly()));
        Assert.Equal(1, record.FailuresInARow);
    }

    [Fact]
    public void Note_ManyRunsOfWhichTheLastFailed_CountsThoseAfterTheLastGoodOne()
    {
        var record = New();
        record.Note(Badly());

        Assert.True(record.Note(Badly(count: 60, failures: 3)));
        Assert.Equal(3, record.FailuresInARow);
    }

    [Fact]
    public void Note_WellAgain_KeepsTheReasonOfTheLastFailure()
    {
        var record = New();
        record.Note(Badly());
        record.Note(Well());

        Assert.Equal((0, "Panne."), (record.FailuresInARow, record.LastFailure!));
    }

    [Fact]
    public void IsFree_NewThenNoted_WaitsForTheNextRun()
    {
        var record = New();
        Assert.True(IsFree(record, Now));

        record.Note(Well());

        Assert.False(IsFree(record, Now));
        Assert.True(IsFree(record, Now.AddMinutes(1)));
        Assert.False(JobRecord.IsFree("another", Now.AddMinutes(1)).Compile()(record));
    }

    private static bool IsFree(JobRecord record, DateTime now) => JobRecord.IsFree(record.Name, now).Compile()(record);

    private static JobRecord New() => new() { Name = "task" };

    private static JobRuns Well(int count = 1) => new(count, 0, Now, Now.AddSeconds(2), Now.AddMinutes(1), null);

    private static JobRuns Badly(int count = 1, int failures = 1) => new(count, failures, Now, Now.AddSeconds(2), Now.AddMinutes(1), "Panne.");
}
