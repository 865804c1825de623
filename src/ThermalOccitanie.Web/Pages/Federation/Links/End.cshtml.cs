using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Links;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Links;

/// <summary>Ends a short link, after asking where whoever still has it should go.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class EndModel(PortalDbContext portal, TimeProvider clock, TargetReader targets) : LinkPage(portal)
{
    /// <summary>The page that takes over; may stay empty.</summary>
    [BindProperty]
    public string? Next { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) && !Entry.HasEnded ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Entry.HasEnded)
        {
            return await OvertakenAsync(cancellationToken);
        }

        var next = targets.Trim(HttpContext, Next) is { Length: > 0 } typed ? typed : null;
        var now = clock.GetUtcNow().UtcDateTime;

        if (Entry.End(next, now) is { } refusal)
        {
            ModelState.AddModelError(nameof(Next), Say(refusal));
            return Invalid();
        }

        if (next is not null && !targets.IsThere(next))
        {
            ModelState.AddModelError(nameof(Next), TargetReader.NotThere);
            return Invalid();
        }

        Portal.Note(JournalSubject.ShortLink, Me, $"A terminé un lien court : {Tell(Entry)}.", now, Entry.StationId);
        return await TrySaveAsync(cancellationToken) ? Done(AddressOf(Entry), $"{Tell(Entry)}.") : await OvertakenAsync(cancellationToken);
    }

    private static string Say(LinkRefusal refusal) => refusal switch
    {
        LinkRefusal.TargetIsOutside => $"{TargetReader.Sentence} Ou laissez ce champ vide.",
        LinkRefusal.HasEnded => "Ce lien est déjà terminé.",
    };
}
