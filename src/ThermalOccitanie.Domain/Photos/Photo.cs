namespace ThermalOccitanie.Domain.Photos;

/// <summary>
/// A photo of a station: sent by the station, made anew by the portal out of what was sent, shown as long as its owner
/// allows. The file that was sent is never shown, and is removed once it has served.
/// </summary>
public sealed class Photo
{
    public const int AlternativeTextMinLength = 10;
    public const int AlternativeTextMaxLength = 250;
    public const int CreditMaxLength = 120;
    public const int RefusalMaxLength = 300;
    public const int NameMaxLength = 300;

    /// <summary>How many a station may have on its sheet, those being made ready included.</summary>
    public const int MostOfAStation = 24;

    /// <summary>How long before the end of the right to show it its station is warned, in days.</summary>
    public const int WarningDays = 30;

    /// <summary>The focal point of a picture that has none of its own.</summary>
    public const int MiddlePercent = 50;

    private const int WholePercent = 100;

    /// <summary>What its files and addresses bear: nothing of what the sender called it.</summary>
    public required Guid Id { get; init; }

    public required Guid StationId { get; init; }

    /// <summary>What it shows, for who does not see it. Never empty.</summary>
    public string AlternativeText { get; private set; } = "";

    /// <summary>Who took it or owns it, as it is printed under it. Never empty.</summary>
    public string Credit { get; private set; } = "";

    public PhotoLicence Licence { get; private set; }

    /// <summary>Last day on which it may be shown, in Paris; <see langword="null"/> where the right has no end.</summary>
    public DateOnly? RightsEndOn { get; private set; }

    /// <summary>What must stay in sight when the picture is cropped, in percent of its width.</summary>
    public int FocusX { get; private set; } = MiddlePercent;

    /// <summary>In percent of its height, from the top.</summary>
    public int FocusY { get; private set; } = MiddlePercent;

    /// <summary>Rank on the station's sheet: the lowest comes first.</summary>
    public required int Position { get; set; }

    public PhotoState State { get; private set; } = PhotoState.Received;

    /// <summary>Why it cannot be shown, in French, once it is refused.</summary>
    public string? RefusalSentence { get; private set; }

    /// <summary>Of what was sent, in pixels; upright once it is ready.</summary>
    public required int WidthPixels { get; set; }

    public required int HeightPixels { get; set; }

    /// <summary>When it was sent, in UTC.</summary>
    public required DateTime UploadedAt { get; init; }

    /// <summary>By whom, as the history names them.</summary>
    public required string UploadedBy { get; init; }

    /// <summary>When the station was told that the right ends, in UTC; <see langword="null"/> until then.</summary>
    public DateTime? WarnedAt { get; private set; }

    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    /// <summary>Whether the station still works with it: it waits, is shown, or was refused and not yet put aside.</summary>
    public bool IsListed => State is not PhotoState.Withdrawn;

    /// <summary>Whether visitors may see it on a day.</summary>
    public bool IsShownOn(DateOnly day) => State is PhotoState.Ready && !HasRunOutOn(day);

    /// <summary>Whether the right to show it has ended by a day.</summary>
    public bool HasRunOutOn(DateOnly day) => RightsEndOn < day;

    /// <summary>Whether the right ends within a month of a day, that day included.</summary>
    public bool RunsOutSoonOn(DateOnly day) => !HasRunOutOn(day) && RightsEndOn <= day.AddDays(WarningDays);

    /// <summary>Says what it shows, whose it is and for how long.</summary>
    /// <param name="today">In Paris: a right that has ended allows nothing.</param>
    /// <returns>Why its words stay as they were, or <see langword="null"/> once they are these.</returns>
    public DescribeRefusal? Describe(string alternativeText, string credit, PhotoLicence licence, DateOnly? rightsEndOn, DateOnly today)
    {
        if (State is PhotoState.Withdrawn)
        {
            return DescribeRefusal.Withdrawn;
        }

        if (alternativeText.Trim() is not { Length: >= AlternativeTextMinLength and <= AlternativeTextMaxLength } text)
        {
            return DescribeRefusal.AlternativeTextLength;
        }

        if (credit.Trim() is not { Length: > 0 and <= CreditMaxLength } owner)
        {
            return DescribeRefusal.CreditLength;
        }

        // A right that has ended meanwhile may be put on record as it is: the other words can still be corrected.
        if (rightsEndOn < today && rightsEndOn != RightsEndOn)
        {
            return DescribeRefusal.RightsEnded;
        }

        if (rightsEndOn != RightsEndOn)
        {
            WarnedAt = null;
        }

        (AlternativeText, Credit, Licence, RightsEndOn) = (text, owner, licence, rightsEndOn);
        Touch();
        return null;
    }

