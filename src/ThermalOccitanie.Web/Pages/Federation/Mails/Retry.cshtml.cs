using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Mails;
using ThermalOccitanie.Web.Setup;

namespace ThermalOccitanie.Web.Pages.Federation.Mails;

/// <summary>Has a mail tried again at once, by the button beside it.</summary>
[Authorize(AccountsSetup.FederationEditor)]
public sealed class RetryModel(PortalDbContext portal, TimeProvider clock, MailSignal signal) : PrivatePage
{
    private const string List = "/federation/courriels";

    public IActionResult OnGet() => Redirect(List);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await portal.Mails.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } mail)
        {
            return NotFound();
        }

        var now = clock.GetUtcNow().UtcDateTime;

        if (mail.Retry(now) is { } refusal)
        {
            return Done(List, Refused(refusal));
        }

        portal.Note(JournalSubject.Mail, Me, $"A fait réessayer le courriel « {mail.Subject} » à {mail.To}.", now);

        try
        {
            await portal.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Done(List, "Ce courriel vient de changer d’état : relisez la liste.");
        }

        signal.Raise();
        return Done(List, $"Le courriel à {mail.To} est réessayé tout de suite.");
    }

    private static string Refused(RetryRefusal refusal) => refusal switch
    {
        RetryRefusal.AlreadySent => "Ce courriel est déjà parti.",
        RetryRefusal.TooLate => "Ce courriel ne sert plus à rien aujourd’hui : son lien ou sa nouvelle a expiré. Refaites plutôt ce qui l’avait causé.",
    };
}
