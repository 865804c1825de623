using System.Text.Json;
using ThermalOccitanie.Domain.Listings;

namespace ThermalOccitanie.Domain.Stations;

/// <summary>The whole text that visitors read of a station: a document of sections, each with its sources.</summary>
public sealed class StationListing
{
    public PresentationSection Presentation { get; set; } = new();

    public ContactsSection Contacts { get; set; } = new();

    public EstablishmentsSection Establishments { get; set; } = new();

    public OrientationsSection Orientations { get; set; } = new();

    public WaterSection Water { get; set; } = new();

    public SeasonSection Season { get; set; } = new();

    public WellnessSection Wellness { get; set; } = new();

    public HighlightsSection Highlights { get; set; } = new();

    public AccessibilitySection Accessibility { get; set; } = new();

    public DoctorsSection Doctors { get; set; } = new();

    public ListingSection Section(ListingSectionKind kind) => kind switch
    {
        ListingSectionKind.Presentation => Presentation,
        ListingSectionKind.Contacts => Contacts,
        ListingSectionKind.Establishments => Establishments,
        ListingSectionKind.Orientations => Orientations,
        ListingSectionKind.Water => Water,
        ListingSectionKind.Season => Season,
        ListingSectionKind.Wellness => Wellness,
        ListingSectionKind.Highlights => Highlights,
        ListingSectionKind.Accessibility => Accessibility,
        ListingSectionKind.Doctors => Doctors,
    };

    /// <summary>A listing of its own in which only that section comes from another one.</summary>
    public StationListing With(ListingSectionKind kind, StationListing from)
    {
        return new StationListing
        {
            Presentation = Of(ListingSectionKind.Presentation).Presentation,
            Contacts = Of(ListingSectionKind.Contacts).Contacts,
            Establishments = Of(ListingSectionKind.Establishments).Establishments,
            Orientations = Of(ListingSectionKind.Orientations).Orientations,
            Water = Of(ListingSectionKind.Water).Water,
            Season = Of(ListingSectionKind.Season).Season,
            Wellness = Of(ListingSectionKind.Wellness).Wellness,
            Highlights = Of(ListingSectionKind.Highlights).Highlights,
            Accessibility = Of(ListingSectionKind.Accessibility).Accessibility,
            Doctors = Of(ListingSectionKind.Doctors).Doctors,
        }.Copy();

        StationListing Of(ListingSectionKind section) => section == kind ? from : this;
    }

    /// <summary>
    /// The same text, sharing nothing with this one: a listing is read by many at once, so whoever wants to write takes
    /// a copy. It goes through JSON, as the database does, so that no field can be forgotten.
    /// </summary>
    public StationListing Copy() => JsonSerializer.Deserialize<StationListing>(JsonSerializer.SerializeToUtf8Bytes(this))!;
}

/// <summary>A part of the listing that is checked as one: its sources, when it was checked and how long that holds.</summary>
public abstract class ListingSection
{
    public List<Source> Sources { get; set; } = [];

    /// <summary>Day on which the station or the federation last said that it is true; unknown for the reference data.</summary>
    public DateOnly? CheckedOn { get; set; }

    /// <summary>Who checked it, as visitors may read it: an organisation, never a person.</summary>
    public string? CheckedBy { get; set; }

    /// <summary>For how many days a check holds; <see langword="null"/> where the section does not age.</summary>
    public int? GoodForDays { get; set; }

    /// <summary>Whether a check was made and has run out. What was never checked is unchecked, not overdue.</summary>
    public bool IsOverdueOn(DateOnly day) =>
        CheckedOn is { } checkedOn && GoodForDays is { } days && checkedOn.AddDays(days) < day;

    /// <summary>Notes who says that the section is true, and since when.</summary>
    public virtual void Stamp(SectionCheck check)
    {
        CheckedOn = check.On;
        CheckedBy = check.By;
        GoodForDays = check.GoodForDays;
    }
}

public sealed class PresentationSection : ListingSection
{
    public const int SummaryMaxLength = 2_000;

    public string? Summary { get; set; }

    /// <summary>The landscape in one sentence.</summary>
    public string? SettingNote { get; set; }

    /// <summary>Height of the thermal establishment above sea level, in metres.</summary>
    public int? AltitudeMetres { get; set; }

    public Governance? Governance { get; set; }

    /// <summary>Organisation that runs the baths.</summary>
    public string? OperatorName { get; set; }

    /// <summary>Chain that the operator belongs to.</summary>
    public string? OperatorGroup { get; set; }

    public AnnualCuristes? AnnualCuristes { get; set; }

    /// <summary>What visitors should know of the opening, in a sentence.</summary>
    public string? StatusNote { get; set; }
}

/// <summary>Number of curistes in a year.</summary>
public sealed class AnnualCuristes
{
    public required int Count { get; set; }

    /// <summary>The year counted, where the source says it.</summary>
    public int? Year { get; set; }
}

public sealed class ContactsSection : ListingSection
{
    public string? TouristOfficeName { get; set; }

    public string? TouristOfficeWebsite { get; set; }

    public string? TouristOfficePhone { get; set; }

    public string? CommuneWebsite { get; set; }

    /// <summary>Nearest as the crow flies: whether trains stop there today was not checked.</summary>
    public string? NearestRailStation { get; set; }

