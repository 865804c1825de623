using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Catalogue.Languages;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Plan;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Plan;

/// <summary>Sends a call: from then on its funder reads it in its own space, and is told by mail.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class SendCallModel(PortalDbContext portal, TimeProvider clock, MailDesk mails, MailSignal signal, SiteLink links) : CallPage(portal, clock)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Redirect(ActionAddress) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken))
        {
            return NotFound();
        }

        if (Call.Send(Book.Plan, Me.Signature, Now) is { } refusal)
        {
            return Done(ActionAddress, PlanText.Refused(refusal));
        }

        var addresses = await (
            from membership in Portal.Memberships
            join account in Portal.Accounts on membership.AccountId equals account.Id
            where membership.OrganisationId == Share.Agreement.FunderId && membership.EndedAt == null && account.ClosedAt == null
            select account.Email).Distinct().ToListAsync(cancellationToken);

        foreach (var address in addresses)
        {
            mails.Write(Portal, MailKind.Notice, address, $"Appel de fonds : {Action.Title}", new()
            {
                Paragraphs = [$"La fédération appelle {PlanText.Euros(Call.Cents)} pour l’action « {Action.Title} » ({Year}), au titre de {Share.Agreement.Reference}. Échéance : le {Say.DayAndYear(Call.DueOn)}."],
                Button = new("Lire l’appel", links.To($"{Doors.Partner}/plan/{Share.Agreement.Id}")),
            });
        }

        var answer = await SaveAsync($"A envoyé un appel de fonds pour {Action.Title} : {Standing}", ActionAddress, addresses.Count == 0
            ? $"L’appel est noté comme envoyé. {Funder} n’a pas de compte : transmettez-le-lui vous-même."
            : $"L’appel est envoyé à {Funder}, qui le lit dans son espace.", cancellationToken);
        signal.Raise();
        return answer;
    }
}
