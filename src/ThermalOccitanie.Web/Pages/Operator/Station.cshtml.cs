using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Domain.Stays;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Listings;
using ThermalOccitanie.Web.Pages.Operator.Incidents;
using ThermalOccitanie.Web.Pages.Operator.Stays;

namespace ThermalOccitanie.Web.Pages.Operator;

/// <summary>What needs doing at a station, what visitors miss, and how complete its listing is.</summary>
public sealed class StationModel(PortalDbContext portal, StationDoor door, ListingDesk desk, PortalDay day, TimeProvider clock) : OperatorPage(door)
{
    private const int DueSoonDays = 15;
    private const int GapsShown = 5;

    /// <summary>What cannot wait, in the order in which visitors suffer from it.</summary>
    public IReadOnlyList<StationTask> Tasks { get; private set; } = [];

    public IReadOnlyList<StationTask> Gaps { get; private set; } = [];

    public Completeness Completeness { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(AccountRole.Reader, cancellationToken))
        {
            return NotFound();
        }

        var rules = await desk.RulesAsync(cancellationToken);
        var open = await portal.ListingRevisions.AsNoTracking()
            .Where(r => r.StationId == Station.Id && (r.State == RevisionState.Draft || r.State == RevisionState.Returned))
            .OrderBy(r => r.SavedAt)
            .Select(r => new { r.Section, r.State, r.AuthorName, r.SavedAt, r.ReturnReason })
            .ToListAsync(cancellationToken);
        var incidents = await OpenIncident.OfAsync(portal, Station.Id, day.Today, cancellationToken);
        var stays = await portal.Stays.AsNoTracking().Where(s => s.StationId == Station.Id && s.State != StayState.Withdrawn).OrderBy(s => s.Name).ToListAsync(cancellationToken);
        Completeness = Completeness.Of(Station.Listing, rules, day.Today);
        Tasks =
        [
            .. incidents.Select(i => new StationTask(
                i.IsEndPassed ? "Un incident devait être terminé" : "Un incident est en cours",
                $"« {i.Sentence} » {(i.ExpectedEndOn is { } end ? $"Fin annoncée le {Say.DayAndYear(end)}." : "Fin encore inconnue.")}",
                i.IsEndPassed ? "Le terminer ou le prolonger" : "Le mettre à jour", Address($"/incidents/{i.Id}"))),
            .. open.Where(r => r.State is RevisionState.Returned).Select(r => new StationTask(
                $"« {r.Section.Name()} » vous est renvoyée", r.ReturnReason!, "Reprendre ce texte", Address($"/fiche/{r.Section.Slug()}"))),
            .. Station.Listing.Season.YearsToConfirm(day.Today).Select(SeasonTask),
            .. DueSection.Of(Station.Listing, rules, day.Today, DueSoonDays).Where(d => d.Reason is not DueReason.NeverChecked).Select(Task),
            .. open.Where(r => r.State is RevisionState.Draft).Select(r => new StationTask(
                $"Un brouillon attend : « {r.Section.Name()} »", $"{r.AuthorName}, le {ParisTime.Say(r.SavedAt)}. Les visiteurs lisent toujours l’ancien texte.", "Le terminer", Address($"/fiche/{r.Section.Slug()}"))),
            .. stays.SelectMany(StayTask),
            .. NeverChecked(rules),
        ];
        Gaps = [.. Completeness.Gaps.Take(GapsShown).Select(gap => new StationTask(
            gap.Field.FullLabel, "Les visiteurs lisent « non communiqué ».", "Compléter",
            $"{Address($"/fiche/{gap.Field.Section.Slug()}")}?retour={Uri.EscapeDataString(Address())}#{Shared.FormField.IdOf(gap.Field.Code)}"))];
        return Page();
    }

    private StationTask Task(DueSection due) => new(
        due.Section.Name(),
        due.Reason is DueReason.Overdue
            ? $"Vérifiée pour la dernière fois il y a trop longtemps : depuis le {Say.DayAndYear(due.GoodUntil!.Value)}, les visiteurs lisent « à confirmer »."
            : $"Cette vérification vaut jusqu’au {Say.DayAndYear(due.GoodUntil!.Value)}.",
        "Relire", Address($"/fiche/{due.Section.Slug()}"));

    private IEnumerable<StationTask> StayTask(Stay stay)
    {
        var place = StayPlaces.Of(stay, clock.GetUtcNow().UtcDateTime);

        if (place is StayPlace.Draft)
        {
            yield return new($"Un séjour attend : « {stay.Name} »", "Les visiteurs ne le voient pas encore.", "Le terminer", StayAddress(stay));
        }
        else if (place is StayPlace.Visible && stay.PriceUntil < day.Today)
        {
            yield return new($"Un prix ne vaut plus : « {stay.Name} »", $"Depuis le {Say.DayAndYear(stay.PriceUntil.Value.AddDays(1))}, les visiteurs lisent « à demander à la station ».", "Donner le prix", StayAddress(stay));
        }
        else if (place is StayPlace.Visible && stay.IsToConfirmIn(day.Today.Year))
        {
            yield return new($"Un séjour à confirmer : « {stay.Name} »", $"Rien ne dit qu’il soit encore vendu en {day.Today.Year} : les visiteurs lisent « à confirmer ».", "Le relire", StayAddress(stay));
        }
    }

    private string StayAddress(Stay stay) => Address($"{StayPage.Room}/{stay.Id}/apercu");

    // Ten tasks that say the same would hide the others.
    private IEnumerable<StationTask> NeverChecked(ListingRules rules)
    {
        var sections = DueSection.Of(Station.Listing, rules, day.Today).Where(d => d.Reason is DueReason.NeverChecked).Select(d => Say.LowerFirst(d.Section.Name())).ToList();

        if (sections.Count > 0)
        {
            yield return new(
                sections.Count == 1 ? "Une section n’a jamais été vérifiée" : $"{sections.Count} sections n’ont jamais été vérifiées",
                $"Relisez-les, puis dites « Rien n’a changé » ou corrigez : {Say.List(sections)}.", "Relire la fiche", Address("/fiche"));
        }
    }

    private StationTask SeasonTask(int year) => new(
        $"Saison {year} à confirmer",
        $"Tant que les dates de {year} ne sont pas confirmées, la station n’apparaît pas dans la recherche par date.",
        Station.Listing.Season.MayPrepare(year) ? "Préparer ces dates" : "Donner ou confirmer ces dates",
        year > day.Today.Year ? $"{Address("/fiche/saison")}?preparer={year}" : Address("/fiche/saison"));
}

/// <summary>One thing to do: what, why, and the button that leads to it.</summary>
public sealed record StationTask(string Title, string Why, string Button, string Address);
