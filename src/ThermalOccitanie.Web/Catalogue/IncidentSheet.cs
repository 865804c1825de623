using ThermalOccitanie.Domain.Incidents;

namespace ThermalOccitanie.Web.Catalogue;

/// <summary>An incident as visitors read it: what was said of it, one text after the other. It names nobody.</summary>
public sealed record IncidentSheet(DateTime StartedAt, DateTime? ClosedAt, IReadOnlyList<IncidentSpell> Spells)
{
    public bool IsOpen => ClosedAt is null;

    /// <summary>What is said of it now, or was said last.</summary>
    public IncidentSpell Latest => Spells[^1];

    /// <summary>Whether the end that was announced is over though nobody has closed it.</summary>
    public bool IsEndPassedOn(DateOnly today) => IsOpen && Latest.ExpectedEndOn < today;

    /// <summary>
    /// Whether no cure is given on a day because of it: from its beginning to the end that is expected, and as long as it
    /// lasts where that end is unknown or over.
    /// </summary>
    public bool StopsCuresOn(DateOnly day, DateOnly today) =>
        IsOpen && IncidentScopes.StopsCures(Latest.Scope) && ParisTime.DayOf(StartedAt) <= day
        && (Latest.ExpectedEndOn is not { } end || day <= end || day <= today);

    /// <summary>What visitors were told of it on a day, the first text first.</summary>
    public IEnumerable<IncidentSpell> On(DateOnly day)
    {
        var (start, end) = (PortalDay.StartOf(day).UtcDateTime, PortalDay.StartOf(day.AddDays(1)).UtcDateTime);
        return Spells.Where(spell => spell.WasTrueBetween(start, end));
    }
}
