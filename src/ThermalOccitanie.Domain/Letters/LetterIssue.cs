namespace ThermalOccitanie.Domain.Letters;

/// <summary>One newsletter: written, scheduled, then sent once to each who is subscribed when it begins to leave.</summary>
public sealed class LetterIssue
{
    public const int SubjectMaxLength = 120;
    public const int PreheaderMaxLength = 160;
    public const int TextMaxLength = 20_000;
    public const int SlugsMaxLength = 4_000;
    public const int MostCards = 12;
    public const int BodyMaxLength = 90_000;

    public required Guid Id { get; init; }

    /// <summary>Of its public address, from 1.</summary>
    public required int Number { get; init; }

    public LetterState State { get; private set; } = LetterState.Draft;

    public string Subject { get; private set; } = "";

    /// <summary>What mail programs show after the subject.</summary>
    public string Preheader { get; private set; } = "";

    /// <summary>Plain paragraphs, parted by empty lines.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The stations told of, by slug, a line each.</summary>
    public string Stations { get; private set; } = "";

    /// <summary>The stays told of, by slug, a line each.</summary>
    public string Stays { get; private set; } = "";

    /// <summary>What was said of them, as it stood when the letter began to leave.</summary>
    public IReadOnlyList<LetterCard> Cards { get; private set; } = [];

    /// <summary>When it is to leave, in UTC, not before.</summary>
    public DateTime? ScheduledFor { get; private set; }

    /// <summary>When it began to leave, in UTC. Whoever subscribes later gets the next one.</summary>
    public DateTime? StartedAt { get; private set; }

    /// <summary>When it was known to whom it goes, in UTC.</summary>
    public DateTime? AddressedAt { get; private set; }

    /// <summary>When the last one had left, in UTC.</summary>
    public DateTime? SentAt { get; private set; }

    public DateTime EditedAt { get; private set; }

    public Guid ConcurrencyToken { get; private set; }

    public bool IsEditable => State is LetterState.Draft or LetterState.Scheduled;

    public IReadOnlyList<string> Paragraphs => [.. Text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public IReadOnlyList<string> StationSlugs => Lines(Stations);

    public IReadOnlyList<string> StaySlugs => Lines(Stays);

    /// <summary>Replaces what it says. A scheduled one keeps its hour.</summary>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public LetterRefusal? Write(LetterWords words, DateTime now)
    {
        if (!IsEditable)
        {
            return LetterRefusal.HasBegun;
        }

        (Subject, Preheader, Text) = (words.Subject, words.Preheader, words.Text);
        (Stations, Stays) = (string.Join('\n', words.Stations), string.Join('\n', words.Stays));
        Touch(now);
        return null;
    }

    /// <summary>Says when it is to leave; said again, it leaves at the new hour.</summary>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public LetterRefusal? Schedule(DateTime instant, DateTime now)
    {
        if (!IsEditable)
        {
            return LetterRefusal.HasBegun;
        }

        if (instant < now)
        {
            return LetterRefusal.InThePast;
        }

        State = LetterState.Scheduled;
        ScheduledFor = instant;
        Touch(now);
        return null;
    }

    /// <summary>Begins to send it, with what is known now of the stations and stays it tells of.</summary>
    /// <exception cref="InvalidOperationException">It is not due: nobody should have begun it.</exception>
    public void Begin(IReadOnlyList<LetterCard> cards, DateTime now)
    {
        if (State is not LetterState.Scheduled || now < ScheduledFor)
        {
            throw new InvalidOperationException($"Letter {Number} is not due: it is {State}.");
        }

        State = LetterState.Sending;
        Cards = cards;
        StartedAt = now;
        Touch(now);
    }

    /// <summary>Notes that everyone to whom it goes is written down.</summary>
    public void MarkAddressed(DateTime now)
    {
        AddressedAt ??= now;
        Touch(now);
    }

    /// <summary>Takes it back before it leaves, or stops it while it does; what has left has left.</summary>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public LetterRefusal? Pause(DateTime now)
    {
        switch (State)
        {
            case LetterState.Scheduled:
                (State, ScheduledFor) = (LetterState.Draft, null);
                break;
            case LetterState.Sending:
                State = LetterState.Paused;
                break;
            default:
                return LetterRefusal.NothingToPause;
        }

        Touch(now);
        return null;
    }

    /// <summary>Goes on where it stopped.</summary>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public LetterRefusal? Resume(DateTime now)
    {
        if (State is not LetterState.Paused)
        {
            return LetterRefusal.NotPaused;
        }

        State = LetterState.Sending;
        Touch(now);
        return null;
    }

    /// <summary>Notes that nobody waits for it any more.</summary>
    public void Finish(DateTime now)
    {
        if (State is LetterState.Sending)
        {
            State = LetterState.Sent;
            SentAt = now;
            Touch(now);
        }
    }

    /// <summary>Sends some again of which it was not known whether they had left.</summary>
    public void Reopen(DateTime now)
    {
        if (State is LetterState.Sent)
        {
            State = LetterState.Sending;
            SentAt = null;
            Touch(now);
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private void Touch(DateTime now) => (EditedAt, ConcurrencyToken) = (now, Guid.CreateVersion7());
}

/// <summary>What a letter says.</summary>
public sealed record LetterWords(string Subject, string Preheader, string Text, IReadOnlyList<string> Stations, IReadOnlyList<string> Stays);

/// <summary>A station or a stay in a letter.</summary>
/// <param name="Line">What is said of it.</param>
/// <param name="Address">Of its page, from the site's root.</param>
public sealed record LetterCard(string Name, string Line, string Address);

public enum LetterState
{
    Draft,
    Scheduled,
    Sending,
    Paused,
    Sent,
}

/// <summary>Why a letter stays as it is.</summary>
public enum LetterRefusal
{
    HasBegun,
    InThePast,
    NothingToPause,
    NotPaused,
}
