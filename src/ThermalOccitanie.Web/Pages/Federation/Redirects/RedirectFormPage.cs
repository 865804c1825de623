using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Redirects;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Redirects;

/// <summary>Where an address of old leads, typed for the first time or again.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public abstract class RedirectFormPage(PortalDbContext portal, TimeProvider clock, IValidator<RedirectForm> validator) : PrivatePage
{
    public const string List = "/federation/redirections";

    [BindProperty]
    public RedirectForm Form { get; set; } = new();

    protected PortalDbContext Portal => portal;

    /// <summary>« /ancienne-page mène à /stations ».</summary>
    public static string Tell(Redirect redirect) => redirect.NewPath is { } to ? $"{redirect.OldPath} mène à {to}" : $"{redirect.OldPath} n’existe plus";

    /// <summary>Leads it where the form says and saves it, unless something is wrong.</summary>
    protected async Task<IActionResult> SaveAsync(Redirect redirect, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var by = Me.Signature.Length > Domain.Redirects.Redirect.SetByMaxLength ? Me.Name : Me.Signature;

        if (redirect.Lead(Form.OldAddress!.Trim(), Form.ReadNewAddress(), await portal.Redirects.AsNoTracking().ToListAsync(cancellationToken), by, now) is { } refusal)
        {
            var (field, sentence) = RedirectForm.Say(refusal);
            ModelState.AddModelError($"{nameof(Form)}.{field}", sentence);
            return Invalid();
        }

        portal.Note(JournalSubject.Redirect, Me, $"A réglé une redirection : {Tell(redirect)}.", now);

        return await TrySaveAsync(cancellationToken)
            ? Done(List, $"{Tell(redirect)}.")
            : Overtaken("Quelqu’un d’autre vient de régler cette adresse : rien n’a été enregistré. Votre saisie est gardée ci-dessous ; relisez la liste, puis recommencez.");
    }

    /// <returns>Whether nobody else was faster.</returns>
    protected async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
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

    protected IActionResult Overtaken(string sentence)
    {
        ModelState.AddModelError("", sentence);
        return Invalid(StatusCodes.Status409Conflict);
    }
}
