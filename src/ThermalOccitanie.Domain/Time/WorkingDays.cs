namespace ThermalOccitanie.Domain.Time;

/// <summary>The days on which the federation works: Monday to Friday, but for the public holidays of metropolitan France.</summary>
public static class WorkingDays
{
    /// <summary>Whether it is one of the eleven days of article L. 3133-1 of the labour code.</summary>
    public static bool IsPublicHoliday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) or (5, 1) or (5, 8) or (7, 14) or (8, 15) or (11, 1) or (11, 11) or (12, 25) => true,
        _ => (day.DayNumber - Easter(day.Year).DayNumber) is 1 or 39 or 50, // Easter Monday, Ascension, Whit Monday
    };

    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsPublicHoliday(day);

    /// <summary>The day by which something is due: the first working day after « day » is number 1.</summary>
    /// <param name="count">Zero or more; zero is the day itself, even if nobody works on it.</param>
    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many working days come after the first day, up to the last one included; zero when the last is not later.</summary>
    public static int WorkingDaysBetween(DateOnly first, DateOnly last)
    {
        var count = 0;

        for (var day = first.AddDays(1); day <= last; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Easter Sunday by the Gregorian computus, as Meeus gives it (Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        var (century, ofCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var corrected = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - corrected + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (ofCentury / 4)) - epact - (ofCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new(year, month, day + 1);
    }
}
