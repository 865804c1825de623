using ThermalOccitanie.Domain.Stations;

namespace ThermalOccitanie.Domain.Stays;

/// <summary>A short wellness product of a station, neither prescribed nor covered.</summary>
public sealed class Stay
{
    public const int NameMaxLength = 160;
    public const int SummaryMaxLength = 600;
    public const int PhoneMaxLength = 40;
    public const int BookingUrlMaxLength = 300;
    public const int CheckedByMaxLength = 160;

    public required Guid Id { get; init; }

    public required Guid StationId { get; init; }

    /// <summary>The station's slug and the stay's name: « fontclaire-les-bains-escale-thermale ». It outlives a change of name.</summary>
    public required string Slug { get; init; }

    /// <summary>What the reference catalogue holds is on sale already; what a person begins is a draft.</summary>
    public StayState State { get; private set; } = StayState.Published;

    public required string Name { get; set; }

    public required StayKind Kind { get; set; }

    public required StayTheme Theme { get; set; }

    public int? DurationDays { get; set; }

    public int? Nights { get; set; }

    /// <summary>How many treatments it includes.</summary>
    public int? Treatments { get; set; }

    /// <summary>Lowest price known, in cents, VAT included; that of the cheapest variant where there are variants.</summary>
    public int? PriceFromCents { get; set; }

    /// <summary>Last day on which the prices hold; <see langword="null"/> when nobody said.</summary>
    public DateOnly? PriceUntil { get; private set; }

    public bool? IncludesAccommodation { get; set; }

    /// <summary>In years; <see langword="null"/> when there is no limit or nobody said.</summary>
    public int? MinimumAge { get; private set; }

    public required string Summary { get; set; }

    /// <summary>What is included, and the variants in which it is sold.</summary>
    public StayOffer Offer { get; private set; } = new();

    /// <summary>Year that the source describes; what is not of this year must be confirmed with the station.</summary>
    public int? AsOfYear { get; set; }

    /// <summary>The operator's site, often its home page.</summary>
    public string? BookingUrl { get; set; }

    /// <summary>Where one books by telephone, if not where the baths answer.</summary>
    public string? BookingPhone { get; private set; }

    /// <summary>From when visitors see it, in UTC; at once when <see langword="null"/>.</summary>
    public DateTime? VisibleFrom { get; private set; }

    /// <summary>From when they no longer do, in UTC; never when <see langword="null"/>.</summary>
    public DateTime? VisibleUntil { get; private set; }

    /// <summary>When the station last said that all of it holds.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public string? CheckedBy { get; private set; }

    /// <summary>The page where it was read; <see cref="Source.OfTheStation"/> when the station wrote it here.</summary>
    public required Source Source { get; set; }

    public string? SeedFingerprint { get; set; }

    public DateTime? EditedAt { get; private set; }

    public Guid ConcurrencyToken { get; set; } = Guid.CreateVersion7();

    /// <summary>A stay that nobody sees yet.</summary>
    /// <param name="words">Already checked: see <see cref="WhyNot"/>.</param>
    public static Stay Begin(Guid stationId, string slug, StayWords words, string by, DateOnly today, DateTime now)
    {
        var stay = new Stay
        {
            Id = Guid.CreateVersion7(),
            StationId = stationId,
            Slug = slug,
            State = StayState.Draft,
            Name = words.Name,
            Kind = words.Kind,
            Theme = words.Theme,
            Summary = words.Summary,
            Source = Source.OfTheStation(),
        };
        stay.Take(words, by, today, now);
        return stay;
    }

    /// <summary>Whether the station must be asked if this still holds.</summary>
    public bool IsToConfirmIn(int year) => AsOfYear != year;

    /// <summary>Whether visitors see it at an instant, in UTC.</summary>
    public bool IsVisibleAt(DateTime now) => State is StayState.Published && !(now < VisibleFrom) && !(VisibleUntil <= now);

    /// <summary>Whether its time is over at an instant, in UTC.</summary>
    public bool HasEndedAt(DateTime now) => State is StayState.Published && VisibleUntil <= now;

