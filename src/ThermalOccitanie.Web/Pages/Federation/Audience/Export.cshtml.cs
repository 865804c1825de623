using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Api;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Audience;

/// <summary>
/// The exact totals of each day of the month, so that every figure can be worked out again. Without the sites people came
/// from: crossed with the rest, they would tell of single visits.
/// </summary>
public sealed class ExportModel(PortalDbContext portal, CatalogueKeeper keeper, PortalDay day) : AudiencePage(portal, keeper, day)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var totals = await Sift().GroupBy(t => new { t.Day, t.Template, t.Subject, t.Language, t.Kind })
            .Select(g => new { g.Key.Day, g.Key.Template, g.Key.Subject, g.Key.Language, g.Key.Kind, Count = g.Sum(t => t.Count) })
            .OrderBy(t => t.Day).ThenBy(t => t.Template).ThenBy(t => t.Subject).ThenBy(t => t.Language).ThenBy(t => t.Kind)
            .ToListAsync(cancellationToken);
        var rows = totals.Select(t => (IReadOnlyList<string?>)
        [
            t.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), t.Template, TemplateNames.Of(t.Template), t.Subject, t.Language, PrivateLabels.Visitor(t.Kind), t.Count.ToString(CultureInfo.InvariantCulture),
        ]);

        return File(
            CsvFile.Write([["Jour", "Adresse", "Page", "Objet", "Langue", "Visiteurs", "Vues"], .. rows]),
            CsvFile.ContentType,
            $"audience-{First.ToString("yyyy-MM", CultureInfo.InvariantCulture)}.csv");
    }
}
