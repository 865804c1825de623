using System.Linq.Expressions;

namespace ThermalOccitanie.Domain.Letters;

/// <summary>
/// One letter to one subscriber: there is one row for each pair before anything is sent. It is written down that the last
/// word of a letter is about to be said to the mail server, before it is said; so what a copy of the program leaves behind
/// when it dies either was certainly not taken, and is sent, or is in doubt, and is not (ADR 0024).
/// </summary>
public sealed class LetterSending
{
    public const int FailureMaxLength = 300;

    /// <summary>A letter that could not be handed over this many times is given up.</summary>
    public const int MaxTries = 8;

    /// <summary>Its Message-ID is made of it.</summary>
    public required Guid Id { get; init; }

    public required Guid IssueId { get; init; }

    /// <summary><see langword="null"/> once the subscriber is erased, or the sending is too old to be kept with a person.</summary>
    public required Guid? SubscriberId { get; init; }

    public SendingState State { get; init; } = SendingState.Waiting;

    /// <summary>When it is to be handed over, in UTC, not before.</summary>
    public required DateTime NextTryAt { get; init; }

    public int Tries { get; init; }

    /// <summary>The run of a copy of the program that has taken it.</summary>
    public Guid? ClaimedBy { get; init; }

    /// <summary>When that claim runs out, in UTC: by then the copy has noted what became of it, or is dead.</summary>
    public DateTime? ClaimedUntil { get; init; }

    /// <summary>When the last word was about to be said, in UTC.</summary>
    public DateTime? HandedAt { get; init; }

    /// <summary>When its link to leave was used, in UTC.</summary>
    public DateTime? LeftAt { get; init; }

    /// <summary>When it came back, in UTC: the mailbox is gone.</summary>
    public DateTime? BouncedAt { get; init; }

    /// <summary>Why it was not taken the last time: a French sentence, which names nobody.</summary>
    public string? Failure { get; init; }

    /// <summary>What a copy of the program may claim.</summary>
    public static Expression<Func<LetterSending, bool>> IsDue(DateTime now) =>
        s => s.State == SendingState.Waiting && s.NextTryAt <= now && (s.ClaimedUntil == null || s.ClaimedUntil < now);

    /// <summary>What somebody was about to hand over and has said nothing of since: it is in doubt.</summary>
    public static Expression<Func<LetterSending, bool>> IsLeftBehind(DateTime now) =>
        s => s.State == SendingState.Handing && s.ClaimedUntil < now;

    /// <summary>How long to wait after so many failures: twice as long each time, at most half a day.</summary>
    public static TimeSpan WaitAfter(int tries, TimeSpan first) =>
        TimeSpan.FromTicks(Math.Min(first.Ticks << Math.Min(tries - 1, 20), TimeSpan.FromHours(12).Ticks));
}

public enum SendingState
{
    Waiting,

    /// <summary>The last word is about to be said, or has been.</summary>
    Handing,

    /// <summary>The mail server has taken it.</summary>
    Taken,

    /// <summary>The mail server will not have it, or not in eight tries.</summary>
    Refused,

    /// <summary>The last word may have been heard: nothing is sent again until somebody has looked into the server's journal.</summary>
    InDoubt,

    /// <summary>They had left before their turn came.</summary>
    Skipped,
}
