using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Api;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Journal;

/// <summary>What the journal shows, all its pages in one file.</summary>
public sealed class ExportModel(PortalDbContext portal) : JournalPage(portal)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var entries = await SiftAsync(cancellationToken);

        if (!ModelState.IsValid)
        {
            // The page says what could not be understood.
            return Redirect(Address(Home));
        }

        var rows = (await entries.ToListAsync(cancellationToken)).Select(e => new[]
        {
            ParisTime.Of(e.At).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture), e.By, e.Sentence, PrivateLabels.Subject(e.Subject), NameOf(e.StationId),
        });
        return File(CsvFile.Write([["Quand", "Qui", "A fait quoi", "Sujet", "Station"], .. rows]), CsvFile.ContentType, "journal.csv");
    }
}