    public string? NearestAirport { get; set; }
}

public sealed class EstablishmentsSection : ListingSection
{
    public List<Establishment> Items { get; set; } = [];
}

/// <summary>A bath house; one or more in a station.</summary>
public sealed class Establishment
{
    public required string Name { get; set; }

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public string? Website { get; set; }
}

public sealed class OrientationsSection : ListingSection
{
    /// <summary>Codes of the orientations under which prescribed cures are covered there, in the station's order.</summary>
    public List<string> Codes { get; set; } = [];

    /// <summary>How this was established, for the federation's staff; never shown to visitors.</summary>
    public string? EditorialNote { get; set; }
}

public sealed class WaterSection : ListingSection
{
    public string? Type { get; set; }

    public double? TemperatureMinCelsius { get; set; }

    public double? TemperatureMaxCelsius { get; set; }

    /// <summary>Names of the springs.</summary>
    public List<string> Springs { get; set; } = [];
}

public sealed class SeasonSection : ListingSection
{
    private const int AskedDaysBeforeClosing = 60;
    private const int AskedFromMonth = 9;

    /// <summary>At most one a year, the earliest first.</summary>
    public List<Season> Items { get; set; } = [];

    /// <summary><see langword="null"/> when unknown.</summary>
    public bool? OpenAllYear { get; set; }

    public Season? Of(int year) => Items.Find(season => season.Year == year);

    /// <summary>The confirmed season that counts on a day: the one under way or the next to come, else the last; visitors are told no other as a fact.</summary>
    public Season? On(DateOnly day)
    {
        var confirmed = Confirmed().ToList();
        return confirmed.Find(season => !season.IsPastOn(day)) ?? confirmed.LastOrDefault();
    }

    public IEnumerable<Season> Confirmed() => Items.Where(season => season.IsConfirmed);

    /// <summary>Those whose dates are announced, but that nobody vouches for yet, the next first.</summary>
    public IEnumerable<Season> ToConfirmOn(DateOnly day) => Items.Where(season => !season.IsConfirmed && !season.IsPastOn(day));

    /// <summary>Adds a season, in place of that of the same year.</summary>
    public void Put(Season season)
    {
        Remove(season.Year);
        Items.Insert(Items.Count(other => other.Year < season.Year), season);
    }

    public void Remove(int year) => Items.RemoveAll(season => season.Year == year);

    /// <summary>Whether a year may be begun from the dates of the year before.</summary>
    public bool MayPrepare(int year) => Of(year) is null && Of(year - 1) is not null;

    /// <summary>Gives a year what it lacks from the dates of the year before, to be confirmed. What is confirmed stays as it is.</summary>
    public void Prepare(int year)
    {
        if (Of(year - 1)?.Following() is not { } following)
        {
            return;
        }

        if (Of(year) is not { } season)
        {
            Put(following);
        }
        else if (!season.IsConfirmed)
        {
            season.ClosesOn ??= following.ClosesOn;
            season.FirstAdmissionOn ??= following.FirstAdmissionOn;
            season.LastAdmissionOn ??= following.LastAdmissionOn;
            season.WellnessOpensOn ??= following.WellnessOpensOn;
            season.WellnessClosesOn ??= following.WellnessClosesOn;
        }
    }

    /// <summary>
    /// The years whose dates the station owes. The next one is asked from September on, or sixty days before this one ends
    /// if that is sooner; until then a year without dates is asked for, and afterwards only one that still runs.
    /// </summary>
    public IEnumerable<int> YearsToConfirm(DateOnly today)
    {
        if (OpenAllYear is true)
        {
            yield break;
        }

        var season = Of(today.Year);
        var september = new DateOnly(today.Year, AskedFromMonth, 1);
        var asksForNext = today >= september || today >= season?.ClosesOn?.AddDays(-AskedDaysBeforeClosing);

        if (season is null ? !asksForNext : season.ClosesOn is null || (!season.IsConfirmed && !season.IsPastOn(today)))
        {
            yield return today.Year;
        }

        if (asksForNext && Of(today.Year + 1) is not { IsConfirmed: true })
        {
            yield return today.Year + 1;
        }
    }

    /// <summary>A check lasts for a season: those of the last one confirmed, where it ends later than the days of the rule.</summary>
    public override void Stamp(SectionCheck check)
    {
        base.Stamp(check);

        if (Confirmed().LastOrDefault()?.ClosesOn is { } closesOn && GoodForDays is { } days)
        {
            GoodForDays = Math.Max(days, closesOn.DayNumber - check.On.DayNumber);
        }
    }
}

public sealed class WellnessSection : ListingSection
{
    /// <summary>Name of the spa or thermal-pool centre.</summary>
    public string? Centre { get; set; }

    public string? Summary { get; set; }
}

public sealed class HighlightsSection : ListingSection
{
    /// <summary>Short facts for a visitor: landscape, heritage, walks, events.</summary>
    public List<string> Items { get; set; } = [];
}

public sealed class AccessibilitySection : ListingSection
{
    public string? Description { get; set; }
}

public sealed class DoctorsSection : ListingSection
{
    /// <summary>Whether the thermal doctors take new patients, in the station's words.</summary>
    public string? Intake { get; set; }
}
