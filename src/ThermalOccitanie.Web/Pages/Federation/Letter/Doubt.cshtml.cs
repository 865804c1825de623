using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Letters;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>
/// Settles what the portal cannot know: the mail server's journal tells which of the letters in doubt it has taken; the
/// others are sent again (ADR 0024).
/// </summary>
[Authorize(AccountsSetup.FederationEditor)]
[RequestSizeLimit(4 * 1024 * 1024)]
public sealed class DoubtModel(PortalDbContext portal, LetterMessages messages, TimeProvider clock) : LetterPage(portal, clock)
{
    /// <summary>What the server's journal says of them, pasted as it is.</summary>
    [BindProperty]
    public string? Found { get; set; }

    public IReadOnlyList<string> MessageIds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        MessageIds = [.. (await InDoubt().OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(cancellationToken)).Select(messages.MessageId)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        var inDoubt = await InDoubt().Select(s => s.Id).ToListAsync(cancellationToken);

        if (inDoubt.Count == 0)
        {
            return Done(Address, "Aucun envoi n’est incertain : rien n’a été fait.");
        }

        var found = Found ?? "";
        var taken = inDoubt.FindAll(id => found.Contains(messages.MessageId(id), StringComparison.Ordinal));
        var missing = inDoubt.Except(taken).ToList();
        var now = Now;
        await using var change = await Portal.Database.BeginTransactionAsync(cancellationToken);
        await Portal.LetterSendings.Where(s => taken.Contains(s.Id) && s.State == SendingState.InDoubt)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.State, SendingState.Taken).SetProperty(s => s.Failure, (string?)null), cancellationToken);
        await Portal.LetterSendings.Where(s => missing.Contains(s.Id) && s.State == SendingState.InDoubt).ExecuteUpdateAsync(
            set => set.SetProperty(s => s.State, SendingState.Waiting).SetProperty(s => s.NextTryAt, now).SetProperty(s => s.HandedAt, (DateTime?)null)
                .SetProperty(s => s.ClaimedBy, (Guid?)null).SetProperty(s => s.ClaimedUntil, (DateTime?)null),
            cancellationToken);

        if (missing.Count > 0)
        {
            Letter.Reopen(now);
        }

        Portal.Note(JournalSubject.Letter, Me, $"A tranché pour {French.Count(inDoubt.Count, "envoi incertain", "envois incertains")} de la lettre n° {Letter.Number} : {French.Count(taken.Count, "était parti", "étaient partis")}, {French.Count(missing.Count, "repart", "repartent")}.", now);

        try
        {
            await Portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Done(Address, "La lettre vient de changer : rien n’a été fait. Recommencez.");
        }

        await change.CommitAsync(cancellationToken);
        return Done(Address, $"{French.Count(taken.Count, "lettre était partie", "lettres étaient parties")}, {French.Count(missing.Count, "repart", "repartent")}.");
    }

    private IQueryable<LetterSending> InDoubt() => Portal.LetterSendings.Where(s => s.IssueId == Id && s.State == SendingState.InDoubt);
}
