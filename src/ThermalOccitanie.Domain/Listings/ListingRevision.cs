using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Listings;

/// <summary>How far a proposed text has come.</summary>
public enum RevisionState
{
    /// <summary>Being written; visitors read the live text.</summary>
    Draft,

    /// <summary>Awaiting the federation.</summary>
    Submitted,

    /// <summary>Sent back by the federation with a reason; being written again.</summary>
    Returned,

    /// <summary>Went live.</summary>
    Published,

    /// <summary>Given up by its author.</summary>
    Discarded,
}

/// <summary>Why a revision stays as it is.</summary>
public enum RevisionRefusal
{
    /// <summary>It is submitted, published or discarded: nobody writes on it any more.</summary>
    NotBeingWritten,

    /// <summary>It does not await the federation: not submitted yet, withdrawn, or decided by someone else.</summary>
    NotSubmitted,

    /// <summary>It says what visitors read already.</summary>
    NothingChanged,

    /// <summary>Fields contradict each other: <see cref="ListingFields.Check"/> says which.</summary>
    Inconsistent,

    /// <summary>The section goes through the federation.</summary>
    Moderated,

    ReasonTooShort,

    ReasonTooLong,

    /// <summary>Not a text that went live at once, or already looked at.</summary>
    NotToSample,
}

/// <summary>A person who acts on a revision.</summary>
/// <param name="Name">The person and the organisation, as history shows them.</param>
/// <param name="IsThirdParty">Whether the person acts for someone else than the station: the federation.</param>
public sealed record Signatory(Guid AccountId, string Name, bool IsThirdParty);

/// <summary>
/// One proposed text of one section of a listing: who wrote it, what was decided, what it replaced. It holds whole
/// listings, and publishes its section only (ADR 0019).
/// </summary>
public sealed class ListingRevision
{
    public const int NameMaxLength = 250;
    public const int ReasonMinLength = 10;
    public const int ReasonMaxLength = 1_000;

    private ListingRevision()
    {
    }

    public required Guid Id { get; init; }

    public required Guid StationId { get; init; }

    public required ListingSectionKind Section { get; init; }

    public RevisionState State { get; private set; }

    /// <summary>The listing as it would be.</summary>
    public StationListing Proposed { get; private set; } = new();

    /// <summary>The listing as it was live when the draft began; once published, the one that it really replaced.</summary>
    public StationListing Before { get; private set; } = new();

    public required DateTime StartedAt { get; init; }

