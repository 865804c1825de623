using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>A new organisation, for which people will act.</summary>
public sealed class NewModel(PortalDbContext portal, TimeProvider clock, IValidator<OrganisationForm> validator) : OrganisationFormPage(portal, clock, validator)
{
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // Not one of the choices: there is one federation.
        if (Form.ReadKind() is OrganisationKind.Federation)
        {
            Form.Kind = null;
        }

        var organisation = new Organisation { Id = Guid.CreateVersion7(), Name = "", Kind = OrganisationKind.Commune };
        Portal.Organisations.Add(organisation);
        return SaveAsync(
            organisation, () => $"A créé l’organisation {organisation.Name} ({PrivateLabels.Kind(organisation.Kind)}).",
            "L’organisation est créée. Confiez-lui ses stations, puis invitez ses responsables.", cancellationToken);
    }
}
