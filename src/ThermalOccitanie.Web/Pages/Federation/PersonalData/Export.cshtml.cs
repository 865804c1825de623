using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.PersonalData;

namespace ThermalOccitanie.Web.Pages.Federation.PersonalData;

/// <summary>All that is held of one address, as one file to hand over.</summary>
public sealed class ExportModel(PersonalDataDesk desk, IValidator<PersonForm> validator, PortalDbContext portal, TimeProvider clock) : PersonalDataPage(desk, validator)
{
    public IActionResult OnGet() => Redirect(Room);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(cancellationToken))
        {
            return Done(Room, "Saisissez l’adresse sous la forme nom@domaine.fr.");
        }

        var found = await Desk.FindAsync(Email, cancellationToken);
        portal.Note(JournalSubject.PersonalData, Me, $"A téléchargé ce qui est gardé d’une adresse : {Lines(found)}.", clock.GetUtcNow().UtcDateTime);
        await portal.SaveChangesAsync(cancellationToken);
        return File(PersonalDataDesk.Export(Email, found), "application/json", "donnees-personnelles.json");
    }

    private static string Lines(IReadOnlyList<FoundRows> found) => Catalogue.Languages.French.Count(found.Sum(f => f.Rows.Count), "ligne", "lignes");
}
