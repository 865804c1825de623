using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Letters;
using ThermalOccitanie.Web.Accounts;

namespace ThermalOccitanie.Web.Pages.Federation.Letter;

/// <summary>A page about one newsletter.</summary>
public abstract class LetterPage(PortalDbContext portal, TimeProvider clock) : PrivatePage
{
    public const string Room = "/federation/lettre";

    [FromRoute]
    public Guid Id { get; set; }

    public LetterIssue Letter { get; private set; } = null!;

    public string Address => $"{Room}/{Letter.Id}";

    /// <summary>« lettre n° 3 » </summary>
    public string Name => $"lettre n° {Letter.Number}";

    protected PortalDbContext Portal => portal;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static string State(LetterState state) => state switch
    {
        LetterState.Draft => "brouillon",
        LetterState.Scheduled => "programmée",
        LetterState.Sending => "en cours d’envoi",
        LetterState.Paused => "en pause",
        LetterState.Sent => "envoyée",
    };

    protected static string Say(LetterRefusal refusal) => refusal switch
    {
        LetterRefusal.HasBegun => "Cette lettre a commencé à partir : elle ne change plus.",
        LetterRefusal.InThePast => "Cette heure est passée : choisissez-en une à venir.",
        LetterRefusal.NothingToPause => "Cette lettre n’est ni programmée ni en cours d’envoi : il n’y a rien à arrêter.",
        LetterRefusal.NotPaused => "Cette lettre n’est pas en pause.",
    };

    protected async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await portal.LetterIssues.SingleOrDefaultAsync(i => i.Id == Id, cancellationToken) is not { } letter)
        {
            return false;
        }

        Letter = letter;
        return true;
    }

    /// <summary>Saves what was done with its line in the journal.</summary>
    /// <returns>Whether nobody else was faster.</returns>
    protected async Task<bool> TrySaveAsync(string sentence, CancellationToken cancellationToken)
    {
        portal.Note(JournalSubject.Letter, Me, sentence, Now);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException)
        {
            portal.ChangeTracker.Clear();
            return false;
        }
    }
}
