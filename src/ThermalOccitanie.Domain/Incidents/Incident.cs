namespace ThermalOccitanie.Domain.Incidents;

/// <summary>
/// Something that a station cannot give for a while: since when, what was said of it, one version after the other, and what
/// had happened. A version is never changed: what visitors read on a day can always be found again.
/// </summary>
public sealed class Incident
{
    public const int SentenceMinLength = 10;
    public const int SentenceMaxLength = 300;
    public const int NoteMinLength = 10;
    public const int NoteMaxLength = 600;
    public const int NameMaxLength = 282;

    /// <summary>Something that began earlier is no incident any more, or its year is mistyped.</summary>
    public const int MaxDaysBefore = 366;

    private Incident()
    {
    }

    public Guid Id { get; private init; }

    public Guid StationId { get; private init; }

    /// <summary>When it began, in UTC; often before it was said.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>All that was said, the first version first; never empty.</summary>
    public List<IncidentVersion> Versions { get; private set; } = [];

    /// <summary><see langword="null"/> while it lasts.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>What had happened, for the federation and the station; visitors do not read it.</summary>
    public string? ClosingNote { get; private set; }

    public string? ClosedByName { get; private set; }

    /// <summary>Written anew at each change, so that of two people who save, the second is told.</summary>
    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    public bool IsOpen => ClosedAt is null;

    /// <summary>What is said of it now, or was said last.</summary>
    public IncidentVersion Latest => Versions[^1];

    /// <summary>Each version with the time during which it was what visitors were told. The first counts from when the incident began.</summary>
    public IReadOnlyList<IncidentSpell> Spells =>
    [
        .. Versions.Select((version, index) => new IncidentSpell(
            version.Scope,
            version.ExpectedEndOn,
            version.Sentence,
            version.SaidAt,
            index == 0 ? StartedAt : version.SaidAt,
            index + 1 < Versions.Count ? Versions[index + 1].SaidAt : ClosedAt)),
    ];

    /// <summary>Tells visitors that something is closed or reduced.</summary>
    /// <param name="id">Chosen before the form is shown, so that a form sent twice opens one incident.</param>
    /// <param name="today">In Paris.</param>
    /// <param name="now">In UTC.</param>
    /// <param name="incident">The incident, unless it is refused.</param>
    /// <returns>Why it is not opened, or <see langword="null"/> once it is.</returns>
    public static IncidentRefusal? Open(
        Guid id, Guid stationId, DateTime startedAt, IncidentWords words, IncidentAuthor by, DateOnly today, DateTime now, out Incident? incident)
    {
        incident = null;

        if (startedAt > now)
        {
            return IncidentRefusal.StartsLater;
        }

        if (startedAt < now.AddDays(-MaxDaysBefore))
        {
            return IncidentRefusal.StartedTooLongAgo;
        }

        if (Check(words, today) is { } refusal)
        {
            return refusal;
        }

        incident = new() { Id = id, StationId = stationId, StartedAt = startedAt };
        incident.Versions.Add(Version(words, by, now));
        return null;
    }

