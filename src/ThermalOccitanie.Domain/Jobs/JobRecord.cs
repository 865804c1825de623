using System.Linq.Expressions;

namespace ThermalOccitanie.Domain.Jobs;

/// <summary>How a background task has fared: one row a task, whichever copy of the program ran it.</summary>
public sealed class JobRecord
{
    public const int NameMaxLength = 60;
    public const int FailureMaxLength = 300;

    /// <summary>From this many failures in a row on, somebody is told.</summary>
    public const int FailuresToTell = 2;

    /// <summary>The task's name in the program.</summary>
    public required string Name { get; init; }

    public DateTime? LastStartedAt { get; private set; }

    public DateTime? LastEndedAt { get; private set; }

    public DateTime? NextRunAt { get; private set; }

    /// <summary>How many times it has run, well or not.</summary>
    public long Runs { get; private set; }

    public int FailuresInARow { get; private set; }

    /// <summary>Why it failed the last time that it did: a French sentence; it stays when the task runs well again.</summary>
    public string? LastFailure { get; private set; }

    /// <summary>Until when one copy of the program has the task for itself, in UTC, even if it died; where one at a time may run it.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>The records whose task a copy of the program may take for itself: its time has come, and nobody is at it.</summary>
    public static Expression<Func<JobRecord, bool>> IsFree(string name, DateTime now) =>
        record => record.Name == name
            && (record.NextRunAt == null || record.NextRunAt <= now)
            && (record.LeasedUntil == null || record.LeasedUntil < now);

    /// <summary>Notes what became of the runs since the last note, and ends the turn.</summary>
    /// <returns>Whether somebody must be told now: it went wrong a second time in a row.</returns>
    public bool Note(JobRuns runs)
    {
        var before = FailuresInARow;
        LastStartedAt = runs.LastStartedAt;
        LastEndedAt = runs.LastEndedAt;
        NextRunAt = runs.NextRunAt;
        Runs += runs.Count;
        FailuresInARow = runs.FailuresAtTheEnd < runs.Count ? runs.FailuresAtTheEnd : FailuresInARow + runs.FailuresAtTheEnd;
        LastFailure = runs.LastFailure is { } why ? why[..Math.Min(why.Length, FailureMaxLength)] : LastFailure;
        LeasedUntil = null;

        return before < FailuresToTell && FailuresInARow >= FailuresToTell;
    }
}

/// <summary>What became of the runs of a task since its last note: one, or many where it runs every second.</summary>
/// <param name="Count">How many, at least one.</param>
/// <param name="FailuresAtTheEnd">How many of them failed one after the other, up to the last; none when the last went well.</param>
/// <param name="LastFailure">Why the last failure, in a French sentence.</param>
public sealed record JobRuns(int Count, int FailuresAtTheEnd, DateTime LastStartedAt, DateTime LastEndedAt, DateTime NextRunAt, string? LastFailure);
