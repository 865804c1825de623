namespace ThermalOccitanie.Domain.Stations;

/// <summary>The opening dates of one year: of the cures, and of the wellness centre where they differ.</summary>
public sealed class Season
{
    private const int DaysInAWeek = 7;
    private const int WeeksInAYear = 52;

    /// <summary>That of its opening; a winter season ends in the next one.</summary>
    public required int Year { get; set; }

    /// <summary>Whether the station vouches for the dates: until then visitors read them as « à confirmer ».</summary>
    public required bool IsConfirmed { get; set; }

    public required DateOnly OpensOn { get; set; }

    /// <summary>Last day, included; <see langword="null"/> when the source does not say.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>First day on which a cure may begin; <see langword="null"/> when it was not said.</summary>
    public DateOnly? FirstAdmissionOn { get; set; }

    /// <summary>Last day on which a cure may begin; <see langword="null"/> when it was not said.</summary>
    public DateOnly? LastAdmissionOn { get; set; }

    /// <summary>First day of the wellness centre; <see langword="null"/> when it was not said.</summary>
    public DateOnly? WellnessOpensOn { get; set; }

    /// <summary>Last day of the wellness centre, included.</summary>
    public DateOnly? WellnessClosesOn { get; set; }

    /// <summary>Whether both dates are known and the day lies between them, ends included.</summary>
    public bool SurelyCovers(DateOnly day) => ClosesOn is { } closesOn && OpensOn <= day && day <= closesOn;

    /// <summary>Whether nothing of it is to come. Without a closing day that is so once its year has passed.</summary>
    public bool IsPastOn(DateOnly day) => ClosesOn is { } closesOn ? closesOn < day : Year < day.Year;

    /// <summary>The same dates a year later, on the same days of the week, to be confirmed.</summary>
    public Season Following()
    {
        // A season that opens on 1 January would open in December of the same year: it takes one more week.
        var weeks = OpensOn.AddDays(WeeksInAYear * DaysInAWeek).Year > Year ? WeeksInAYear : WeeksInAYear + 1;

        return new()
        {
            Year = Year + 1,
            IsConfirmed = false,
            OpensOn = OpensOn.AddDays(weeks * DaysInAWeek),
            ClosesOn = Later(ClosesOn),
            FirstAdmissionOn = Later(FirstAdmissionOn),
            LastAdmissionOn = Later(LastAdmissionOn),
            WellnessOpensOn = Later(WellnessOpensOn),
            WellnessClosesOn = Later(WellnessClosesOn),
        };

        DateOnly? Later(DateOnly? day) => day?.AddDays(weeks * DaysInAWeek);
    }
}

/// <summary>What can honestly be said of a station's opening on a day.</summary>
public enum SeasonState
{
    /// <summary>Dates known, open on that day.</summary>
    Open,

    /// <summary>Dates of that year known, not open yet.</summary>
    OpensLater,

    /// <summary>Dates of that year known, closed for the year.</summary>
    Closed,

    /// <summary>Opened this year; the closing day is unknown.</summary>
    ClosingUnknown,

    /// <summary>Only the dates of an earlier year are known.</summary>
    Overdue,

    /// <summary>No date known at all.</summary>
    Unknown,
}

/// <summary>The season of a station as it stands on one day.</summary>
public sealed record SeasonOutlook(SeasonState State, Season? Season)
{
    /// <summary>Reads a season for whose dates the station vouches on a day.</summary>
    /// <param name="openAllYear">Whether the station says that it never closes.</param>
    /// <param name="isStatusUncertain">A station whose opening is in doubt is never said to be open.</param>
    public static SeasonOutlook On(DateOnly day, Season? season, bool? openAllYear, bool isStatusUncertain)
    {
        if (isStatusUncertain)
        {
            return new(season is null ? SeasonState.Unknown : SeasonState.Overdue, season);
        }

        if (openAllYear is true)
        {
            return new(SeasonState.Open, null);
        }

        if (season is null)
        {
            return new(SeasonState.Unknown, null);
        }

        if (season.SurelyCovers(day))
        {
            return new(SeasonState.Open, season);
        }

        // A season announced for next year is news, not an old date: it « opens later ».
        if (day < season.OpensOn)
        {
            return new(SeasonState.OpensLater, season);
        }

        if (season.Year < day.Year)
        {
            return new(SeasonState.Overdue, season);
        }

        return new(season.ClosesOn is null ? SeasonState.ClosingUnknown : SeasonState.Closed, season);
    }

    /// <summary>Whether the station must be called before one travels.</summary>
    public bool IsToConfirm => State is SeasonState.ClosingUnknown or SeasonState.Overdue or SeasonState.Unknown;
}