    /// <summary>What is wrong with what a person wrote, or <see langword="null"/>.</summary>
    public static StayRefusal? WhyNot(StayWords words)
    {
        if (words.AllTexts.Any(text => ReimbursedWords.Find(text) is not null))
        {
            return StayRefusal.SoundsReimbursed;
        }

        if (words.Variants.Select(v => v.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count() < words.Variants.Count)
        {
            return StayRefusal.SameVariantTwice;
        }

        if (words.Variants.Count > 0 && words.PriceFromCents is { } headline && headline != words.Variants.Min(v => v.PriceCents))
        {
            return StayRefusal.HeadlineNotSold;
        }

        return words.VisibleUntil <= words.VisibleFrom ? StayRefusal.EndsBeforeItBegins : null;
    }

    /// <summary>Writes it anew; visitors read it at once if they see the stay.</summary>
    /// <param name="by">Who vouches for it: the station's organisation.</param>
    /// <param name="today">In Paris.</param>
    /// <param name="now">In UTC.</param>
    /// <returns>Why it stays as it was, or <see langword="null"/>.</returns>
    public StayRefusal? Describe(StayWords words, string by, DateOnly today, DateTime now)
    {
        if (State is StayState.Withdrawn)
        {
            return StayRefusal.Withdrawn;
        }

        if (WhyNot(words) is { } refusal)
        {
            return refusal;
        }

        if (State is StayState.Published && !words.SaysHowToBook)
        {
            return StayRefusal.NoWayToBook;
        }

        Take(words, by, today, now);
        return null;
    }

    /// <summary>Shows a draft to visitors, within its dates.</summary>
    /// <returns>Why it stays a draft, or <see langword="null"/>.</returns>
    public StayRefusal? Publish(DateTime now)
    {
        if (State is not StayState.Draft)
        {
            return StayRefusal.NotADraft;
        }

        if (BookingUrl is null && BookingPhone is null)
        {
            return StayRefusal.NoWayToBook;
        }

        if (VisibleUntil <= now)
        {
            return StayRefusal.IsOverAlready;
        }

        MoveTo(StayState.Published, now);
        return null;
    }

    /// <summary>Takes it off the site for good: it may be copied, not shown again.</summary>
    public StayRefusal? Withdraw(DateTime now)
    {
        if (State is StayState.Withdrawn)
        {
            return StayRefusal.Withdrawn;
        }

        MoveTo(StayState.Withdrawn, now);
        return null;
    }

    /// <summary>Says that all of it still holds this year.</summary>
    public StayRefusal? Confirm(string by, DateOnly today, DateTime now)
    {
        if (State is not StayState.Published)
        {
            return StayRefusal.NotPublished;
        }

        if (PriceUntil < today)
        {
            return StayRefusal.PriceIsOver;
        }

        Check(by, today);
        MarkEdited(now);
        return null;
    }

    /// <summary>A draft that says the same for a year later: its dates are moved by 52 weeks, its prices are to be given again.</summary>
    public Stay CopyForNextYear(string slug, string by, DateOnly today, DateTime now)
    {
        var copy = Begin(StationId, slug, StayWords.Of(this) with { PriceUntil = null, VisibleFrom = NextYear(VisibleFrom), VisibleUntil = NextYear(VisibleUntil) }, by, today, now);
        copy.AsOfYear = null;
        copy.CheckedOn = null;
        copy.CheckedBy = null;
        return copy;
    }

    /// <summary>Notes that a person changed the stay, so that the reference data no longer overwrite it.</summary>
    public void MarkEdited(DateTime now)
    {
        EditedAt = now;
        ConcurrencyToken = Guid.CreateVersion7();
    }

    // The same day of the week, so that a stay from Friday to Sunday stays one.
    private static DateTime? NextYear(DateTime? instant) => instant?.AddDays(52 * 7);

    private void Take(StayWords words, string by, DateOnly today, DateTime now)
    {
        Name = words.Name;
        Kind = words.Kind;
        Theme = words.Theme;
        Summary = words.Summary;
        DurationDays = words.DurationDays;
        Nights = words.Nights;
        Treatments = words.Treatments;
        IncludesAccommodation = words.IncludesAccommodation;
        MinimumAge = words.MinimumAge;
        PriceFromCents = words.Variants.Count > 0 ? words.Variants.Min(v => v.PriceCents) : words.PriceFromCents;
        PriceUntil = words.PriceUntil;
        Offer = new() { Inclusions = [.. words.Inclusions], Variants = [.. words.Variants.Select(v => new StayVariant { Label = v.Label, PriceCents = v.PriceCents })] };
        BookingUrl = words.BookingUrl;
        BookingPhone = words.BookingPhone;
        VisibleFrom = words.VisibleFrom;
        VisibleUntil = words.VisibleUntil;
        Check(by, today);
        MarkEdited(now);
    }

    private void Check(string by, DateOnly today)
    {
        AsOfYear = today.Year;
        CheckedOn = today;
        CheckedBy = by;
    }

    private void MoveTo(StayState state, DateTime now)
    {
        State = state;
        MarkEdited(now);
    }
}

/// <summary>Who sees a stay.</summary>
public enum StayState
{
    /// <summary>brouillon: the station alone</summary>
    Draft,

    /// <summary>publié: visitors, from its first instant to its last</summary>
    Published,

    /// <summary>retiré: nobody any more</summary>
    Withdrawn,
}

/// <summary>Why a stay stays as it was.</summary>
public enum StayRefusal
{
    /// <summary>Something in it is said as of a prescribed, covered cure.</summary>
    SoundsReimbursed,

    /// <summary>Two variants bear one name.</summary>
    SameVariantTwice,

    /// <summary>The price from which it is sold is that of no variant.</summary>
    HeadlineNotSold,

    /// <summary>Visitors would stop seeing it before they begin to.</summary>
    EndsBeforeItBegins,

    /// <summary>Neither a page nor a number where one books.</summary>
    NoWayToBook,

    /// <summary>Its last instant has passed.</summary>
    IsOverAlready,

    /// <summary>Published before, or withdrawn.</summary>
    NotADraft,

    /// <summary>Visitors do not see it: there is nothing to vouch for.</summary>
    NotPublished,

    /// <summary>Its prices have ended: they must be given again.</summary>
    PriceIsOver,

    /// <summary>Taken off the site for good.</summary>
    Withdrawn,
}

/// <summary>What is sold.</summary>
public enum StayKind
{
    /// <summary>séjour: several days, often with a room</summary>
    Package,

    /// <summary>mini-cure: several days of treatments</summary>
    MiniCure,

    /// <summary>entrée: a ticket to a thermal pool</summary>
    PoolEntry,

    /// <summary>soin: one treatment</summary>
    Treatment,
}

/// <summary>What the stay is for.</summary>
public enum StayTheme
{
    Back,
    Sleep,
    Slimming,
    Relaxation,
    AfterCancer,
    MotherAndBaby,
    Sport,
    Beauty,
    LightLegs,
    Stress,
    Discovery,
    Other,
}