    /// <summary>The account that last wrote on it.</summary>
    public Guid AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    /// <summary>When it was last handed to the federation.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>When it was last published or returned.</summary>
    public DateTime? DecidedAt { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    /// <summary>What the federation asked for when it last returned it; kept once it is published.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>The revision that the federation published with a small correction, which is this one.</summary>
    public Guid? CorrectsId { get; init; }

    /// <summary>The revision whose replaced text this one puts back.</summary>
    public Guid? RestoresId { get; init; }

    /// <summary>Whether someone else than the station wrote on it.</summary>
    public bool IsThirdParty { get; private set; }

    /// <summary>Whether it went live without the federation, which looks at a sample of these.</summary>
    public bool IsPublishedAtOnce { get; private set; }

    public DateTime? SampledAt { get; private set; }

    public Guid? SampledBy { get; private set; }

    /// <summary>Written anew at each change, so that of two people who save, the second is told.</summary>
    public Guid ConcurrencyToken { get; private set; } = Guid.CreateVersion7();

    /// <summary>Whether the section cannot be begun again yet.</summary>
    public bool IsOpen => State is RevisionState.Draft or RevisionState.Submitted or RevisionState.Returned;

    private bool IsBeingWritten => State is RevisionState.Draft or RevisionState.Returned;

    /// <summary>Begins a draft from the live text.</summary>
    public static ListingRevision Start(Station station, ListingSectionKind section, Signatory by, DateTime now) =>
        Draft(station, section, station.Listing, by, now);

    /// <summary>Begins a draft that puts back what a published revision had replaced.</summary>
    public static ListingRevision StartRestoring(Station station, ListingRevision published, Signatory by, DateTime now)
    {
        if (published.State is not RevisionState.Published)
        {
            throw new InvalidOperationException("Only what was published replaced something: the page offered a button it should not have.");
        }

        return Draft(station, published.Section, published.Before, by, now, restoresId: published.Id);
    }

    /// <summary>Keeps what was typed; visitors do not see it.</summary>
    /// <param name="proposed">Only the section is taken from it.</param>
    public RevisionRefusal? Save(StationListing proposed, Signatory by, DateTime now)
    {
        if (!IsBeingWritten)
        {
            return RevisionRefusal.NotBeingWritten;
        }

        Proposed = Before.With(Section, proposed);
        AuthorId = by.AccountId;
        AuthorName = by.Name;
        IsThirdParty |= by.IsThirdParty;
        SavedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
        return null;
    }

    /// <summary>Hands the text to the federation.</summary>
    public RevisionRefusal? Submit(DateTime now)
    {
        if (WhyNotReady() is { } refusal)
        {
            return refusal;
        }

        SubmittedAt = now;
        MoveTo(RevisionState.Submitted);
        return null;
    }

    /// <summary>Takes the text back from the federation to write on it.</summary>
    public RevisionRefusal? Withdraw()
    {
        if (State is not RevisionState.Submitted)
        {
            return RevisionRefusal.NotSubmitted;
        }

        SubmittedAt = null;
        MoveTo(RevisionState.Draft);
        return null;
    }

    /// <summary>Puts the section before visitors.</summary>
    /// <param name="check">Who vouches for it, as visitors read it.</param>
    public RevisionRefusal? Publish(Station station, Signatory by, SectionCheck check, DateTime now)
    {
        if (State is not RevisionState.Submitted)
        {
            return RevisionRefusal.NotSubmitted;
        }

        PutLive(station, by, check, now);
        return null;
    }

    /// <summary>Puts the section before visitors with a small correction, which is kept as a revision of its own.</summary>
    /// <param name="corrected">Only the section is taken from it.</param>
    /// <param name="correction">To be added to the database; <see langword="null"/> when nothing was corrected or published.</param>
    public RevisionRefusal? PublishCorrected(Station station, StationListing corrected, Signatory by, SectionCheck check, DateTime now, out ListingRevision? correction)
    {
        correction = null;

        if (State is RevisionState.Submitted && Contradicts(corrected))
        {
            return RevisionRefusal.Inconsistent;
        }

        if (Publish(station, by, check, now) is { } refusal)
        {
            return refusal;
        }

        var draft = Draft(station, Section, corrected, by, now, correctsId: Id);

        if (draft.Submit(now) is null)
        {
            draft.PutLive(station, by, check, now);
            correction = draft;
        }

        return null;
    }

    /// <summary>Puts the section before visitors without the federation, which may look at it afterwards.</summary>
    /// <param name="rule">That of the section.</param>
    /// <param name="by">The author, or whoever in the same organisation presses the button.</param>
    public RevisionRefusal? PublishAtOnce(Station station, SectionRule rule, Signatory by, SectionCheck check, DateTime now)
    {
        if (rule.Section != Section)
        {
            throw new ArgumentException("The rule is that of another section.", nameof(rule));
        }

        if (WhyNotReady() is { } refusal)
        {
            return refusal;
        }

        if (rule.IsModerated)
        {
            return RevisionRefusal.Moderated;
        }

        IsPublishedAtOnce = true;
        PutLive(station, by, check, now);
        return null;
    }

    /// <summary>Sends the text back to its author.</summary>
    /// <param name="reason">What to change, in words that the station reads.</param>
    public RevisionRefusal? Return(string reason, Signatory by, DateTime now)
    {
        if (State is not RevisionState.Submitted)
        {
            return RevisionRefusal.NotSubmitted;
        }

        var said = reason.Trim();

        if (said.Length is < ReasonMinLength or > ReasonMaxLength)
        {
            return said.Length < ReasonMinLength ? RevisionRefusal.ReasonTooShort : RevisionRefusal.ReasonTooLong;
        }

        ReturnReason = said;
        Decide(by, now);
        MoveTo(RevisionState.Returned);
        return null;
    }

    /// <summary>Gives the text up; what was submitted is withdrawn first.</summary>
    public RevisionRefusal? Discard(Signatory by, DateTime now)
    {
        if (!IsBeingWritten)
        {
            return RevisionRefusal.NotBeingWritten;
        }

        Decide(by, now);
        MoveTo(RevisionState.Discarded);
        return null;
    }

    /// <summary>Notes that the federation has looked at what went live at once.</summary>
    public RevisionRefusal? MarkSampled(Guid by, DateTime now)
    {
        if (!IsPublishedAtOnce || SampledAt is not null)
        {
            return RevisionRefusal.NotToSample;
        }

        SampledAt = now;
        SampledBy = by;
        MoveTo(State);
        return null;
    }

    private static ListingRevision Draft(
        Station station, ListingSectionKind section, StationListing text, Signatory by, DateTime now, Guid? correctsId = null, Guid? restoresId = null) => new()
        {
            Id = Guid.CreateVersion7(),
            StationId = station.Id,
            Section = section,
            Proposed = station.Listing.With(section, text),
            Before = station.Listing.Copy(),
            StartedAt = now,
            AuthorId = by.AccountId,
            AuthorName = by.Name,
            SavedAt = now,
            IsThirdParty = by.IsThirdParty,
            CorrectsId = correctsId,
            RestoresId = restoresId,
        };

    private RevisionRefusal? WhyNotReady()
    {
        if (!IsBeingWritten)
        {
            return RevisionRefusal.NotBeingWritten;
        }

        if (Contradicts(Proposed))
        {
            return RevisionRefusal.Inconsistent;
        }

        return ListingDifference.Between(Before, Proposed, Section).Count == 0 ? RevisionRefusal.NothingChanged : null;
    }

    // What did not hold before is not the fault of this text: an old season may lack its end for ever.
    private bool Contradicts(StationListing text) => ListingFields.Check(Section, text).Except(ListingFields.Check(Section, Before)).Any();

    private void PutLive(Station station, Signatory by, SectionCheck check, DateTime now)
    {
        if (station.Id != StationId)
        {
            throw new ArgumentException("The revision is that of another station.", nameof(station));
        }

        var live = station.Listing;
        var next = live.With(Section, Proposed);

        // The sources are those of the live text: a revision says nothing of where facts come from, only who vouches for them.
        next.Section(Section).Sources = live.Copy().Section(Section).Sources;
        next.Section(Section).Stamp(check);

        Before = live.Copy();
        Proposed = next.Copy();
        station.Publish(next, now);
        Decide(by, now);
        MoveTo(RevisionState.Published);
    }

    private void Decide(Signatory by, DateTime now)
    {
        DecidedAt = now;
        DecidedBy = by.AccountId;
        DecidedByName = by.Name;
    }

    private void MoveTo(RevisionState state)
    {
        State = state;
        ConcurrencyToken = Guid.CreateVersion7();
    }
}
