namespace ThermalOccitanie.Domain.Journal;

/// <summary>One thing that someone did, as the federation's journal tells it. Written with what it tells, never changed.</summary>
public sealed class JournalEntry
{
    public const int SentenceMaxLength = 600;

    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required JournalSubject Subject { get; init; }

    /// <summary><see langword="null"/> where the program itself acted.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Who did it, with their organisation: « Anne Roux, commune de Fontclaire ».</summary>
    public required string By { get; init; }

    /// <summary>The station concerned, if any.</summary>
    public Guid? StationId { get; init; }

    /// <summary>What was done, in French, in one sentence.</summary>
    public required string Sentence { get; init; }
}

/// <summary>What an entry is about; the journal filters by it.</summary>
public enum JournalSubject
{
    /// <summary>connexions et sécurité</summary>
    SignIn,

    /// <summary>comptes et droits</summary>
    Rights,

    /// <summary>fiches</summary>
    Listing,

    /// <summary>saisons</summary>
    Season,

    /// <summary>incidents</summary>
    Incident,

    /// <summary>séjours</summary>
    Stay,

    /// <summary>photos</summary>
    Photo,

    /// <summary>redirections</summary>
    Redirect,

    /// <summary>liens courts</summary>
    ShortLink,

    /// <summary>vocabulaire</summary>
    Vocabulary,

    /// <summary>réglages</summary>
    Settings,

    /// <summary>courriels</summary>
    Mail,

    /// <summary>plan d’actions</summary>
    Plan,

    /// <summary>lettre d’information</summary>
    Letter,

    /// <summary>données personnelles</summary>
    PersonalData,
}
