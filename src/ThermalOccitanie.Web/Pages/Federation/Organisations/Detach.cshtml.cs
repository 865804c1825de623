using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Pages.Shared;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Organisations;

/// <summary>Says until when a station stays entrusted to an organisation.</summary>
[Authorize(AccountsSetup.FederationOwner)]
public sealed class DetachModel(PortalDbContext portal, PortalDay day, TimeProvider clock, MailDesk mails, MailSignal signal, SiteLink links) : OrganisationPage(portal)
{
    [FromRoute(Name = "attachment")]
    public Guid AttachmentId { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    /// <summary>The last day that was known when the form was opened.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The one that is known now.</summary>
    public string Now => Station.Attachment.EndsOn is { } end ? TypedDay.Write(end) : "";

    /// <summary>Set by <see cref="FindAsync"/>.</summary>
    public EntrustedStation Station { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        LastDay = TypedDay.Write(day.Today);
        return await FindAsync(cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (TypedDay.Read(LastDay) is not { } lastDay)
        {
            ModelState.AddModelError(nameof(LastDay), TypedDay.Sentence);
            return Invalid();
        }

        if ((Seen ?? "") != Now)
        {
            ModelState.AddModelError(nameof(LastDay), $"Quelqu’un vient de fixer une autre fin : le {Say.DayAndYear(Station.Attachment.EndsOn!.Value)}. Votre saisie est gardée ; enregistrez-la de nouveau pour qu’elle remplace l’autre.");
            return Invalid(StatusCodes.Status409Conflict);
        }

        if (Station.Attachment.End(lastDay, day.Today) is { } refusal)
        {
            ModelState.AddModelError(nameof(LastDay), Refused(refusal));
            return Invalid();
        }

        var (name, last) = (Station.Name, Say.DayAndYear(lastDay));
        Portal.Note(JournalSubject.Rights, Me, $"A mis fin au rattachement de {name} à {Organisation.Name} : dernier jour, le {last}.", clock.GetUtcNow().UtcDateTime, Station.Attachment.StationId);
        await TellOwnersAsync(mails, links, "Une station ne vous est plus confiée", $"{Me.Signature} met fin au rattachement de la station {name} à {Organisation.Name} : le dernier jour est le {last}.", cancellationToken);

        if (!await SaveAsync(signal, cancellationToken))
        {
            ModelState.AddModelError("", "Cette organisation vient de changer : rien n’a été fait. Relisez ses stations, puis recommencez s’il le faut.");
            return await FindAsync(cancellationToken) ? Invalid(StatusCodes.Status409Conflict) : NotFound();
        }

        return Done(Address, $"{name} reste confiée à {Organisation.Name} jusqu’au {last}.");
    }

    protected override async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (!await base.FindAsync(cancellationToken))
        {
            return false;
        }

        var found = await (
            from attachment in Portal.StationAttachments
            join station in Portal.Stations on attachment.StationId equals station.Id
            where attachment.Id == AttachmentId && attachment.OrganisationId == OrganisationId
            select new EntrustedStation { Attachment = attachment, Name = station.Name }).SingleOrDefaultAsync(cancellationToken);
        Station = found!;
        return found is not null;
    }

    private static string Refused(AttachmentRefusal refusal) => refusal switch
    {
        AttachmentRefusal.AlreadyEnded => "Ce rattachement a déjà pris fin.",
        AttachmentRefusal.BeforeItsStart => "Choisissez un jour qui ne précède pas le premier de plus d’un jour : la veille, il n’aura jamais eu lieu.",
        AttachmentRefusal.InThePast => "Choisissez hier au plus tôt : ce qui a été fait jusque-là l’a été de droit.",
    };
}
