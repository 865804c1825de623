using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Domain.Plan;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>What one more funder agreed to pay of an action.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class NewAgreementModel(PortalDbContext portal, TimeProvider clock, IValidator<AgreementForm> validator) : ActionPage(portal, clock)
{
    private static readonly List<OrganisationKind> FunderKinds =
        [.. Enum.GetValues<OrganisationKind>().Where(kind => OrganisationKinds.SpaceOf(kind) is Space.Partner or Space.Federation)];

    [BindProperty]
    public AgreementForm Form { get; set; } = new();

    public IReadOnlyList<FieldOption> Funders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken) || Book.Plan.IsClosed)
        {
            return NotFound();
        }

        (Form.StartsOn, Form.EndsOn) = (Shared.TypedDay.Write(new(Year, 1, 1)), Shared.TypedDay.Write(new(Year, 12, 31)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        Form.Funder = Funders.Any(f => f.Value == Form.Funder) ? Form.Funder : null;

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        var agreement = new Agreement { Id = Guid.CreateVersion7(), ActionId = Action.Id, FunderId = Guid.Parse(Form.Funder!) };

        if (agreement.Describe(Book.Plan, Form.Read()) is { } refusal)
        {
            return Refuse(refusal);
        }

        Portal.Agreements.Add(agreement);
        var funder = Funders.First(f => f.Value == Form.Funder).Label;
        return await SaveAsync($"A ajouté une convention de {funder} à {Action.Title} : {PlanText.Tell(agreement)}", ActionAddress, "La convention est ajoutée : établissez maintenant ses appels de fonds.", cancellationToken);
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken))
        {
            return false;
        }

        var taken = Entry.Shares.Select(s => s.Agreement.FunderId).ToList();
        Funders = [.. (await Portal.Organisations.Where(o => FunderKinds.Contains(o.Kind) && !taken.Contains(o.Id)).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(cancellationToken))
            .Select(o => new FieldOption(o.Id.ToString(), o.Name))];
        return true;
    }
}
