using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Geography;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>Another name for an organisation; another kind while nobody is in it.</summary>
public sealed class EditModel(PortalDbContext portal, TimeProvider clock, IValidator<OrganisationForm> validator) : OrganisationFormPage(portal, clock, validator)
{
    [FromRoute(Name = "id")]
    public Guid OrganisationId { get; set; }

    /// <summary>How it stood when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>How it stands: « Commune de Fontclaire, commune ».</summary>
    public string Now { get; private set; } = "";

    public string Address => $"/federation/organisations/{OrganisationId}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } organisation)
        {
            return NotFound();
        }

        Form = OrganisationForm.Of(organisation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } organisation)
        {
            return NotFound();
        }

        if (!IsKindOpen)
        {
            Form.Kind = Choice.Value(organisation.Kind, PrivateLabels.Kind);
        }
        else if (Form.ReadKind() is OrganisationKind.Federation)
        {
            Form.Kind = null;
        }

        if (Seen != Now)
        {
            ModelState.AddModelError("", $"Quelqu’un d’autre vient de l’enregistrer ainsi : {Now}. Votre saisie est gardée ci-dessous ; enregistrez-la de nouveau pour qu’elle remplace l’autre.");
            return Invalid(StatusCodes.Status409Conflict);
        }

        return await SaveAsync(organisation, () => $"A modifié une organisation : {Now} est devenue {Tell(organisation)}.", "L’organisation est enregistrée.", cancellationToken);
    }

    private async Task<Organisation?> FindAsync(CancellationToken cancellationToken)
    {
        var found = await Portal.Organisations.Where(o => o.Id == OrganisationId).Select(o => new
        {
            Organisation = o,
            IsInUse = Portal.Memberships.Any(m => m.OrganisationId == o.Id) || Portal.Invitations.Any(i => i.OrganisationId == o.Id) || Portal.StationAttachments.Any(a => a.OrganisationId == o.Id),
        }).SingleOrDefaultAsync(cancellationToken);

        if (found is null)
        {
            return null;
        }

        IsKindOpen = !found.IsInUse;
        (Name, Now) = (found.Organisation.Name, Tell(found.Organisation));
        return found.Organisation;
    }

    private static string Tell(Organisation organisation) =>
        string.Join(", ", new[] { organisation.Name, PrivateLabels.Kind(organisation.Kind), Department.Find(organisation.DepartmentCode ?? "")?.Name }.OfType<string>());
}
