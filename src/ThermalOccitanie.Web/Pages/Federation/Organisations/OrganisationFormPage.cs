using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>An organisation's name, kind and department, typed for the first time or again.</summary>
[Authorize(AccountsSetup.FederationOwner)]
public abstract class OrganisationFormPage(PortalDbContext portal, TimeProvider clock, IValidator<OrganisationForm> validator) : PrivatePage
{
    [BindProperty]
    public OrganisationForm Form { get; set; } = new();

    /// <summary>Whether what it is may still be chosen: it decides which space its people enter, and with which proof.</summary>
    public bool IsKindOpen { get; protected set; } = true;

    protected PortalDbContext Portal => portal;

    /// <summary>Writes the form into the organisation and saves it, unless something is wrong with it.</summary>
    /// <param name="sentence">For the journal, once the name is known.</param>
    protected async Task<IActionResult> SaveAsync(Organisation organisation, Func<string> sentence, string done, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var (id, name) = (organisation.Id, Form.Name!.Trim());

        if (await portal.Organisations.AnyAsync(o => o.Name == name && o.Id != id, cancellationToken))
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Name)}", "Une autre organisation porte déjà ce nom.");
            return Invalid();
        }

        Form.WriteTo(organisation);
        portal.Note(JournalSubject.Rights, Me, sentence(), clock.GetUtcNow().UtcDateTime);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            ModelState.AddModelError("", "Quelqu’un d’autre vient de modifier cette organisation, ou d’en créer une du même nom : rien n’a été enregistré. Relisez la liste, puis recommencez.");
            return Invalid(StatusCodes.Status409Conflict);
        }

        return Done($"/federation/organisations/{id}", done);
    }
}
