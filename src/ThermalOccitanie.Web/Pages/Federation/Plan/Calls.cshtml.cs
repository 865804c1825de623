using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Draws up the calls for what a funder still owes: dates and parts in, whole cents out.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class CallsModel(PortalDbContext portal, TimeProvider clock) : AgreementPage(portal, clock)
{
    /// <summary>One date a line, with its part.</summary>
    [BindProperty]
    public string? Dates { get; set; }

    public override string Standing => $"{PlanText.Tell(Agreement)}, {French.Count(Share.Calls.Count, "appel", "appels")} pour {PlanText.Euros(Share.Calls.Sum(c => c.Cents))}";

    /// <summary>The calls, and what they should add up to.</summary>
    public override string Version => $"{Share.PlannedCents} {string.Join(' ', Share.Calls.Select(c => c.ConcurrencyToken))}";

    /// <summary>What is not asked for by a call that was sent.</summary>
    public long LeftCents => Share.PlannedCents - Share.CalledCents;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Book.Plan.IsClosed)
        {
            return NotFound();
        }

        Dates = string.Join('\n', Share.Calls.Where(c => c.SentAt is null).Select(c => c.DueOn.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var (instalments, problem) = CallsForm.Read(Dates);

        if (problem is not null)
        {
            ModelState.AddModelError(nameof(Dates), problem);
            return Invalid();
        }

        if (Seen != Version)
        {
            return await OvertakenAsync(cancellationToken);
        }

        var (calls, refusal) = Agreement.Call(Book.Plan, Share.PlannedCents, Share.Calls, instalments);

        if (refusal is not null)
        {
            ModelState.AddModelError(nameof(Dates), PlanText.Refused(refusal.Value));
            return Invalid();
        }

        // A new call may bear the number of one that it replaces: the old ones leave first, in the same transaction.
        await using var transaction = await Portal.Database.BeginTransactionAsync(cancellationToken);
        Portal.FundsCalls.RemoveRange(Share.Calls.Where(c => c.SentAt is null));

        try
        {
            await Portal.SaveChangesAsync(cancellationToken);
        }
        catch (Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            await transaction.RollbackAsync(cancellationToken);
            return await OvertakenAsync(cancellationToken);
        }

        Portal.FundsCalls.AddRange(calls);
        var said = $"{French.Count(calls.Count, "appel établi", "appels établis")} pour {PlanText.Euros(calls.Sum(c => c.Cents))}";
        var answer = await SaveAsync($"A établi les appels de fonds de {Funder} pour {Action.Title} : {said}", ActionAddress, $"{said}. Envoyez-les un à un quand le moment est venu.", cancellationToken);

        if (answer is RedirectResult)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return answer;
    }
}