    /// <summary>Says something else of it: the end moved, the text changed. What was said before is kept.</summary>
    /// <param name="today">In Paris.</param>
    /// <param name="now">In UTC.</param>
    /// <returns>Why nothing was said, or <see langword="null"/> once visitors are told.</returns>
    public IncidentRefusal? Say(IncidentWords words, IncidentAuthor by, DateOnly today, DateTime now)
    {
        if (!IsOpen)
        {
            return IncidentRefusal.AlreadyClosed;
        }

        if (Check(words, today) is { } refusal)
        {
            return refusal;
        }

        if (Latest.Scope == words.Scope && Latest.ExpectedEndOn == words.ExpectedEndOn && Latest.Sentence == OneLine(words.Sentence))
        {
            return IncidentRefusal.NothingNew;
        }

        Versions.Add(Version(words, by, now));
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    /// <summary>Ends it: visitors read of it no more.</summary>
    /// <param name="note">What had happened.</param>
    /// <param name="now">In UTC.</param>
    /// <returns>Why it stays open, or <see langword="null"/> once it is closed.</returns>
    public IncidentRefusal? Close(string note, IncidentAuthor by, DateTime now)
    {
        if (!IsOpen)
        {
            return IncidentRefusal.AlreadyClosed;
        }

        switch (note.Trim().Length)
        {
            case < NoteMinLength:
                return IncidentRefusal.NoteTooShort;
            case > NoteMaxLength:
                return IncidentRefusal.NoteTooLong;
        }

        ClosedAt = now;
        ClosingNote = note.Trim();
        ClosedByName = by.Name;
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    /// <summary>Whether the end that was announced is over though nobody has closed it.</summary>
    public bool IsEndPassedOn(DateOnly today) => IsOpen && Latest.ExpectedEndOn < today;

    /// <summary>The text on one line, without what no keyboard types.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IncidentVersion Version(IncidentWords words, IncidentAuthor by, DateTime now) => new()
    {
        Scope = words.Scope,
        ExpectedEndOn = words.ExpectedEndOn,
        Sentence = OneLine(words.Sentence),
        SaidAt = now,
        SaidBy = by.AccountId,
        SaidByName = by.Name,
    };

    private static IncidentRefusal? Check(IncidentWords words, DateOnly today) => OneLine(words.Sentence).Length switch
    {
        < SentenceMinLength => IncidentRefusal.SentenceTooShort,
        > SentenceMaxLength => IncidentRefusal.SentenceTooLong,
        _ => words.ExpectedEndOn < today ? IncidentRefusal.EndIsPast : null,
    };
}

/// <summary>What is closed or reduced.</summary>
public enum IncidentScope
{
    /// <summary>toute la station est fermée</summary>
    Station,

    /// <summary>les cures sont arrêtées</summary>
    Cure,

    /// <summary>le bien-être est fermé</summary>
    Wellness,

    /// <summary>le service est réduit</summary>
    Reduced,
}

public static class IncidentScopes
{
    /// <summary>Whether no cure is given meanwhile: the station is not said to be open.</summary>
    public static bool StopsCures(IncidentScope scope) => scope switch
    {
        IncidentScope.Station or IncidentScope.Cure => true,
        IncidentScope.Wellness or IncidentScope.Reduced => false,
    };
}

/// <summary>What is said of an incident.</summary>
/// <param name="ExpectedEndOn">Last day, included; <see langword="null"/> while nobody knows.</param>
/// <param name="Sentence">Plain French.</param>
public sealed record IncidentWords(IncidentScope Scope, DateOnly? ExpectedEndOn, string Sentence);

/// <summary>Who speaks, as the history names them: « Anne Roux, commune de Fontclaire ».</summary>
public sealed record IncidentAuthor(Guid AccountId, string Name);

/// <summary>What was said of an incident, once. Written, never changed.</summary>
public sealed class IncidentVersion
{
    public required IncidentScope Scope { get; init; }

    /// <summary>Last day, included.</summary>
    public DateOnly? ExpectedEndOn { get; init; }

    public required string Sentence { get; init; }

    public required DateTime SaidAt { get; init; }

    public required Guid SaidBy { get; init; }

    public required string SaidByName { get; init; }
}

/// <summary>What visitors were told of an incident for a while; it names nobody.</summary>
/// <param name="Until">When something else was said or the incident ended, in UTC; <see langword="null"/> while it is what is said.</param>
public sealed record IncidentSpell(IncidentScope Scope, DateOnly? ExpectedEndOn, string Sentence, DateTime SaidAt, DateTime From, DateTime? Until)
{
    /// <summary>Whether it was so at some moment between two instants, the second left out.</summary>
    public bool WasTrueBetween(DateTime start, DateTime end) => From < end && (Until is null || Until > start);
}

/// <summary>Why an incident stays as it is.</summary>
public enum IncidentRefusal
{
    /// <summary>It begins in the future: that is a matter of seasons.</summary>
    StartsLater,

    StartedTooLongAgo,

    /// <summary>The end that is announced is over.</summary>
    EndIsPast,

    SentenceTooShort,

    SentenceTooLong,

    /// <summary>Visitors read exactly that already.</summary>
    NothingNew,

    NoteTooShort,

    NoteTooLong,

    AlreadyClosed,
}
