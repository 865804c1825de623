using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.PersonalData;

namespace ThermalOccitanie.Web.Pages.Federation.PersonalData;

/// <summary>Erases of one address what may be erased. Its trace says how many rows, and of what, but not of whom.</summary>
public sealed class EraseModel(PersonalDataDesk desk, IValidator<PersonForm> validator, PortalDbContext portal, TimeProvider clock) : PersonalDataPage(desk, validator)
{
    public IActionResult OnGet() => Redirect(Room);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(cancellationToken))
        {
            return Done(Room, "Saisissez l’adresse sous la forme nom@domaine.fr.");
        }

        var erased = await Desk.EraseAsync(
            Email, gone => portal.Note(JournalSubject.PersonalData, Me, $"A effacé ce qui pouvait l’être d’une adresse : {Tell(gone)}.", clock.GetUtcNow().UtcDateTime), cancellationToken);
        var kept = (await Desk.FindAsync(Email, cancellationToken)).Sum(f => f.Rows.Count);
        return Done(Room, $"Effacé : {Tell(erased)}. {(kept == 0 ? "Rien d’autre n’est gardé de cette adresse." : $"{French.Count(kept, "ligne reste gardée", "lignes restent gardées")}, pour la raison dite à sa recherche.")}");
    }

    private static string Tell(IReadOnlyList<(string Table, int Count)> rows) =>
        rows.Count == 0 ? "rien" : string.Join(", ", rows.Select(row => $"{Say.LowerFirst(row.Table)} ({row.Count})"));
}
