using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Geography;

namespace ThermalOccitanie.Web.Pages.Partner;

/// <summary>The stations of a partner's territory: its department, or the whole region.</summary>
public sealed class IndexModel(PortalDbContext portal) : PrivatePage
{
    public string Territory { get; private set; } = "Toute l’Occitanie";

    public IReadOnlyList<(string Slug, string Name)> Stations { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var mine = Me.Rights.Where(r => r.Space is Space.Partner).Select(r => r.OrganisationId).ToList();
        var boards = await portal.Organisations.AsNoTracking().Where(o => mine.Contains(o.Id)).ToListAsync(cancellationToken);
        var departments = boards.Select(o => o.DepartmentCode).ToList();
        var stations = portal.Stations.AsQueryable();

        if (!boards.Exists(o => o.Kind is OrganisationKind.RegionalBoard or OrganisationKind.Region))
        {
            stations = stations.Where(s => departments.Contains(s.DepartmentCode));
            Territory = string.Join(", ", departments.Select(code => Department.Find(code ?? "")?.Name ?? "Département à préciser"));
        }

        Stations = [.. (await stations.OrderBy(s => s.Name).Select(s => new { s.Slug, s.Name }).ToListAsync(cancellationToken)).Select(s => (s.Slug, s.Name))];
    }
}
