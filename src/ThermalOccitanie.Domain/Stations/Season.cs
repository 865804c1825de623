namespace ThermalOccitanie.Domain.Stations;

/// <summary>The opening dates of one year.</summary>
public sealed class Season
{
    public required int Year { get; set; }

    public required DateOnly OpensOn { get; set; }

    /// <summary>Last day, included; <see langword="null"/> when the source does not say.</summary>
    public DateOnly? ClosesOn { get; set; }

    /// <summary>Whether both dates are known and the day lies between them, ends included.</summary>
    public bool SurelyCovers(DateOnly day) => ClosesOn is { } closesOn && OpensOn <= day && day <= closesOn;
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
    /// <summary>Reads the latest known season on a day.</summary>
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
