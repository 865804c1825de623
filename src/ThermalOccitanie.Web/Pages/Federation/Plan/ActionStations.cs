using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>The stations that may take part in an action, and those that do.</summary>
public sealed class ActionStations
{
    private readonly IReadOnlyList<(Guid Id, string Slug, string Name, PlanActionStation? Part)> _stations;

    private ActionStations(IReadOnlyList<(Guid Id, string Slug, string Name, PlanActionStation? Part)> stations) => _stations = stations;

    public IReadOnlyList<FieldOption> Options => [.. _stations.Select(s => new FieldOption(s.Slug, s.Name))];

    /// <summary>Slugs of those that take part.</summary>
    public IReadOnlyList<string> Slugs => [.. _stations.Where(s => s.Part is not null).Select(s => s.Slug)];

    public IReadOnlyList<string> Names => [.. _stations.Where(s => s.Part is not null).Select(s => s.Name)];

    /// <param name="actionId"><see langword="null"/> of an action that is still to be written.</param>
    public static async Task<ActionStations> OpenAsync(PortalDbContext portal, Guid? actionId, CancellationToken cancellationToken) =>
        new([.. (await (
            from station in portal.Stations
            from part in portal.PlanActionStations.Where(p => p.StationId == station.Id && p.ActionId == actionId).DefaultIfEmpty()
            orderby station.Name
            select new { station.Id, station.Slug, station.Name, part }).ToListAsync(cancellationToken)).Select(s => (s.Id, s.Slug, s.Name, (PlanActionStation?)s.part))]);

    /// <summary>Makes those that are ticked, and no other, take part.</summary>
    public void Choose(PortalDbContext portal, Guid actionId, IReadOnlyCollection<string> slugs)
    {
        portal.PlanActionStations.RemoveRange(_stations.Where(s => !slugs.Contains(s.Slug)).Select(s => s.Part).OfType<PlanActionStation>());
        portal.PlanActionStations.AddRange(_stations.Where(s => s.Part is null && slugs.Contains(s.Slug)).Select(s => new PlanActionStation { ActionId = actionId, StationId = s.Id }));
    }
}
