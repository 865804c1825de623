using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Plan;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>A page about one year's plan.</summary>
public abstract class PlanPage(PortalDbContext portal, TimeProvider clock) : PrivatePage
{
    public const string List = "/federation/plan";

    [FromRoute]
    public int Year { get; set; }

    /// <summary>How it stood when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public PlanView View { get; private set; } = null!;

    public PlanBook Book => View.Book;

    public string Address => AddressOf(Year);

    /// <summary>Whether whoever asks may write in it now.</summary>
    public bool MayWrite => Me.MayModerate && !Book.Plan.IsClosed;

    protected PortalDbContext Portal => portal;

    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    public static string AddressOf(int year) => $"{List}/{year}";

    protected virtual async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await portal.OpenPlanAsync(Year, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    /// <summary>The same page, why nothing was written on the form.</summary>
    protected IActionResult Refuse(PlanRefusal refusal)
    {
        ModelState.AddModelError("", PlanText.Refused(refusal));
        return Invalid();
    }

    /// <summary>Saves with its line in the journal, then says so on the page that follows.</summary>
    /// <param name="deed">« A ajouté … », for the journal.</param>
    protected async Task<IActionResult> SaveAsync(string deed, string next, string said, CancellationToken cancellationToken)
    {
        portal.Note(JournalSubject.Plan, Me, $"{deed} (plan {Year}).", Now);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
            return Done(next, said);
        }
        catch (DbUpdateException)
        {
            return await OvertakenAsync(cancellationToken);
        }
    }

    /// <summary>The same page, what was typed kept, and how the thing stands now.</summary>
    protected async Task<IActionResult> OvertakenAsync(CancellationToken cancellationToken)
    {
        portal.ChangeTracker.Clear();

        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        ModelState.AddModelError("", $"Quelqu’un d’autre vient d’écrire dans ce plan{(Standing is { } standing ? $", où l’on lit maintenant : {standing}" : "")}. Rien n’a été enregistré ; votre saisie est gardée ci-dessous.");
        return Invalid(StatusCodes.Status409Conflict);
    }

    /// <summary>What the page changes, as it stands; <see langword="null"/> for what is new.</summary>
    public virtual string? Standing => null;

    /// <summary>What a form is opened on: another one when it is posted tells that somebody else was faster.</summary>
    public virtual string? Version => Standing;

    /// <summary>Changes what the page is about, unless somebody else was faster or the plan says no.</summary>
    /// <param name="what">« A modifié une ligne de Les Thermalies », for the journal; how it stood and stands is added.</param>
    protected async Task<IActionResult> ChangeAsync(Func<PlanRefusal?> change, string what, string next, string said, CancellationToken cancellationToken)
    {
        if (Seen != Version)
        {
            return await OvertakenAsync(cancellationToken);
        }

        var before = Standing;
        return change() is { } refusal ? Refuse(refusal) : await SaveAsync($"{what} : {before} ; maintenant {Standing}", next, said, cancellationToken);
    }
}