    /// <summary>Says what must stay in sight when the picture is cropped.</summary>
    /// <returns>Why it stays where it was, or <see langword="null"/> once it is there.</returns>
    public AimRefusal? Aim(int xPercent, int yPercent)
    {
        if (State is PhotoState.Withdrawn)
        {
            return AimRefusal.Withdrawn;
        }

        if (xPercent is < 0 or > WholePercent || yPercent is < 0 or > WholePercent)
        {
            return AimRefusal.OutsideThePicture;
        }

        (FocusX, FocusY) = (xPercent, yPercent);
        Touch();
        return null;
    }

    /// <summary>Notes that its renditions are there.</summary>
    /// <param name="isTurned">Whether it was stored lying on its side: the renditions stand upright.</param>
    /// <returns>Why it is not shown, or <see langword="null"/> once it is.</returns>
    public DevelopRefusal? MarkReady(bool isTurned)
    {
        if (State is not PhotoState.Received)
        {
            return DevelopRefusal.NotWaiting;
        }

        if (isTurned)
        {
            (WidthPixels, HeightPixels) = (HeightPixels, WidthPixels);
        }

        State = PhotoState.Ready;
        Touch();
        return null;
    }

    /// <summary>Notes that nothing could be made of what was sent.</summary>
    /// <param name="sentence">Why, in French, and what to do.</param>
    /// <returns>Why it is not refused, or <see langword="null"/> once it is.</returns>
    public DevelopRefusal? Refuse(string sentence)
    {
        if (State is not PhotoState.Received)
        {
            return DevelopRefusal.NotWaiting;
        }

        State = PhotoState.Refused;
        RefusalSentence = sentence.Length > RefusalMaxLength ? sentence[..RefusalMaxLength] : sentence;
        Touch();
        return null;
    }

    /// <summary>Takes it off the site for good: its files go.</summary>
    /// <returns>Why it stays, or <see langword="null"/> once it is withdrawn.</returns>
    public WithdrawRefusal? Withdraw()
    {
        if (State is PhotoState.Withdrawn)
        {
            return WithdrawRefusal.AlreadyWithdrawn;
        }

        State = PhotoState.Withdrawn;
        Touch();
        return null;
    }

    /// <summary>Changes places with another of the same station.</summary>
    /// <exception cref="InvalidOperationException">It is another station's: the page offered a button it should not have.</exception>
    public void ChangePlaces(Photo other)
    {
        if (other.StationId != StationId)
        {
            throw new InvalidOperationException("Photos of two stations stand in no common order.");
        }

        (Position, other.Position) = (other.Position, Position);
        Touch();
        other.Touch();
    }

    /// <summary>Notes that the station was told that the right ends; once is enough.</summary>
    /// <returns>Whether this is the first time.</returns>
    public bool MarkWarned(DateTime now)
    {
        if (WarnedAt is not null)
        {
            return false;
        }

        WarnedAt = now;
        Touch();
        return true;
    }

    private void Touch() => ConcurrencyToken = Guid.CreateVersion7();
}

public enum PhotoState
{
    /// <summary>reçue: waits to be made ready</summary>
    Received,

    /// <summary>en ligne: shown while its right lasts</summary>
    Ready,

    /// <summary>refusée: nothing could be made of it</summary>
    Refused,

    /// <summary>retirée: gone for good</summary>
    Withdrawn,
}

/// <summary>By what right the portal shows a photo.</summary>
public enum PhotoLicence
{
    /// <summary>cession à la station</summary>
    CededToTheStation,

    /// <summary>CC BY</summary>
    CcBy,

    /// <summary>CC BY-SA</summary>
    CcBySa,

    /// <summary>domaine public</summary>
    PublicDomain,

    /// <summary>autre</summary>
    Other,
}

/// <summary>Why the words of a photo stay as they were.</summary>
public enum DescribeRefusal
{
    Withdrawn,
    AlternativeTextLength,
    CreditLength,

    /// <summary>The last day on which it may be shown is past.</summary>
    RightsEnded,
}

/// <summary>Why the focal point stays where it was.</summary>
public enum AimRefusal
{
    Withdrawn,
    OutsideThePicture,
}

/// <summary>Why a photo is neither shown nor refused.</summary>
public enum DevelopRefusal
{
    /// <summary>Another copy of the program was first, or the station has withdrawn it.</summary>
    NotWaiting,
}

/// <summary>Why a photo stays.</summary>
public enum WithdrawRefusal
{
    AlreadyWithdrawn,
}
