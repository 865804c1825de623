using ThermalOccitanie.Data;
using ThermalOccitanie.Domain.Accounts;
using ThermalOccitanie.Domain.Journal;
using ThermalOccitanie.Domain.Mails;
using ThermalOccitanie.Domain.Stations;
using ThermalOccitanie.Web.Accounts;
using ThermalOccitanie.Web.Mails;

namespace ThermalOccitanie.Web.Pages.Operator.Stays;

/// <summary>Saves what was done to a stay together with its line of the journal and, where the federation did it, the mails that tell the station.</summary>
public sealed class StayBell(PortalDbContext portal, Recipients recipients, MailDesk mails, MailSignal signal, SiteLink links, TimeProvider clock)
{
    /// <param name="sentence">What was done, for the journal: « A publié le séjour « Escale ». »</param>
    /// <param name="stay">The number of the stay that the mail leads to.</param>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody else was faster.</exception>
    public async Task SaveAsync(Station station, Guid stay, SignedIn me, string sentence, CancellationToken cancellationToken)
    {
        portal.Note(JournalSubject.Stay, me, sentence, clock.GetUtcNow().UtcDateTime, station.Id);

        foreach (var address in me.IsFederation(AccountRole.Reader) ? await recipients.StationAsync(station.Id, me, cancellationToken) : [])
        {
            mails.Write(portal, MailKind.Moderation, address, $"{station.Name} : un séjour a été modifié par la fédération", new()
            {
                Paragraphs = [$"{me.Signature}, pour votre station : {sentence}"],
                Button = new("Ouvrir le séjour", links.To($"{Doors.Operator}/{station.Slug}{StayPage.Room}/{stay}/apercu")),
            });
        }

        await portal.SaveChangesAsync(cancellationToken);
        signal.Raise();
    }
}
