using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Pages.Shared;

namespace ThermalOccitanie.Web.Pages.Rights;

/// <summary>Invites somebody into an organisation whose rights are given from a room.</summary>
public abstract class InvitePage(RightsRoom room, RightsDesk desk, PortalDbContext portal, IValidator<InviteForm> validator) : PrivatePage
{
    [BindProperty]
    public InviteForm Form { get; set; } = new();

    public RightsRoom Room => room;

    public PageHead Head => new("Inviter une personne", null, room.Address, new Crumb(room.Name, room.Address)) { ShortTitle = "Inviter" };

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    /// <param name="organisation">To be chosen beforehand.</param>
    public async Task<IActionResult> OnGetAsync(string? organisation, CancellationToken cancellationToken)
    {
        Form.Organisation = organisation;
        return await FindAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await IsValidAsync(nameof(Form), Form, validator, cancellationToken))
        {
            return Invalid();
        }

        if (Organisations.FirstOrDefault(o => o.Id.ToString() == Form.Organisation) is not { } organisation)
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Organisation)}", InviteForm.ChooseOrganisation);
            return Invalid();
        }

        var email = Form.Email!.Trim();

        if (await desk.InviteAsync(Me, organisation, email, Choice.Read<AccountRole>(Form.Role, PrivateLabels.Role)!.Value, cancellationToken) is { } refusal)
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Email)}", Refused(refusal));
            return Invalid(refusal is InviteRefusal.Overtaken ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest);
        }

        return Done(room.Address, $"L’invitation part à {email}.");
    }

    // Tracked: the organisation is marked when somebody is invited.
    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        Organisations = await room.Organisations(portal, Me, AccountRole.Owner).OrderBy(o => o.Name).ToListAsync(cancellationToken);
        return Organisations.Count > 0;
    }

    private static string Refused(InviteRefusal refusal) => refusal switch
    {
        InviteRefusal.AlreadyMember => "Cette personne a déjà un droit dans cette organisation : changez plutôt son rôle.",
        InviteRefusal.AlreadyInvited => "Une invitation attend déjà à cette adresse : renvoyez-la depuis la liste, ou annulez-la d’abord.",
        InviteRefusal.Overtaken => "Les droits de cette organisation viennent de changer : relisez la liste, puis recommencez s’il le faut.",
    };
}

public sealed class InviteForm
{
    public const string ChooseOrganisation = "Choisissez une organisation.";

    public string? Email { get; set; }

    public string? Organisation { get; set; }

    public string? Role { get; set; }
}

public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(form => form.Email).IsMailAddress();
        RuleFor(form => form.Organisation).NotEmpty().WithMessage(InviteForm.ChooseOrganisation);
        RuleFor(form => form.Role).Must(typed => Choice.Read<AccountRole>(typed, PrivateLabels.Role) is not null).WithMessage("Choisissez un rôle.");
    }
}
