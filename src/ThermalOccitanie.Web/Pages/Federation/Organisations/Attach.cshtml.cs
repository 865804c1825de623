using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Listings;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>Entrusts a station to an organisation, from a day on.</summary>
[Authorize(AccountsSetup.FederationOwner)]
public sealed class AttachModel(
    PortalDbContext portal, PortalDay day, TimeProvider clock, MailDesk mails, MailSignal signal, SiteLink links, IValidator<AttachForm> validator) : OrganisationPage(portal)
{
    [BindProperty]
    public AttachForm Form { get; set; } = new();

    public IReadOnlyList<FieldOption> Stations { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Form.StartsOn = TypedDay.Write(day.Today);
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

        if (Stations.FirstOrDefault(s => s.Value == Form.Station) is not { } station)
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Station)}", AttachForm.ChooseStation);
            return Invalid();
        }

        var (stationId, startsOn, now) = (Guid.Parse(station.Value), TypedDay.Read(Form.StartsOn)!.Value, clock.GetUtcNow().UtcDateTime);

        if (await Portal.StationAttachments.AnyAsync(a => a.OrganisationId == OrganisationId && a.StationId == stationId && (a.EndsOn == null || a.EndsOn >= startsOn), cancellationToken))
        {
            ModelState.AddModelError($"{nameof(Form)}.{nameof(Form.Station)}", "Cette station lui est déjà confiée ce jour-là ou plus tard.");
            return Invalid();
        }

        var (name, first) = (station.Label, Say.DayAndYear(startsOn));
        Portal.StationAttachments.Add(new() { Id = Guid.CreateVersion7(), OrganisationId = OrganisationId, StationId = stationId, StartsOn = startsOn, GivenBy = Me.Signature, GivenAt = now });
        Portal.Note(JournalSubject.Rights, Me, $"A confié {name} à {Organisation.Name}, à partir du {first}.", now, stationId);
        await TellOwnersAsync(mails, links, "Une station vous est confiée", $"{Me.Signature} confie la station {name} à {Organisation.Name}, à partir du {first}.", cancellationToken);

        if (!await SaveAsync(signal, cancellationToken))
        {
            ModelState.AddModelError("", "Cette organisation vient de changer : rien n’a été fait. Relisez ses stations, puis recommencez s’il le faut.");
            return await FindAsync(cancellationToken) ? Invalid(StatusCodes.Status409Conflict) : NotFound();
        }

        return Done(Address, $"{name} est confiée à {Organisation.Name} à partir du {first}.");
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken) || !MayHaveStations)
        {
            return false;
        }

        Stations = [.. (await Portal.Stations.OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancellationToken)).Select(s => new FieldOption(s.Id.ToString(), s.Name))];
        return true;
    }
}

public sealed class AttachForm
{
    public const string ChooseStation = "Choisissez une station.";

    public string? Station { get; set; }

    public string? StartsOn { get; set; }
}

public sealed class AttachFormValidator : AbstractValidator<AttachForm>
{
    public AttachFormValidator()
    {
        RuleFor(form => form.Station).NotEmpty().WithMessage(AttachForm.ChooseStation);
        RuleFor(form => form.StartsOn).Must(typed => TypedDay.Read(typed) is not null).WithMessage(TypedDay.Sentence);
    }
}
