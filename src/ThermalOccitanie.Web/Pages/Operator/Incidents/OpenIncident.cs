using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Incidents;

namespace ThermalOccitanie.Web.Pages.Operator.Incidents;

/// <summary>An incident that lasts, as the pages of its station remind of it.</summary>
/// <param name="IsEndPassed">Whether the end that was announced is over: another one must be said, or the incident closed.</param>
public sealed record OpenIncident(Guid Id, IncidentScope Scope, string Sentence, DateTime StartedAt, DateOnly? ExpectedEndOn, bool IsEndPassed)
{
    /// <summary>Those of a station, the first to begin first.</summary>
    public static async Task<IReadOnlyList<OpenIncident>> OfAsync(PortalDbContext portal, Guid stationId, DateOnly today, CancellationToken cancellationToken) =>
    [
        .. (await portal.Incidents.AsNoTracking().Where(i => i.StationId == stationId && i.ClosedAt == null).OrderBy(i => i.StartedAt).ToListAsync(cancellationToken))
            .Select(i => new OpenIncident(i.Id, i.Latest.Scope, i.Latest.Sentence, i.StartedAt, i.Latest.ExpectedEndOn, i.IsEndPassedOn(today))),
    ];
}
