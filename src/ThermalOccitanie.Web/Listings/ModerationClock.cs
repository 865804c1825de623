using ThermalOccitanie.Domain.Time;
using ThermalOccitanie.Web.Catalogue;

namespace ThermalOccitanie.Web.Listings;

/// <summary>The time that the federation gives itself to decide on a text.</summary>
public static class ModerationClock
{
    public const int WorkingDaysAllowed = 5;

    /// <summary>The day by which a text handed over at this instant is decided upon.</summary>
    public static DateOnly DueOn(DateTime submittedAt) => WorkingDays.AddWorkingDays(ParisTime.DayOf(submittedAt), WorkingDaysAllowed);

    /// <summary>How many working days are left; below zero, how many it is late.</summary>
    public static int DaysLeft(DateTime submittedAt, DateOnly today)
    {
        var due = DueOn(submittedAt);
        return today <= due ? WorkingDays.WorkingDaysBetween(today, due) : -WorkingDays.WorkingDaysBetween(due, today);
    }
}
