using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Api;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Listings;

namespace ThermalOccitanie.Web.Pages.Federation.Network;

/// <summary>The network as a file for Excel, in the order of the page.</summary>
public sealed class ExportModel(PortalDbContext portal, ListingDesk desk, PortalDay day) : IndexModel(portal, desk, day)
{
    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var rows = Lines.Select(l => (IReadOnlyList<string?>)
            [l.Name, l.Department, Text(l.ScorePercent), Text(l.DueCount), Text(l.NeverCheckedCount), l.Season, Text(l.IncidentCount), Text(l.PendingCount)]);

        return File(
            CsvFile.Write([["Station", "Département", "Complète à (%)", "Sections à confirmer", "Dont jamais vérifiées", "Saison confirmée", "Incidents en cours", "Textes en attente"], .. rows]),
            CsvFile.ContentType,
            "reseau.csv");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
